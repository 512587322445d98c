import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashText } from '../../server/model/canonical.ts';
import { corpusKey } from '../../server/model/key.ts';
import { writeLine } from '../../server/sources/jsonl/export-jsonl.ts';
import { FORMAT, type Line, VERSION } from '../../server/sources/jsonl/lines.ts';

// Words of different frequency, as texts have them; nobody and nothing in them is real.
const ROOTS =
  'pont digue verglas marais phare octroi verger moulin falaise carrière mairie préfet conseil ' +
  'budget réforme accord traité sanction réseau tarif fleuve barrage canton scrutin motion grève ' +
  'enquête syndicat hôpital école forêt récolte douane navire chantier tunnel éclairage quartier';
const FREQUENT =
  'le la les de du des un une et à en dans pour que qui ne pas sur avec par plus est sera ont ' +
  'cette ce son leur nous vous il elle ils mais ou donc';
const ENDINGS = ['', 's', 'é', 'ée', 'er', 'ement', 'ation', 'iste', 'aire', 'eux', 'able', 'ure'];
const NOUNS = ROOTS.split(' ').flatMap((root) =>
  ENDINGS.flatMap((ending, place) => [`${root}${ending}`, `re${root}${ending}${place}`]),
);
const SMALL = FREQUENT.split(' ');

export interface RegisterSize {
  /** Statements. */
  readonly count: number;
  /** @default 10 */
  readonly perArticle?: number;
  /** @default 200 */
  readonly outlets?: number;
  /** @default 50 */
  readonly topics?: number;
  /** @default 5000 */
  readonly speakers?: number;
}

/** Writes an export of invented French articles, always the same. */
export async function writeGeneratedRegister(file: string, size: RegisterSize): Promise<void> {
  const all = { perArticle: 10, outlets: 200, topics: 50, speakers: 5_000, ...size };
  const lines = Readable.from(generate(all), { objectMode: true });
  await pipeline(lines, createWriteStream(file));
}

function* generate(size: Required<RegisterSize>): Generator<string> {
  const { count, perArticle } = size;
  const random = createRandom(7);
  const articles = Math.ceil(count / perArticle);
  yield writeLine({
    type: 'register',
    format: FORMAT,
    version: VERSION,
    outlets: size.outlets,
    topics: size.topics,
    speakers: size.speakers,
    articles,
    statements: count,
    utterances: count,
  });
  const none = { corpus: null, corpusHash: null };
  for (let n = 0; n < size.outlets; n += 1) {
    const slug = `outlet-${n}`;
    const facts = { slug, name: `Gazette ${n}`, domain: null, country: null, stateOwned: null };
    yield writeLine({ type: 'outlet', key: corpusKey('Outlet', slug), ...facts, ...none });
  }
  for (let n = 0; n < size.topics; n += 1) {
    const slug = `topic-${n}`;
    const labels = { labelFr: `Sujet ${n}`, labelEn: `Topic ${n}` };
    yield writeLine({ type: 'topic', key: corpusKey('Topic', slug), slug, ...labels, ...none });
  }
  for (let n = 0; n < size.speakers; n += 1) yield writeLine(toSpeaker(n));
  let order = 0;
  for (let n = 0; n < articles; n += 1) {
    const statements = Math.min(perArticle, count - n * perArticle);
    for (const line of toArticle(n, { ...size, count: statements }, order, random))
      yield writeLine(line);
    order += statements;
  }
  yield writeLine({ type: 'end' });
}

function toSpeaker(n: number): Line {
  const slug = `speaker-${n}`;
  const name = `Odran ${NOUNS[n % NOUNS.length]} ${n}`;
  return {
    type: 'speaker',
    key: corpusKey('Speaker', slug),
    slug,
    name,
    kind: 'PERSON',
    wikidataId: null,
    names: [{ use: 'NAME', language: null, name }],
    roles: [],
    members: [],
    mergedInto: null,
    merge: null,
    corpus: null,
    corpusHash: null,
  };
}

const TIME = '2026-01-02T03:04:05.678Z';
const ACTS = ['ASSERT', 'DEMAND', 'PROMISE', 'WARN', 'DENY', 'ACCUSE'] as const;

function toArticle(
  n: number,
  { count, outlets, topics, speakers }: Required<RegisterSize>,
  before: number,
  random: () => number,
): Line[] {
  const slug = `article-${n}`;
  const key = corpusKey('Article', slug);
  const day = new Date(Date.UTC(2010, 0, 1 + (n % 5_000))).toISOString().slice(0, 10);
  let text = '';
  const statements: Line[] = [];
  for (let index = 0; index < count; index += 1) {
    text += `${sentence(random, 30)}.\n`;
    const [quoted, rest] = [sentence(random, 14), sentence(random, 8)];
    const source = `Odran ${word(random)}`;
    const start = text.length;
    const slice = (from: number, exact: string) => ({
      start: from,
      end: from + exact.length,
      exact,
    });
    const content = slice(start, `${rest} « ${quoted} »`);
    const verbatim = slice(start + rest.length + 3, quoted);
    text += `${content.exact}, a déclaré ${source}.\n`;
    const cue = slice(content.end + 2, 'a déclaré');
    const speaker = Math.floor(random() * random() * speakers);
    statements.push({
      type: 'statement',
      key: corpusKey('Statement', slug, `s${index}`),
      order: before + index + 1,
      slug: `s${index}`,
      article: key,
      speaker: corpusKey('Speaker', `speaker-${speaker}`),
      kind: 'MIXED',
      act: ACTS[Math.floor(random() * ACTS.length)] ?? 'ASSERT',
      isNegated: false,
      source: slice(cue.end + 1, source),
      cue,
      content: [content],
      verbatim: [verbatim],
      start,
      saidOn: day,
      occasion: null,
      topics: [corpusKey('Topic', `topic-${Math.floor(random() * topics)}`)],
      gloss: `The ${word(random)} stays as it was, ${word(random)} said.`,
      translatedFrom: null,
      within: null,
      utterance: {
        key: corpusKey('Utterance', 'alone', slug, `s${index}`),
        order: before + index + 1,
        declared: null,
      },
      ownUtterance: null,
      links: [],
      status: 'CURRENT',
      version: 1,
      method: 'CURATED',
      recordedBy: 'bench',
      recordedAt: TIME,
      extractorVersion: null,
      confidence: null,
      corpusHash: null,
      history: [],
    });
  }
  const article: Line = {
    type: 'article',
    key,
    slug,
    url: `https://gazette.example/${slug}`,
    outlet: corpusKey('Outlet', `outlet-${n % outlets}`),
    language: 'fr',
    publishedOn: day,
    title: sentence(random, 8),
    headline: sentence(random, 9),
    textKind: 'FULL',
    text,
    sha256: hashText(text),
    wordCount: text.split(' ').length,
    status: 'CURRENT',
    recordedAt: TIME,
    corpus: null,
    corpusHash: null,
    redactions: [],
    statements: count,
  };
  return [article, ...statements];
}

function sentence(random: () => number, words: number): string {
  return Array.from({ length: words }, () => word(random)).join(' ');
}

function word(random: () => number): string {
  const [words, at] = random() < 0.5 ? [SMALL, random()] : [NOUNS, random() ** 2];
  return words[Math.floor(at * words.length)] ?? 'pont';
}

/** The same numbers each time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
