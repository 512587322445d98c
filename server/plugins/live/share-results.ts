import type { DocumentNode } from 'graphql';

/** What the result of a subscription for a change depends on. */
export interface ResultKey {
  readonly document: DocumentNode;
  /** The revision at which the result is made. A later commit can change it. */
  readonly revision: bigint;
  /** The change, the operation, its variables, and what its subscriber may see. */
  readonly parts: readonly unknown[];
}

const MAX_RESULTS = 100;

/** Characters of all results as JSON: one of them can have as many. */
const MAX_CHARACTERS = 10_000_000;

/**
 * Makes a result once for all subscribers with the same document and variables, who receive a change
 * at about the same time. Results of earlier revisions are not used: their words may be redacted
 * since.
 *
 * @param lengthOf The length of a result as JSON.
 */
export function shareResults<Result>(lengthOf: (result: Result) => number) {
  let results = new WeakMap<DocumentNode, Map<string, Promise<Result>>>();
  let revision = -1n;
  let count = 0;
  let characters = 0;

  const restart = () => {
    results = new WeakMap();
    count = 0;
    characters = 0;
  };
  const add = (document: DocumentNode, name: string, made: Promise<Result>) => {
    const ofDocument = results.get(document) ?? new Map<string, Promise<Result>>();
    results.set(document, ofDocument.set(name, made));
    count += 1;
  };

  return (key: ResultKey, make: () => Promise<Result>): Promise<Result> => {
    if (key.revision !== revision || count >= MAX_RESULTS) {
      restart();
      revision = key.revision;
    }
    const name = JSON.stringify(key.parts, (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    const known = results.get(key.document)?.get(name);
    if (known) return known;
    const made = make();
    add(key.document, name, made);
    made.then(
      (result) => {
        if (key.revision !== revision) return;
        characters += lengthOf(result);
        if (characters <= MAX_CHARACTERS) return;
        restart();
        add(key.document, name, made);
        characters = lengthOf(result);
      },
      // A failure, such as an unavailable database, is not shared with later subscribers.
      () => results.get(key.document)?.delete(name),
    );
    return made;
  };
}
