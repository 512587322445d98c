import type { DocumentNode } from 'graphql';

/** What the result of a subscription for a change depends on. */
export interface ResultKey {
  readonly document: DocumentNode;
  /** The revision at which the result is made. A later commit can change it. */
  readonly revision: bigint;
  /** The change, the operation, its variables, and what its subscriber may see. */
  readonly parts: readonly unknown[];
}

// Each can be as large as an answer.
const MAX_RESULTS = 100;

/**
 * Makes a result once for all subscribers with the same document and variables, who receive a change
 * at about the same time. Results of earlier revisions are not used: their words may be redacted
 * since.
 */
export function shareResults<Result>() {
  let results = new WeakMap<DocumentNode, Map<string, Promise<Result>>>();
  let revision = -1n;
  let count = 0;

  return (key: ResultKey, make: () => Promise<Result>): Promise<Result> => {
    if (key.revision !== revision || count >= MAX_RESULTS) {
      results = new WeakMap();
      revision = key.revision;
      count = 0;
    }
    const ofDocument = results.get(key.document) ?? new Map<string, Promise<Result>>();
    results.set(key.document, ofDocument);
    const name = JSON.stringify(key.parts, (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    const known = ofDocument.get(name);
    if (known) return known;
    const made = make();
    count += 1;
    ofDocument.set(name, made);
    // A failure, such as an unavailable database, is not shared with later subscribers.
    made.catch(() => ofDocument.delete(name));
    return made;
  };
}
