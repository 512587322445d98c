import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import type { Report } from './report.ts';
import { isSharedWindow, type ReportDates, speakingWindow } from './speaking-window.ts';

type Facts = ReportDates & Pick<Report, 'speakerId' | 'articleId' | 'isNegated'>;

/**
 * What no likeness of words overrules: one known speaker, two articles, days that can be the same,
 * and both articles or neither denying that it was said.
 */
export function areCompatible(one: Facts, other: Facts): boolean {
  return (
    one.speakerId !== null &&
    one.speakerId === other.speakerId &&
    one.articleId !== other.articleId &&
    one.isNegated === other.isNegated &&
    isSharedWindow(speakingWindow(one), speakingWindow(other))
  );
}

/** Whether reports of one utterance may disagree so about what was done by it. */
export function areActsCompatible(one: Report, other: Report): boolean {
  if (one.act === other.act) return true;
  if (isRefusal(one.act) || isRefusal(other.act)) {
    return (isRefusal(one.act) && isRefusal(other.act)) || (one.isNegative && other.isNegative);
  }
  return (
    isGeneral(one.act) ||
    isGeneral(other.act) ||
    NEAR.some((acts) => acts.has(one.act) && acts.has(other.act))
  );
}

/** Whether both articles name an occasion, and no word of the names is common. */
export function areOccasionsApart(one: Report, other: Report): boolean {
  const [mine, theirs] = [one.occasionStems, other.occasionStems];
  return mine.size > 0 && theirs.size > 0 && mine.isDisjointFrom(theirs);
}

const isRefusal = (act: SpeechAct) => act === 'REFUSE' || act === 'DENY';
const isGeneral = (act: SpeechAct) => act === 'ASSERT' || act === 'OTHER';

const NEAR: readonly ReadonlySet<SpeechAct>[] = [
  new Set<SpeechAct>(['WARN', 'THREATEN']),
  new Set<SpeechAct>(['WARN', 'ACCUSE']),
  new Set<SpeechAct>(['WARN', 'DEMAND']),
  new Set<SpeechAct>(['DEMAND', 'ASK']),
];
