import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

export interface AcceptedChange {
  /** As `npm run schema:diff` names it: `FIELD_REMOVED Speaker.name`. */
  readonly change: string;
  /** Why clients have to live with it, and what they do instead. */
  readonly reason: string;
  /** The version that it comes with. */
  readonly version: string;
}

export interface ClassifiedChanges {
  /** Lines for the changelog: what breaks, and what may surprise. */
  readonly changelog: readonly string[];
  /** What clients do not notice unless they ask for it. */
  readonly safe: readonly string[];
  /** What breaks clients and nobody has accepted. */
  readonly unaccepted: readonly string[];
  /** What was accepted and is no change. */
  readonly stale: readonly string[];
}

/** Says of two schemas what the change from the one to the other does to clients. */
export async function classifyChanges(
  before: string,
  after: string,
  accepted: readonly AcceptedChange[],
): Promise<ClassifiedChanges> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const ofLevel = (level: CriticalityLevel) =>
    changes.filter(({ criticality }) => criticality.level === level);
  const breaking = ofLevel(CriticalityLevel.Breaking);
  const reasons = new Map(accepted.map(({ change, reason }) => [change, reason]));
  return {
    changelog: [
      ...breaking.map((change) => {
        const reason = reasons.get(nameOf(change));
        return `[breaking] ${sentence(change)}${reason ? ` ${reason}` : ''}`;
      }),
      ...ofLevel(CriticalityLevel.Dangerous).map((change) => `[dangerous] ${sentence(change)}`),
    ],
    safe: ofLevel(CriticalityLevel.NonBreaking).map((change) => `[safe] ${sentence(change)}`),
    unaccepted: breaking.map(nameOf).filter((name) => !reasons.has(name)),
    stale: [...reasons.keys()].filter((name) => !breaking.some((one) => nameOf(one) === name)),
  };
}

function nameOf({ type, path }: Change): string {
  return `${type} ${path}`;
}

function sentence({ message }: Change): string {
  return `${message.replaceAll("'", '`').replaceAll(/\s+/g, ' ').replace(/\.?$/, '.')}`;
}
