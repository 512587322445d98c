import type { KnownKeys } from './known-keys.ts';
import type { Progress } from './progress.ts';

/** What references of a batch stand for. */
export interface References {
  readonly outlets: KnownKeys;
  readonly topics: KnownKeys;
  readonly speakers: KnownKeys;
  readonly progress: Pick<Progress, 'statementBase' | 'utteranceBase' | 'isDone'>;
  readonly header: { readonly statements: number; readonly utterances: number };
}
