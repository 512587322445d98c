import { isSharedWindow, type SpeakingWindow, speakingWindow } from './compatible.ts';
import type { ReportDates, ReportFacts } from './report.ts';

/** A statement with its own utterance: the one that it reports unless it is grouped. */
export interface Member
  extends ReportDates,
    Pick<ReportFacts, 'id' | 'key' | 'articleId' | 'isFirstLine' | 'speakerId' | 'isNegated'> {
  /** Public keys of statements that report another utterance, as a person decided. */
  readonly apart: readonly string[];
  readonly own: { readonly id: bigint; readonly key: string; readonly declared: string | null };
}

/**
 * Statements that are joined, with what decides whether others may join them. To compare each
 * statement of a group with each of another takes seconds if thousands report one sentence.
 */
export class ReportGroup {
  readonly members: Member[] = [];
  readonly #speakers = new Set<bigint | null>();
  readonly #negations = new Set<boolean>();
  readonly #places = new Set<string>();
  readonly #keys = new Set<string>();
  readonly #apart = new Set<string>();
  /** The last of the first days, and the first of the last days. */
  #window: SpeakingWindow = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  /** Two groups can have a link for each pair of their statements. */
  readonly #refused = new Set<ReportGroup>();

  constructor(members: readonly Member[]) {
    this.add(members);
  }

  /** Whether each of its statements is compatible with each one of another group. */
  mayJoin(other: ReportGroup): boolean {
    if (this.#refused.has(other) || other.#refused.has(this)) return false;
    const speakers = this.#speakers.union(other.#speakers);
    const isAllowed =
      isSharedWindow(this.#window, other.#window) &&
      speakers.size === 1 &&
      !speakers.has(null) &&
      this.#negations.union(other.#negations).size === 1 &&
      this.#places.isDisjointFrom(other.#places) &&
      this.#apart.isDisjointFrom(other.#keys) &&
      other.#apart.isDisjointFrom(this.#keys);
    if (!isAllowed) this.#refused.add(other);
    return isAllowed;
  }

  add(members: readonly Member[]): void {
    for (const member of members) {
      this.members.push(member);
      this.#speakers.add(member.speakerId);
      this.#negations.add(member.isNegated);
      this.#places.add(`${member.articleId} ${member.isFirstLine}`);
      this.#keys.add(member.key);
      for (const key of member.apart) this.#apart.add(key);
      const { from, to } = speakingWindow(member);
      this.#window = {
        from: Math.max(this.#window.from, from),
        to: Math.min(this.#window.to, to),
      };
    }
  }
}
