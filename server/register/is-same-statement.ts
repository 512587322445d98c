import type { StatementBody } from './check-statement.ts';
import { toPlacement } from './patch-statement.ts';
import type { StoredStatement } from './stored-article.ts';

/** Whether a statement says already what a correction would have it say. */
export function isSameStatement(row: StoredStatement, patched: StatementBody): boolean {
  const facts =
    row.kind === patched.kind &&
    row.act === patched.act &&
    row.isNegated === patched.isNegated &&
    row.speakerId === patched.speakerId &&
    row.saidOn === (patched.saidOn?.edtf ?? null) &&
    row.occasion === patched.occasion &&
    row.gloss === patched.gloss &&
    row.translatedFrom === patched.translatedFrom;
  const topics = row.topics.map(({ topicId }) => topicId);
  return facts && isSameList(topics, patched.topicIds) && hasSamePlaces(row, patched);
}

/** Whether all quoted parts stand where they stood. */
export function hasSamePlaces(row: StoredStatement, patched: StatementBody): boolean {
  return isSameList(placesOf(toPlacement(row)), placesOf(patched));
}

function placesOf({ source, cue, content, verbatim }: Pick<StatementBody, QuotedPart>) {
  const roles = { source: source ? [source] : [], cue: cue ? [cue] : [], content, verbatim };
  return Object.entries(roles).flatMap(([role, segments]) =>
    segments.map(({ start, end }) => `${role} ${start} ${end}`),
  );
}

type QuotedPart = 'source' | 'cue' | 'content' | 'verbatim';

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
