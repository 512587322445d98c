import type {
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../../prisma/generated/client/enums.ts';

/** What a filter of statements asks about and a change may change; no words of the statement. */
export interface FilteredFacts {
  readonly speakerId: bigint | null;
  readonly kind: StatementKind;
  readonly act: SpeechAct;
  readonly isNegated: boolean;
  readonly saidEarliest: Date | null;
  readonly saidLatest: Date | null;
  readonly withinId: bigint | null;
  readonly status: StatementStatus;
  readonly topics: readonly { readonly topicId: bigint }[];
}

export const filteredFacts = {
  speakerId: true,
  kind: true,
  act: true,
  isNegated: true,
  saidEarliest: true,
  saidLatest: true,
  withinId: true,
  status: true,
  topics: { select: { topicId: true } },
} as const;

/** As `statement_change.former` keeps them: under the names of the columns. */
export type FormerFacts = Readonly<Record<string, unknown>>;

/** The facts of a statement as it is about to be changed. */
export function toFormerFacts(facts: FilteredFacts): FormerFacts {
  return {
    speaker_id: toText(facts.speakerId),
    kind: facts.kind,
    act: facts.act,
    is_negated: facts.isNegated,
    said_earliest: toDay(facts.saidEarliest),
    said_latest: toDay(facts.saidLatest),
    within_id: toText(facts.withinId),
    status: facts.status,
    topics: facts.topics.map(({ topicId }) => String(topicId)),
  };
}

function toText(id: bigint | null): string | null {
  return id === null ? null : String(id);
}

function toDay(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
