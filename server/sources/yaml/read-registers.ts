import { isSeq, type Node } from 'yaml';
import { languageTag, slug } from '../../model/field.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import {
  outletFacts,
  roleFacts,
  speakerFacts,
  speakerName,
  topicLabel,
} from '../../model/registers.ts';
import type { CorpusOutlet, CorpusRole, CorpusSpeaker, CorpusTopic } from './corpus.ts';
import { didYouMean, Fields } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';
import type { Reporter } from './problem.ts';

/** An entry of outlets.yaml, topics.yaml or speakers.yaml. */
export interface Entry<T> {
  readonly id: string;
  /** Undefined if the entry has a problem. Its id is known all the same. */
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
  const keys = ['id', ...Object.keys(outletFacts.shape)];
  return readEntries(file, keys, reporter, (fields, id) => {
    const facts = fields.object(outletFacts);
    return facts && { id, ...facts };
  });
}

export function readTopics(file: YamlFile, reporter: Reporter): Entry<CorpusTopic>[] {
  return readEntries(file, ['id', 'label'], reporter, (fields, id) => {
    const node = fields.node('label');
    if (!node) {
      fields.required('label', topicLabel);
      return undefined;
    }
    const label = new Fields(file, node, ['fr', 'en'], reporter);
    const fr = label.required('fr', topicLabel);
    const en = label.required('en', topicLabel);
    return fr === undefined || en === undefined ? undefined : { id, label: { fr, en } };
  });
}

const SPEAKER_KEYS = ['id', 'name', 'kind', 'names', 'aliases', 'wikidata', 'members', 'roles'];

export function readSpeakers(file: YamlFile, reporter: Reporter): Entry<CorpusSpeaker>[] {
  return readEntries(file, SPEAKER_KEYS, reporter, (fields, id) => {
    const facts = fields.object(speakerFacts, { wikidataId: 'wikidata' });
    const names = readNames(fields.node('names'), file, reporter);
    const aliases = fields.list('aliases', speakerName);
    const members = fields.list('members', slug);
    const roles = fields.nodes('roles').map((node) => readRole(node, file, reporter));
    const known = roles.filter((role) => role !== undefined);
    return facts && { id, ...facts, names, aliases, members, roles: known };
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
    const name = fields.required(key, speakerName);
    const place = { line: fields.lineOf(key), field: 'names' };
    const { data: language, error } = languageTag.safeParse(key);
    if (error) {
      reporter.report({ ...place, message: `"${key}" ${error.issues[0]?.message}` });
      continue;
    }
    const earlier = keys.get(language);
    if (earlier !== undefined) {
      const message = `"${key}" is the same language as "${earlier}" on line ${fields.lineOf(earlier)}`;
      const suggestion = `Keep one of them, and call it ${language}.`;
      reporter.report({ ...place, message, suggestion });
    }
    keys.set(language, earlier ?? key);
    if (name !== undefined) names.set(language, name);
  }
  return Object.fromEntries(names);
}

function readRole(node: Node, file: YamlFile, reporter: Reporter): CorpusRole | undefined {
  const keys = [...Object.keys(roleFacts.shape), 'of'];
  const fields = new Fields(file, node, keys, reporter);
  const facts = fields.object(roleFacts);
  const of = fields.optional('of', slug);
  if (!facts || of === undefined) return undefined;
  const { title, from, to } = facts;
  if (isAfter(from, to)) {
    reporter.report({
      line: fields.lineOf('from'),
      field: 'roles',
      message: `« ${title} » begins (${from}) after it ends (${to})`,
      suggestion: 'Swap the two dates, or correct one of them. null means open.',
    });
  }
  return { ...facts, of };
}

function isAfter(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return false;
  return parsePartialDate(from).earliest > parsePartialDate(to).latest;
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
    const id = fields.required('id', slug);
    if (id === undefined) return [];
    const before = reporter.count();
    const value = read(fields, id, file, reporter);
    const isSound = reporter.count() === before;
    return [{ id, value: isSound ? value : undefined, fields }];
  });
}

/** The ids of a register. */
export interface IdSet {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Reports ids that two entries share. `place` is what the earlier one is. */
export function checkUnique(
  entries: readonly Pick<Entry<unknown>, 'id' | 'fields'>[],
  suggestion = 'Give one of them another id, or remove the duplicate.',
  place = 'on line',
): void {
  const lines = new Map<string, number>();
  for (const { id, fields } of entries) {
    const earlier = lines.get(id);
    lines.set(id, earlier ?? fields.lineOf('id'));
    if (earlier === undefined) continue;
    fields.fault('id', `"${id}" is already the id ${place} ${earlier}`, suggestion);
  }
}

/** Reports unknown ids in roles and members, members of a non-collective, and cycles. */
export function checkSpeakers(entries: readonly Entry<CorpusSpeaker>[]): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { id, value, fields } of entries) {
    if (!value) continue;
    for (const { of } of value.roles) {
      if (of !== null) checkId(fields, 'roles', of, byId, 'speakers.yaml');
    }
    const report = (message: string, suggestion: string) =>
      fields.fault('members', message, suggestion);
    for (const member of new Set(value.members)) {
      checkId(fields, 'members', member, byId, 'speakers.yaml');
    }
    if (new Set(value.members).size < value.members.length) {
      report('names the same member twice', 'Keep one of them.');
    }
    if (value.members.length > 0 && value.kind !== 'COLLECTIVE') {
      report(
        `only a COLLECTIVE can have members, and "${id}" is ${value.kind}`,
        'Write members: [].',
      );
    }
    if (reaches(id, id, byId)) {
      report(`"${id}" would be a member of itself`, 'Remove one of the members.');
    }
  }
}

/** Reports an id that a register does not have. One that could not be read is undefined. */
export function checkId(
  fields: Fields,
  field: string,
  id: string,
  known: IdSet | undefined,
  register: string,
): void {
  if (!known || known.has(id)) return;
  const suggestion = `Write an id of ${register}, or add the entry there.`;
  const message = `there is no "${id}" in ${register}`;
  fields.fault(field, message, didYouMean(id, known.keys(), suggestion));
}

function reaches(
  from: string,
  target: string,
  byId: ReadonlyMap<string, Entry<CorpusSpeaker>>,
): boolean {
  const seen = new Set<string>();
  const open = [...(byId.get(from)?.value?.members ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.value?.members ?? []));
  }
  return false;
}

const SHOWN = 5;

/**
 * Replaces a register whose file is missing. It accepts every id, and `check` reports once which
 * ids are needed.
 */
export interface MissingRegister extends IdSet {
  check(name: string, reporter: Reporter): void;
}

export function createMissingRegister(): MissingRegister {
  const asked = new Map<string, number>();
  return {
    has(id) {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      return true;
    },
    keys: () => [],
    check(name, reporter) {
      if (asked.size === 0) return;
      const total = [...asked.values()].reduce((sum, count) => sum + count, 0);
      const places = total === 1 ? 'one place' : `${total} places`;
      const ids = asked.size === 1 ? 'one of its ids' : `${asked.size} of its ids`;
      const shown = [...asked.keys()].slice(0, SHOWN).join(', ');
      const more = asked.size > SHOWN ? ', …' : '';
      reporter.report({
        message: `the file is missing, but articles/ refers to ${ids} in ${places}`,
        suggestion: `Create ${name} beside articles/, with an entry for each id: ${shown}${more}.`,
      });
    },
  };
}
