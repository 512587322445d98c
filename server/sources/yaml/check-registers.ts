import { nearestName } from '../../model/words/nearest-name.ts';
import type { CorpusSpeaker } from './corpus.ts';
import type { Reporter } from './problem.ts';
import type { Entry } from './read-registers.ts';

/** The ids of a register, to look one up. */
export interface IdSet {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Reports ids that a register has twice. */
export function checkUnique(entries: readonly Entry<unknown>[], reporter: Reporter): void {
  const lines = new Map<string, number>();
  for (const { id, line } of entries) {
    const earlier = lines.get(id);
    if (earlier === undefined) {
      lines.set(id, line);
      continue;
    }
    reporter.report({
      line,
      field: 'id',
      message: `"${id}" is already the id on line ${earlier}`,
      suggestion: 'Give one of them another id, or take the double out.',
    });
  }
}

/** Reports unknown roles and members, members of what is not a collective, and cycles. */
export function checkSpeakers(entries: readonly Entry<CorpusSpeaker>[], reporter: Reporter): void {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { id, value, fields } of entries) {
    if (!value) continue;
    for (const { of } of value.roles) {
      if (of !== null && !byId.has(of)) {
        const line = fields.lineOf('roles');
        reporter.report({ line, field: 'roles', ...unknownId(of, byId.keys(), 'speakers.yaml') });
      }
    }
    const line = fields.lineOf('members');
    const report = (message: string, suggestion: string) =>
      reporter.report({ line, field: 'members', message, suggestion });
    for (const member of new Set(value.members)) {
      if (!byId.has(member)) {
        const fault = unknownId(member, byId.keys(), 'speakers.yaml');
        report(fault.message, fault.suggestion);
      }
    }
    if (new Set(value.members).size < value.members.length) {
      report('names the same member twice', 'Keep one of them.');
    }
    if (value.members.length > 0 && value.kind !== 'COLLECTIVE') {
      report(`only a COLLECTIVE has members, "${id}" is ${value.kind}`, 'Write members: [].');
    }
    if (reaches(id, id, byId)) {
      report(`"${id}" is, by way of its members, a member of itself`, 'Take one of them out.');
    }
  }
}

/** The words for an id that leads nowhere. */
export function unknownId(id: string, known: Iterable<string>, register: string) {
  const near = nearestName(id, known);
  const meant = near ? `Did you mean "${near}"? ` : '';
  return {
    message: `there is no "${id}" in ${register}`,
    suggestion: `${meant}Write an id of ${register}, or add the entry there.`,
  };
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
 * Stands for a register whose file is not there: it has every id, and reports once, at the end,
 * which were asked for.
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
      const ids = asked.size === 1 ? 'one id' : `${asked.size} ids`;
      const shown = [...asked.keys()].slice(0, SHOWN).join(', ');
      const more = asked.size > SHOWN ? ', …' : '';
      reporter.report({
        message: `the file is missing, and articles/ refers to ${ids} of it in ${places}`,
        suggestion: `Write ${name} beside articles/, with an entry for each: ${shown}${more}.`,
      });
    },
  };
}
