import { checkGroup, type LineGroup } from './check-group.ts';
import type { Line, LineType } from './lines.ts';
import {
  type ParsedLine,
  type Position,
  parseLine,
  type RawLine,
  type Refusal,
} from './read-lines.ts';

/** The lines of one transaction: whole articles, and lines of the other types. */
export interface ImportBatch {
  readonly groups: LineGroup[];
  readonly others: ParsedLine[];
  readonly refusals: Refusal[];
  /** Where the next batch begins. */
  readonly end: Position;
}

/** The lines of one of the other types. */
export function linesOf<Type extends LineType>({ others }: ImportBatch, type: Type) {
  return others.filter((one): one is ParsedLine<Type> => one.line.type === type);
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
const SECTION: Readonly<Record<LineType, number>> = {
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

/**
 * Collects lines into batches. Outlets, topics and speakers are one batch, because speakers refer to
 * each other. Articles and the lines that follow them are batches of bounded size.
 */
export async function* collectBatches(
  lines: AsyncIterable<RawLine>,
  options: CollectOptions,
): AsyncGenerator<ImportBatch> {
  let batch = createBatch();
  let claims = new Set<string>();
  let statements = 0;
  let section = 0;
  let { from: start, from: at } = options;
  const finish = (): ImportBatch => {
    const finished = { ...batch, end: at };
    batch = createBatch();
    claims = new Set();
    statements = 0;
    start = at;
    return finished;
  };
  for await (const { lines: unit, end } of readUnits(lines, options.from)) {
    const place = 'reason' in unit ? section : SECTION[lineOf(unit).type];
    const refusals = findRefusals(unit, section);
    const wanted = refusals.length === 0 && 'article' in unit ? claimsOf(unit) : [];
    const isNextSection = place > section && (section === 1 || section === 2);
    // The second of two articles with the same key must find the first in the register.
    if (isNextSection || wanted.some((claim) => claims.has(claim))) yield finish();
    section = Math.max(section, place);
    at = end;
    batch.refusals.push(...refusals);
    if (refusals.length === 0 && 'article' in unit) {
      batch.groups.push(unit);
      statements += unit.statements.length;
      for (const claim of wanted) claims.add(claim);
    } else if (refusals.length === 0 && 'line' in unit) batch.others.push(unit);
    const isFull = statements >= options.statements || at.offset - start.offset >= options.bytes;
    if (section >= 2 && isFull) yield finish();
  }
  yield finish();
}

/** An article with its statements, and the lines among them that cannot be read. */
interface OpenGroup extends LineGroup {
  readonly statements: ParsedLine<'statement'>[];
  readonly unreadable: Refusal[];
}

/** Lines that are imported or refused together. */
type Unit = OpenGroup | ParsedLine | Refusal;

async function* readUnits(
  lines: AsyncIterable<RawLine>,
  from: Position,
): AsyncGenerator<{ readonly lines: Unit; readonly end: Position }> {
  let group: OpenGroup | undefined;
  let end = from;
  for await (const raw of lines) {
    const parsed = parseLine(raw);
    const line = 'line' in parsed ? parsed.line : undefined;
    // Unreadable lines after its last statement do not belong to an article.
    if (group && (line ? line.type !== 'statement' : isFilled(group))) {
      yield { lines: group, end };
      group = undefined;
    }
    end = { offset: raw.end, lines: raw.number };
    if (line?.type === 'article') {
      group = { article: { raw, line }, statements: [], unreadable: [] };
    } else if (group && line?.type === 'statement') group.statements.push({ raw, line });
    else if (group && 'reason' in parsed) group.unreadable.push(parsed);
    else yield { lines: parsed, end };
  }
  if (group) yield { lines: group, end };
}

function isFilled({ article, statements, unreadable }: OpenGroup): boolean {
  return statements.length + unreadable.length >= article.line.statements;
}

function lineOf(unit: OpenGroup | ParsedLine): Line {
  return 'article' in unit ? unit.article.line : unit.line;
}

/** The lines of the unit that are refused: all or none. */
function findRefusals(unit: Unit, section: number): readonly Refusal[] {
  if ('reason' in unit) return [unit];
  if ('line' in unit) {
    const reason = findMisplacement(unit, section);
    return reason === undefined ? [] : [{ raw: unit.raw, reason }];
  }
  if (SECTION.article < section) {
    const misplaced = [unit.article, ...unit.statements].map((one) => ({
      raw: one.raw,
      reason: findMisplacement(one, section) ?? '',
    }));
    return [...misplaced, ...unit.unreadable];
  }
  const refusal = unit.unreadable[0] ?? checkGroup(unit);
  return refusal ? [...refuseGroup(unit, refusal), ...unit.unreadable.slice(1)] : [];
}

function findMisplacement({ raw, line }: ParsedLine, section: number): string | undefined {
  if (line.type === 'register') {
    return raw.number > 1 ? 'type: register must be the first line.' : undefined;
  }
  if (SECTION[line.type] < section) return `type: ${line.type} must come earlier in the file.`;
  if (line.type !== 'statement') return undefined;
  return 'article: the line of its article does not precede it.';
}

function createBatch(): Omit<ImportBatch, 'end'> {
  return { groups: [], others: [], refusals: [] };
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
