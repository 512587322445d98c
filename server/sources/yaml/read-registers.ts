import { isSeq, type Node } from 'yaml';
import { SpeakerKind } from '../../../prisma/generated/client/enums.ts';
import type { CorpusOutlet, CorpusRole, CorpusSpeaker, CorpusTopic } from '../../model/corpus.ts';
import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';
import {
  isCountry,
  isDomain,
  isId,
  isLanguage,
  isOneOf,
  isText,
  isWikidataId,
} from '../../model/rules.ts';
import { Fields } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './reporter.ts';

/** An entry of a register, and the lines its parts stand on. */
export interface Entry<T> {
  readonly id: string;
  readonly line: number;
  /** Undefined: something in it is wrong; its id counts all the same. */
  readonly value: T | undefined;
  readonly fields: Fields;
}

type ReadEntry<T> = (
  fields: Fields,
  id: string,
  file: YamlFile,
  reporter: Reporter,
) => T | undefined;

export function readOutlets(file: YamlFile, reporter: Reporter): Entry<CorpusOutlet>[] {
  const keys = ['id', 'name', 'domain', 'country', 'stateOwned'];
  return readEntries(file, keys, reporter, (fields, id) => {
    const name = fields.required('name', isText);
    const domain = fields.optional('domain', isDomain);
    const country = fields.optional('country', isCountry);
    const stateOwned = fields.boolean('stateOwned');
    if (name === undefined || domain === undefined) return undefined;
    if (country === undefined || stateOwned === undefined) return undefined;
    return { id, name, domain, country, stateOwned };
  });
}

export function readTopics(file: YamlFile, reporter: Reporter): Entry<CorpusTopic>[] {
  return readEntries(file, ['id', 'label'], reporter, (fields, id) => {
    const node = fields.node('label');
    if (!node) {
      fields.required('label', isText);
      return undefined;
    }
    const label = new Fields(file, node, ['fr', 'en'], reporter);
    const fr = label.required('fr', isText);
    const en = label.required('en', isText);
    return fr === undefined || en === undefined ? undefined : { id, label: { fr, en } };
  });
}

const SPEAKER_KEYS = ['id', 'name', 'kind', 'names', 'aliases', 'wikidata', 'members', 'roles'];

export function readSpeakers(file: YamlFile, reporter: Reporter): Entry<CorpusSpeaker>[] {
  return readEntries(file, SPEAKER_KEYS, reporter, (fields, id) => {
    const name = fields.required('name', isText);
    const kind = fields.required('kind', isOneOf(SpeakerKind));
    const wikidata = fields.optional('wikidata', isWikidataId);
    const names = readNames(fields.node('names'), file, reporter);
    const aliases = fields.list('aliases', isText).map(({ value }) => value);
    const members = fields.list('members', isId).map(({ value }) => value);
    const roles = fields.nodes('roles').map((node) => readRole(node, file, reporter));
    if (name === undefined || kind === undefined || wikidata === undefined) return undefined;
    const known = roles.filter((role) => role !== undefined);
    return { id, name, kind, names, aliases, wikidata, members, roles: known };
  });
}

function readNames(
  node: Node | undefined,
  file: YamlFile,
  reporter: Reporter,
): Readonly<Record<string, string>> {
  if (!node) return {};
  const fields = new Fields(file, node, 'any', reporter);
  const names = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const key of fields.keys) {
    const name = fields.required(key, isText);
    const place = { line: fields.lineOf(key), field: 'names' };
    try {
      const language = isLanguage(key);
      const earlier = keys.get(language);
      if (earlier !== undefined) {
        const message = `"${key}" is the same language as "${earlier}" on line ${fields.lineOf(earlier)}`;
        const suggestion = `Keep one of them, and call it ${language}.`;
        reporter.report({ ...place, message, suggestion });
      }
      keys.set(language, earlier ?? key);
      if (name !== undefined) names.set(language, name);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      reporter.report({ ...place, message: `"${key}" ${error.message}` });
    }
  }
  return Object.fromEntries(names);
}

function readRole(node: Node, file: YamlFile, reporter: Reporter): CorpusRole | undefined {
  const fields = new Fields(file, node, ['title', 'of', 'from', 'to'], reporter);
  const title = fields.required('title', isText);
  const of = fields.optional('of', isId);
  const from = fields.optional('from', parsePartialDate);
  const to = fields.optional('to', parsePartialDate);
  if (title === undefined || of === undefined) return undefined;
  if (from === undefined || to === undefined) return undefined;
  if (isAfter(from, to)) {
    reporter.report({
      line: fields.lineOf('from'),
      field: 'roles',
      message: `« ${title} » begins (${from?.edtf}) after it ends (${to?.edtf})`,
      suggestion: 'Exchange the two dates, or mend one; null means open.',
    });
  }
  return { title, of, from, to };
}

function isAfter(from: PartialDate | null, to: PartialDate | null): boolean {
  return from !== null && to !== null && from.earliest > to.latest;
}

function readEntries<T>(
  file: YamlFile,
  keys: readonly string[],
  reporter: Reporter,
  read: ReadEntry<T>,
): Entry<T>[] {
  if (file.root === null) return [];
  if (!isSeq(file.root)) {
    reporter.report({
      line: file.lineOf(file.root),
      message: 'a register is a list',
      suggestion: 'Begin each entry with « - id: … » at the start of a line.',
    });
    return [];
  }
  return (file.root.items as Node[]).flatMap((node) => {
    const fields = new Fields(file, node, keys, reporter);
    const id = fields.required('id', isId);
    if (id === undefined) return [];
    const before = reporter.count();
    const value = read(fields, id, file, reporter);
    const isSound = reporter.count() === before;
    return [{ id, line: fields.lineOf('id'), value: isSound ? value : undefined, fields }];
  });
}
