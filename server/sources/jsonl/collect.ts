import { checkGroup, type LineGroup } from './check-group.ts';
import type {
  ArticleLine,
  FormerLine,
  Line,
  MergeLine,
  OutletLine,
  SpeakerLine,
  StatementLine,
  TopicLine,
  UtteranceLine,
} from './lines.ts';
import { type ParsedLine, parseLine, type RawLine, type Refusal } from './read-lines.ts';

/** The lines of one transaction: whole articles, and lines of the other types. */
export interface ImportBatch {
  readonly outlets: ParsedLine<OutletLine>[];
  readonly topics: ParsedLine<TopicLine>[];
  readonly speakers: ParsedLine<SpeakerLine>[];
  readonly groups: LineGroup[];
  readonly utterances: ParsedLine<UtteranceLine>[];
  readonly merges: ParsedLine<MergeLine>[];
  readonly formers: ParsedLine<FormerLine>[];
  readonly refusals: Refusal[];
  /** Where the next batch begins: an offset in bytes, and the number of lines before. */
  readonly end: number;
  readonly lines: number;
}

interface Position {
  readonly offset: number;
  readonly lines: number;
}

export interface CollectOptions {
  /** The number of statements that fill a batch. */
  readonly statements: number;
  /** The number of bytes that fill a batch. */
  readonly bytes: number;
  /** Where to begin. */
  readonly from: Position;
}

// The order of the types of lines.
const SECTION: Readonly<Record<Line['type'], number>> = {
  register: 0,
  outlet: 1,
  topic: 1,
  speaker: 1,
  article: 2,
  statement: 2,
  utterance: 3,
  merge: 4,
  former: 5,
  end: 6,
};

interface OpenGroup {
  readonly article: ParsedLine<ArticleLine>;
  readonly statements: ParsedLine<StatementLine>[];
  readonly unreadable: Refusal[];
}

/** Collects lines into batches: registers, then articles, then the lines that follow them. */
export async function* collectBatches(
  lines: AsyncIterable<RawLine>,
  options: CollectOptions,
): AsyncGenerator<ImportBatch> {
  let batch = createBatch(options.from);
  let began = options.from.offset;
  let statements = 0;
  let section = 0;
  let claims = new Set<string>();
  let group: OpenGroup | undefined;
  let groupFrom = options.from;
  let at = options.from;

  const finishBatch = (): ImportBatch => {
    const full = endAt(batch, at);
    batch = createBatch(at);
    began = at.offset;
    statements = 0;
    claims = new Set();
    return full;
  };
  // Articles that claim the same key go into two batches, so that the second finds the first stored.
  const finishGroup = (): ImportBatch | undefined => {
    if (!group) return undefined;
    const { article, unreadable, statements: read } = group;
    group = undefined;
    const whole = { article, statements: read };
    const refusal = unreadable[0] ?? checkGroup(whole);
    if (refusal) {
      batch.refusals.push(...refuseGroup(whole, refusal), ...unreadable.slice(1));
      return undefined;
    }
    const wanted = claimsOf(whole);
    const earlier = wanted.some((claim) => claims.has(claim)) ? endAt(batch, groupFrom) : undefined;
    if (earlier) {
      batch = createBatch(groupFrom);
      began = groupFrom.offset;
      claims = new Set();
      statements = 0;
    }
    for (const claim of wanted) claims.add(claim);
    batch.groups.push(whole);
    statements += read.length;
    return earlier;
  };

  for await (const raw of lines) {
    const parsed = parseLine(raw);
    const type = 'line' in parsed ? parsed.line.type : undefined;
    if (group && (type === undefined ? isFilled(group) : type !== 'statement')) {
      const earlier = finishGroup();
      if (earlier) yield earlier;
      const isFull = statements >= options.statements || at.offset - began >= options.bytes;
      if (isFull || (type !== undefined && type !== 'article' && section === 2))
        yield finishBatch();
    } else if (section === 1 && type !== undefined && SECTION[type] > 1) yield finishBatch();
    const before = at;
    at = { offset: raw.end, lines: raw.number };

    if (!('line' in parsed)) {
      if (group) group.unreadable.push(parsed);
      else batch.refusals.push(parsed);
      continue;
    }
    const { line } = parsed;
    if (line.type === 'register') {
      if (raw.number > 1)
        batch.refusals.push({ raw, reason: 'type: register must be the first line.' });
      continue;
    }
    if (SECTION[line.type] < section) {
      batch.refusals.push({ raw, reason: `type: ${line.type} must come earlier in the file.` });
      continue;
    }
    section = SECTION[line.type];
    if (line.type === 'article') {
      group = { article: { raw, line }, statements: [], unreadable: [] };
      groupFrom = before;
    } else if (line.type === 'statement') {
      if (group) group.statements.push({ raw, line });
      else
        batch.refusals.push({
          raw,
          reason: 'article: the line of its article does not precede it.',
        });
    } else if (line.type !== 'end') place(batch, { raw, line });
    const isFull = section > 2 && at.offset - began >= options.bytes;
    if (isFull) yield finishBatch();
  }
  const earlier = finishGroup();
  if (earlier) yield earlier;
  yield finishBatch();
}

// Unreadable lines after its last statement do not belong to the article.
function isFilled({ article, statements, unreadable }: OpenGroup): boolean {
  return statements.length + unreadable.length >= article.line.statements;
}

function endAt(batch: ImportBatch, { offset, lines }: Position): ImportBatch {
  return { ...batch, end: offset, lines };
}

function createBatch({ offset, lines }: Position): ImportBatch {
  return {
    outlets: [],
    topics: [],
    speakers: [],
    groups: [],
    utterances: [],
    merges: [],
    formers: [],
    refusals: [],
    end: offset,
    lines,
  };
}

function place(
  batch: ImportBatch,
  {
    raw,
    line,
  }: ParsedLine<OutletLine | TopicLine | SpeakerLine | UtteranceLine | MergeLine | FormerLine>,
): void {
  if (line.type === 'outlet') batch.outlets.push({ raw, line });
  else if (line.type === 'topic') batch.topics.push({ raw, line });
  else if (line.type === 'speaker') batch.speakers.push({ raw, line });
  else if (line.type === 'utterance') batch.utterances.push({ raw, line });
  else if (line.type === 'merge') batch.merges.push({ raw, line });
  else batch.formers.push({ raw, line });
}

/** The values that two articles cannot share. */
function claimsOf({ article, statements }: LineGroup): readonly string[] {
  const { key, slug, url } = article.line;
  return [
    `article ${key}`,
    `slug ${slug}`,
    ...(url === null ? [] : [`url ${url}`]),
    ...statements.flatMap(({ line }) => [`statement ${line.key}`, `order ${line.order}`]),
  ];
}

/** Refuses all lines of an article. One of them has the reason, the others refer to it. */
export function refuseGroup(group: LineGroup, { raw, reason }: Refusal): readonly Refusal[] {
  const rest = `Its article was refused: see line ${raw.number}.`;
  const all = [group.article, ...group.statements].map((one) => ({
    raw: one.raw,
    reason: one.raw.number === raw.number ? reason : rest,
  }));
  const isAmong = all.some((one) => one.raw.number === raw.number);
  return isAmong ? all : [...all, { raw, reason }];
}
