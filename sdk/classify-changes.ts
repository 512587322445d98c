import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

export interface AcceptedChange {
  /** Change as `npm run schema:diff` names it, for example `FIELD_REMOVED Speaker.name`. */
  readonly change: string;
  /** Reason for the breaking change, and what clients do instead. */
  readonly reason: string;
  /** Version that introduces it. */
  readonly version: string;
}

export interface ClassifiedChanges {
  /** Lines for the changelog: breaking and dangerous changes. */
  readonly changelog: readonly string[];
  /** Changes that do not affect existing clients. */
  readonly safe: readonly string[];
  /** Breaking changes that are not accepted. */
  readonly unaccepted: readonly string[];
  /** Accepted changes that do not occur. */
  readonly stale: readonly string[];
}

/** Classifies the changes between two schemas by their effect on clients. */
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
