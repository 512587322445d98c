import { builder } from './builder.ts';

// The database's enums, with their values described for the API.

export const ArticleTextKind = builder.enumType('ArticleTextKind', {
  description: 'Kind of the stored text of an article.',
  values: {
    FULL: { description: "The outlet's own text." },
    SUMMARY: { description: "A summary of the article, in the register's own words." },
    WITHHELD: {
      description:
        'Text that is stored only to locate statements. It is not served, searched or compared ' +
        'outside the segments of its statements. `wordCount` and `textSha256` describe the whole ' +
        'text.',
    },
  } as const,
});

export const ArticleStatus = builder.enumType('ArticleStatus', {
  description: 'Lifecycle status of an article.',
  values: {
    CURRENT: { description: 'Part of the register.' },
    WITHDRAWN: {
      description: 'Withdrawn from the register. Its id still resolves; lists omit it.',
    },
    REDACTED: {
      description:
        'All its words were permanently removed for legal reasons; see `redactions`. Lists omit ' +
        'it.',
    },
  } as const,
});

export const SpeakerKind = builder.enumType('SpeakerKind', {
  description: 'Kind of a speaker.',
  values: {
    PERSON: { description: 'A person.' },
    INSTITUTION: { description: 'An organisation, ministry, company or alliance.' },
    STATE: { description: 'A state, even if the article refers to it by its capital.' },
    DOCUMENT: {
      description: 'A text that is reported to say something, such as a treaty or a letter.',
    },
    COLLECTIVE: { description: 'Several speakers reported as one.' },
    ANONYMOUS: { description: 'A source that the article does not name.' },
  } as const,
});

export const StatementKind = builder.enumType('StatementKind', {
  description: "How much of a statement's content is in the speaker's own words.",
  values: {
    DIRECT: { description: 'All of it.' },
    INDIRECT: { description: 'None of it.' },
    MIXED: { description: 'Part of it; see `verbatim`.' },
  } as const,
});

export const SpeechAct = builder.enumType('SpeechAct', {
  description: 'Speech act: what the speaker did by making the statement.',
  values: {
    ASSERT: { description: 'Said that something is the case.' },
    DEMAND: {
      description: 'Asked, advised, required or forbade someone to do something.',
    },
    PROMISE: { description: 'Committed to doing something.' },
    THREATEN: { description: 'Announced harm, conditionally or unconditionally.' },
    REFUSE: { description: 'Declined to do or accept something.' },
    DENY: { description: 'Said that something is not the case.' },
    ACCUSE: { description: 'Blamed someone for something.' },
    WARN: { description: 'Pointed out a danger or a limit.' },
    ASK: { description: 'Asked a question.' },
    OTHER: { description: 'Any other act: proposed, thanked, regretted, …' },
  } as const,
});

export const StatementStatus = builder.enumType('StatementStatus', {
  description: 'Lifecycle status of a statement.',
  values: {
    CURRENT: { description: 'As first recorded.' },
    CORRECTED: {
      description:
        'Corrected at least once; `history` has the replaced versions. Also an accepted proposal ' +
        'that was corrected.',
    },
    WITHDRAWN: { description: 'Withdrawn. Its id still resolves; lists omit it.' },
    REDACTED: {
      description: 'Its words were permanently removed for legal reasons; a tombstone remains.',
    },
    PROPOSED: {
      description:
        'Proposed by an extractor and not reviewed. Visible only with an API key with the scope ' +
        '`WRITE`, and counted nowhere.',
    },
    REJECTED: {
      description:
        'A proposal that was rejected or redacted; `history` has the reason. Visible like proposals.',
    },
  } as const,
});

export const ProvenanceMethod = builder.enumType('ProvenanceMethod', {
  description: 'How a statement was recorded.',
  values: {
    CURATED: { description: 'Recorded by a person.' },
    EXTRACTED: { description: 'Proposed by the extractor, with its version and confidence.' },
  } as const,
});

export const CorrectionKind = builder.enumType('CorrectionKind', {
  description: 'Kind of a correction.',
  values: {
    CORRECTED: { description: 'The statement was changed.' },
    WITHDRAWN: { description: 'The statement was withdrawn.' },
    RESTORED: { description: 'The statement was restored after a withdrawal.' },
    REDACTED: { description: 'The words were permanently removed.' },
    ACCEPTED: { description: 'The proposal was accepted, as it was or with corrections.' },
    REJECTED: { description: 'The proposal was rejected.' },
  } as const,
});

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Sort direction. Items without a value come last in both directions.',
  values: {
    ASC: { description: 'Ascending: smallest, earliest or alphabetically first value first.' },
    DESC: { description: 'Descending: largest, latest or alphabetically last value first.' },
  } as const,
});
