import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashText } from '../../server/model/canonical.ts';
import { corpusKey } from '../../server/model/key.ts';
import { writeLine } from '../../server/sources/jsonl/export-jsonl.ts';
import { FORMAT, type Line, VERSION } from '../../server/sources/jsonl/lines.ts';

// Syllables of invented words.
const FREQUENT =
  'de le la les et à des du un en que une pour dans qui ne pas sur au il plus par avec est ce se ' +
  'sont ont sera mais ou son leur nous vous elle ils donc cette aux';
const ROOTS =
  'pont digue verglas marais phare octroi verger moulin falaise carrière mairie préfet conseil ' +
  'budget réforme accord traité sanction réseau tarif fleuve barrage canton scrutin motion grève ' +
  'enquête syndicat hôpital école forêt récolte douane navire chantier tunnel éclairage quartier';
const ENDINGS = ['', 'é', 'ement', 'ation', 'iste', 'aire', 'eux', 'able', 'ure', 'ique', 'age'];
const BEGINNINGS =
  ' re dé sur sous entre contre anti pré post mal non archi auto bi co demi ex extra hyper inter ' +
  'intra macro micro mono multi néo para péri poly pro pseudo quasi semi super trans tri ultra vice';

/** The words of the texts, the most frequent first: the n-th occurs about 1/n as often (Zipf). */
export const WORDS: readonly string[] = [
  ...FREQUENT.split(' '),
  ...BEGINNINGS.split(' ').flatMap((beginning) =>
    ENDINGS.flatMap((ending) => ROOTS.split(' ').map((root) => `${beginning}${root}${ending}`)),
  ),
];

/** Number of `WORDS` that are too common to search for. */
export const COMMON_WORDS = FREQUENT.split(' ').length;

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

/** Writes an export of invented French articles. It is deterministic. */
export async function writeGeneratedRegister(file: string, size: RegisterSize): Promise<void> {
  const lines = generateRegister(size).map(writeLine);
  await pipeline(Readable.from(lines, { objectMode: true }), createWriteStream(file));
}

function* generateRegister(given: RegisterSize): Generator<Line, void, undefined> {
  const size = toFullSize(given);
  yield* generateRegisters(size);
  for (let n = 0; n < size.articles; n += 1) {
    const { article, statements } = generateArticle(n, size);
    yield article;
    yield* statements;
  }
  yield { type: 'end' };
}

export interface FullSize extends Required<RegisterSize> {
  readonly articles: number;
}

export function toFullSize(size: RegisterSize): FullSize {
  const full = { perArticle: 10, outlets: 200, topics: 50, speakers: 5_000, ...size };
  return { ...full, articles: Math.ceil(full.count / full.perArticle) };
}

/** The first lines: all except articles and statements. */
export function* generateRegisters(size: FullSize): Generator<Line, void, undefined> {
  const { count, outlets, topics, speakers, articles } = size;
  yield {
    type: 'register',
    format: FORMAT,
    version: VERSION,
    outlets,
    topics,
    speakers,
    articles,
    statements: count,
    utterances: count,
  };
  for (let n = 0; n < outlets; n += 1) yield toOutlet(n);
  for (let n = 0; n < topics; n += 1) {
    const labels = { labelFr: `Sujet ${n}`, labelEn: `Topic ${n}` };
    yield { type: 'topic', ...idsOf('Topic', `topic-${n}`), ...labels };
  }
  for (let n = 0; n < speakers; n += 1) yield toSpeaker(n);
}

function idsOf(type: 'Outlet' | 'Topic' | 'Speaker' | 'Article', slug: string) {
  return { key: corpusKey(type, slug), slug, corpus: null, corpusHash: null };
}

function toOutlet(n: number): Line {
  return {
    type: 'outlet',
    ...idsOf('Outlet', `outlet-${n}`),
    name: `Gazette ${n}`,
    domain: `gazette-${n}.example`,
    country: n % 3 === 0 ? null : 'FR',
    stateOwned: n % 7 === 0,
  };
}

/** Every hundredth speaker is a collective of the three before it. */
export function isCollective(n: number): boolean {
  return n % 100 === 99;
}

function toSpeaker(n: number): Line {
  const name = `Odran ${WORDS[COMMON_WORDS + (n % 400)]} ${n}`;
  const keyOf = (other: number) => corpusKey('Speaker', `speaker-${other}`);
  const alias = { use: 'ALIAS' as const, language: null, name: `O. ${n}` };
  const role = { title: `ministre ${n}`, of: keyOf(0), from: '2012-05', to: null };
  return {
    type: 'speaker',
    ...idsOf('Speaker', `speaker-${n}`),
    name,
    kind: n === 0 ? 'STATE' : isCollective(n) ? 'COLLECTIVE' : 'PERSON',
    wikidataId: null,
    names: [{ use: 'NAME', language: null, name }, ...(n % 10 === 3 ? [alias] : [])],
    roles: n % 20 === 3 ? [role] : [],
    members: isCollective(n) ? [1, 2, 3].map((back) => keyOf(n - back)) : [],
    mergedInto: null,
    merge: null,
  };
}

