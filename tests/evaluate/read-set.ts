import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { KnownSpeaker } from '../../server/extract/speakers/speaker-index.ts';
import { placeQuotations } from '../../server/model/placement/place-quotations.ts';
import type { Quotation, QuotationField } from '../../server/model/placement/quotation.ts';
import type { Placement } from '../../server/model/statement.ts';

/** A text with the statements that a person found in it. */
export interface Item {
  readonly id: string;
  readonly text: string;
  readonly publishedOn: string | null;
  readonly statements: readonly Annotated[];
}

export interface Annotated extends Placement {
  readonly id: string;
  readonly kind: string;
  /** Id in the register, or the name; null: the text does not say. */
  readonly speaker: string | null;
  readonly act: string;
  readonly isNegated: boolean;
  readonly saidOn: string | null;
  readonly within: string | null;
}

export interface EvaluationSet {
  readonly items: readonly Item[];
  readonly speakers: readonly KnownSpeaker[];
  /** Ids of the items that nobody reads who writes the extractor. */
  readonly heldOut: ReadonlySet<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a folder in the corpus format, a `cases.yaml`, or a folder that has both. The speakers are
 * those of `speakers.yaml` and of `cases-speakers.yaml`.
 *
 * @throws {Error} if a quotation is not in its text.
 */
export async function readEvaluationSet(place: string): Promise<EvaluationSet> {
  const isFile = (await stat(place)).isFile();
  const folder = isFile ? path.dirname(place) : place;
  const register = [
    ...(await readList(path.join(folder, 'speakers.yaml'))).map(toSpeaker),
    ...(await readList(path.join(folder, 'cases-speakers.yaml'))).map(toSpeaker),
  ];
  const names = new Set<string>();
  const speakers = register.filter(({ name }) => !names.has(name) && names.add(name));
  const cases = (await readList(isFile ? place : path.join(folder, 'cases.yaml'))).map(toItem);
  const articles = isFile ? [] : await readArticles(path.join(folder, 'articles'));
  const held = ((await readYaml(path.join(folder, 'held-out.yaml'))) ?? {}) as Fields;
  const heldOut = new Set([...listOf(held['articles']), ...listOf(held['cases'])].map(String));
  return { items: [...articles, ...cases], speakers, heldOut };
}

async function readArticles(folder: string): Promise<Item[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/u.test(name)).toSorted();
  const found = await Promise.all(files.map((name) => readYaml(path.join(folder, name))));
  return found.map((fields) => toItem(fields as Fields));
}

async function readList(file: string): Promise<Fields[]> {
  return listOf(await readYaml(file)) as Fields[];
}

async function readYaml(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parse(text.normalize('NFC'), { schema: 'failsafe' });
}

function toItem(fields: Fields): Item {
  const text = String(fields['text'] ?? '');
  const id = String(fields['id']);
  const statements = (listOf(fields['statements']) as Fields[]).map((each) =>
    toAnnotated(id, text, each),
  );
  return { id, text, publishedOn: textOf(fields['publishedOn']), statements };
}

function toAnnotated(item: string, text: string, fields: Fields): Annotated {
  const faults: string[] = [];
  const one = (field: QuotationField) =>
    isNull(fields[field]) ? null : toQuotation(fields[field], field);
  const many = (field: QuotationField) =>
    listOf(fields[field]).map((each) => toQuotation(each, field));
  const parts = {
    source: one('source'),
    cue: one('cue'),
    content: many('content'),
    verbatim: many('verbatim'),
  };
  const placed = placeQuotations(text, parts, (fault, { exact }) =>
    faults.push(`${fault}: ${exact}`),
  );
  if (!placed) throw new Error(`${item}, ${fields['id']}: ${faults.join('; ')}`);
  return {
    ...placed,
    id: String(fields['id']),
    kind: String(fields['kind']),
    speaker: textOf(fields['speakerName']) ?? textOf(fields['speaker']),
    act: String(fields['act']),
    isNegated: fields['negated'] === 'true',
    saidOn: textOf(fields['saidOn']),
    within: textOf(fields['within']),
  };
}

function toQuotation(value: unknown, field: QuotationField): Quotation {
  if (typeof value === 'string') return { exact: value, prefix: '', suffix: '', field };
  const { exact, prefix, suffix } = value as Fields;
  return {
    exact: String(exact),
    prefix: textOf(prefix) ?? '',
    suffix: textOf(suffix) ?? '',
    field,
  };
}

function toSpeaker(fields: Fields): KnownSpeaker {
  const names = (isNull(fields['names']) ? {} : fields['names']) as Readonly<
    Record<string, string>
  >;
  return {
    id: textOf(fields['id']) ?? String(fields['name']),
    name: String(fields['name']),
    kind: String(fields['kind']) as KnownSpeaker['kind'],
    otherNames: [...listOf(fields['aliases']).map(String), ...Object.values(names)],
    members: listOf(fields['members']).map(String),
    roles: (listOf(fields['roles']) as Fields[]).map((role) => ({
      title: String(role['title']),
      of: textOf(role['of']),
      from: textOf(role['from']),
      to: textOf(role['to']),
    })),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNull(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 'null' || value === '~';
}

function textOf(value: unknown): string | null {
  return isNull(value) ? null : String(value);
}
