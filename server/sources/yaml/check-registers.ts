import { nearestName } from '../../model/words/nearest-name.ts';
import type { CorpusSpeaker } from './corpus.ts';
import type { Entry } from './read-registers.ts';
import type { Reporter } from './reporter.ts';

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

/** Reports roles and members that lead nowhere, members of what is no collective, and circles. */
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