const TIME = '2026-01-02T03:04:05.678Z';
const ACTS = ['ASSERT', 'DEMAND', 'PROMISE', 'WARN', 'DENY', 'ACCUSE'] as const;
const KINDS = ['MIXED', 'MIXED', 'DIRECT', 'INDIRECT'] as const;

/** The lines of article `n`, from 0. They depend only on `n` and the size. */
export function generateArticle(
  n: number,
  { count, perArticle, outlets, topics, speakers }: FullSize,
): { readonly article: Line<'article'>; readonly statements: readonly Line<'statement'>[] } {
  const random = createRandom(n);
  const before = n * perArticle;
  const length = Math.min(perArticle, count - before);
  const ids = idsOf('Article', `article-${n}`);
  const day = new Date(Date.UTC(2010, 0, 1 + (n % 5_000))).toISOString().slice(0, 10);
  let text = '';
  const statements: Line<'statement'>[] = [];
  for (let index = 0; index < length; index += 1) {
    text += `${sentence(random, 16)}.\n`;
    const printed = printStatement(text.length, random);
    text += `${printed.text}.\n`;
    const slug = `s${index}`;
    const order = before + index + 1;
    const extracted = order % 5 === 0;
    const isWithdrawn = order % 200 === 0;
    const topicOf = () => corpusKey('Topic', `topic-${zipf(random, topics)}`);
    statements.push({
      type: 'statement',
      key: corpusKey('Statement', ids.slug, slug),
      order,
      slug,
      article: ids.key,
      speaker: corpusKey('Speaker', `speaker-${zipf(random, speakers)}`),
      act: ACTS[zipf(random, ACTS.length)] ?? 'ASSERT',
      isNegated: order % 17 === 0,
      ...printed.parts,
      saidOn: order % 4 === 0 ? day.slice(0, 7) : day,
      occasion: null,
      topics: [...new Set(order % 3 === 0 ? [topicOf(), topicOf()] : [topicOf()])],
      gloss: `The ${word(random)} stays as it was, ${word(random)} said.`,
      translatedFrom: null,
      within: null,
      utterance: {
        key: corpusKey('Utterance', 'alone', ids.slug, slug),
        order,
        declared: null,
      },
      ownUtterance: null,
      links: [],
      denies: [],
      partedFrom: [],
      status: isWithdrawn ? 'WITHDRAWN' : 'CURRENT',
      version: isWithdrawn ? 2 : 1,
      method: extracted ? 'EXTRACTED' : 'CURATED',
      recordedBy: 'bench',
      recordedAt: TIME,
      extractor: null,
      extractorVersion: extracted ? 'bench-1' : null,
      confidence: extracted ? (order % 100) / 100 : null,
      extractionRule: null,
      extractionSpeaker: null,
      corpusHash: null,
      history: isWithdrawn ? [WITHDRAWAL] : [],
    });
  }
  const article: Line<'article'> = {
    type: 'article',
    ...ids,
    url: `https://gazette.example/${ids.slug}`,
    outlet: corpusKey('Outlet', `outlet-${n % outlets}`),
    language: 'fr',
    publishedOn: day,
    title: sentence(random, 8),
    headline: sentence(random, 9),
    textKind: n % 50 === 7 ? 'WITHHELD' : n % 10 === 3 ? 'SUMMARY' : 'FULL',
    text,
    sha256: hashText(text),
    wordCount: text.split(' ').length,
    status: 'CURRENT',
    recordedAt: TIME,
    redactions: [],
    statements: length,
  };
  return { article, statements };
}

const WITHDRAWAL = {
  version: 1,
  kind: 'WITHDRAWN' as const,
  reason: 'It was recorded twice.',
  correctedBy: 'bench',
  correctedAt: TIME,
  replaced: { status: 'CURRENT' },
};

/** A sentence with a statement, with the positions of its parts in the text. */
function printStatement(start: number, random: () => number) {
  const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'MIXED';
  const quoted = sentence(random, 14);
  const lead = kind === 'DIRECT' ? '« ' : `${sentence(random, 8)} « `;
  const source = `Odran ${word(random)}`;
  const text = `${lead}${quoted} », a déclaré ${source}`;
  const slice = (exact: string, from = 0) => {
    const at = start + text.indexOf(exact, from);
    return { start: at, end: at + exact.length, exact };
  };
  const words = slice(quoted, lead.length);
  const whole = slice(`${lead}${quoted} »`);
  const content = kind === 'DIRECT' ? words : whole;
  return {
    text,
    parts: {
      kind,
      source: slice(source, text.length - source.length),
      cue: slice('a déclaré', lead.length + quoted.length),
      content: [content],
      verbatim: kind === 'INDIRECT' ? [] : [words],
      start: content.start,
    },
  };
}

function sentence(random: () => number, words: number): string {
  return Array.from({ length: words }, () => word(random)).join(' ');
}

function word(random: () => number): string {
  return WORDS[zipf(random, WORDS.length)] ?? '';
}

/** A random index below `length` by Zipf's law: the n-th about 1/n as often as the first. */
function zipf(random: () => number, length: number): number {
  return Math.floor((length + 1) ** random()) - 1;
}

/** A seeded random number generator (mulberry32). */
function createRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
