import type { JsonValue } from '@dixit/sdk';

const NAMES = [
  'text',
  'kind',
  'act',
  'negated',
  'speaker',
  'source',
  'cue',
  'saidOn',
  'occasion',
  'gloss',
] as const;

export type FactName = (typeof NAMES)[number];

/** The facts of a statement at one version; absent facts were not recorded. */
export type Facts = Readonly<Partial<Record<FactName, string>>>;

/** A fact changed by a correction. */
export interface ChangedFact {
  readonly name: FactName;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** The facts that differ between two versions of a statement. */
export function changedFacts(was: Facts, is: Facts): readonly ChangedFact[] {
  return NAMES.filter((name) => was[name] !== is[name]).map((name) => ({
    name,
    was: was[name],
    is: is[name],
  }));
}

/** Reads a replaced version; undefined if its words were redacted. */
export function readReplaced(replaced: JsonValue): Facts | undefined {
  if (!isRecord(replaced) || !Array.isArray(replaced['content'])) return undefined;
  const text = replaced['content'].map(exactOf).join(' […] ');
  return onlyTexts({
    ...replaced,
    text,
    source: exactOf(replaced['source']),
    cue: exactOf(replaced['cue']),
    negated: replaced['negated'] === true ? 'true' : undefined,
  });
}

/** Picks the facts that are non-empty texts. */
export function onlyTexts(given: Readonly<Record<string, unknown>>): Facts {
  const known = NAMES.map((name) => [name, given[name]] as const);
  return Object.fromEntries(known.filter(([, value]) => typeof value === 'string' && value !== ''));
}

function exactOf(segment: unknown): string | undefined {
  if (!isRecord(segment)) return undefined;
  return typeof segment['exact'] === 'string' ? segment['exact'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
