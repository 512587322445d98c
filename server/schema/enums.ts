import { enumOf } from './builder.ts';

// The database's enums, with their values described for the API.

export const ArticleTextKind = enumOf('ArticleTextKind', 'Kind of the stored text of an article.', {
  FULL: "The outlet's own text.",
  SUMMARY: "A summary of the article, in the register's own words.",
  WITHHELD:
    'Text that is stored only to locate statements. It is not served, searched or compared ' +
    'outside the segments of its statements. `wordCount` and `textSha256` describe the whole ' +
    'text.',
});

export const ArticleStatus = enumOf('ArticleStatus', 'Lifecycle status of an article.', {
  CURRENT: 'Part of the register.',
  WITHDRAWN: 'Withdrawn from the register. Its id still resolves; lists omit it.',
  REDACTED:
    'All its words were permanently removed for legal reasons; see `redactions`. Lists omit ' +
    'it.',
});

export const SpeakerKind = enumOf('SpeakerKind', 'Kind of a speaker.', {
  PERSON: 'A person.',
  INSTITUTION: 'An organisation, ministry, company or alliance.',
  STATE: 'A state, even if the article refers to it by its capital.',
  DOCUMENT: 'A text that is reported to say something, such as a treaty or a letter.',
  COLLECTIVE: 'Several speakers reported as one.',
  ANONYMOUS: 'A source that the article does not name.',
});

export const StatementKind = enumOf(
  'StatementKind',
  "How much of a statement's content is in the speaker's own words.",
  {
    DIRECT: 'All of it.',
    INDIRECT: 'None of it.',
    MIXED: 'Part of it; see `verbatim`.',
  },
);

export const SpeechAct = enumOf(
  'SpeechAct',
  'Speech act: what the speaker did by making the statement.',
  {
    ASSERT: 'Said that something is the case.',
    DEMAND: 'Asked, advised, required or forbade someone to do something.',
    PROMISE: 'Committed to doing something.',
    THREATEN: 'Announced harm, conditionally or unconditionally.',
    REFUSE: 'Declined to do or accept something.',
    DENY: 'Said that something is not the case.',
    ACCUSE: 'Blamed someone for something.',
    WARN: 'Pointed out a danger or a limit.',
    ASK: 'Asked a question.',
    OTHER: 'Any other act: proposed, thanked, regretted, …',
  },
);

export const StatementStatus = enumOf('StatementStatus', 'Lifecycle status of a statement.', {
  CURRENT: 'As first recorded.',
  CORRECTED:
    'Corrected at least once; `history` has the replaced versions. Also an accepted proposal ' +
    'that was corrected.',
  WITHDRAWN: 'Withdrawn. Its id still resolves; lists omit it.',
  REDACTED: 'Its words were permanently removed for legal reasons; a tombstone remains.',
  PROPOSED:
    'Proposed by an extractor and not reviewed. Visible only with an API key with the scope ' +
    '`WRITE`, and counted nowhere.',
  REJECTED:
    'A proposal that was rejected or redacted; `history` has the reason. Visible like proposals.',
});

export const ProvenanceMethod = enumOf('ProvenanceMethod', 'How a statement was recorded.', {
  CURATED: 'Recorded by a person.',
  EXTRACTED: 'Proposed by the extractor, with its version and confidence.',
});

export const CorrectionKind = enumOf('CorrectionKind', 'Kind of a correction.', {
  CORRECTED: 'The statement was changed.',
  WITHDRAWN: 'The statement was withdrawn.',
  RESTORED: 'The statement was restored after a withdrawal.',
  REDACTED: 'The words were permanently removed.',
  ACCEPTED: 'The proposal was accepted, as it was or with corrections.',
  REJECTED: 'The proposal was rejected.',
});

export const OrderDirection = enumOf(
  'OrderDirection',
  'Sort direction. Items without a value come last in both directions.',
  {
    ASC: 'Ascending: smallest, earliest or alphabetically first value first.',
    DESC: 'Descending: largest, latest or alphabetically last value first.',
  },
);
