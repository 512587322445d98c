import { builder } from './builder.ts';

// The database's enums, with their values described for the API.

export const ArticleTextKind = builder.enumType('ArticleTextKind', {
  description: 'What the stored text of an article is.',
  values: {
    FULL: { description: "The outlet's own text." },
    SUMMARY: { description: 'A report of the article, written for the register in its own words.' },
    WITHHELD: { description: 'Stored, so that statements have their place, but not served.' },
  } as const,
});

export const ArticleStatus = builder.enumType('ArticleStatus', {
  description: 'Whether an article stands.',
  values: {
    CURRENT: { description: 'It is part of the register.' },
    WITHDRAWN: { description: 'It was taken out; its id still answers, lists leave it out.' },
    REDACTED: {
      description:
        'All its words were removed for good, for the law; `redactions` says why, and lists leave ' +
        'it out.',
    },
  } as const,
});

export const SpeakerKind = builder.enumType('SpeakerKind', {
  description: 'What a speaker is.',
  values: {
    PERSON: { description: 'A human being.' },
    INSTITUTION: { description: 'An organisation, ministry, company or alliance.' },
    STATE: { description: 'A state, also under the name of its capital.' },
    DOCUMENT: { description: 'A text that is reported to say something: a treaty, a letter.' },
    COLLECTIVE: { description: 'Several speakers who are reported as one.' },
    ANONYMOUS: { description: 'A source that the article does not name.' },
  } as const,
});

export const StatementKind = builder.enumType('StatementKind', {
  description: "How much of a statement's content is the speaker's own words.",
  values: {
    DIRECT: { description: 'All of it, from end to end.' },
    INDIRECT: { description: 'None of it.' },
    MIXED: { description: 'Some of it; `verbatim` says which words.' },
  } as const,
});

export const SpeechAct = builder.enumType('SpeechAct', {
  description: 'What the speaker did by saying it.',
  values: {
    ASSERT: { description: 'Said that something is so.' },
    DEMAND: { description: 'Asked somebody to do something; recommended, required or forbade it.' },
    PROMISE: { description: 'Undertook to do something.' },
    THREATEN: { description: 'Announced harm, on a condition or without one.' },
    REFUSE: { description: 'Declined to do or to accept something.' },
    DENY: { description: 'Said that something is not so.' },
    ACCUSE: { description: 'Blamed somebody for something.' },
    WARN: { description: 'Pointed to a danger or a limit.' },
    ASK: { description: 'Put a question.' },
    OTHER: { description: 'None of these: proposed, thanked, regretted, …' },
  } as const,
});

export const StatementStatus = builder.enumType('StatementStatus', {
  description: 'Where a statement stands in its life.',
  values: {
    CURRENT: { description: 'As first recorded.' },
    CORRECTED: { description: 'Corrected at least once; `history` keeps what was replaced.' },
    WITHDRAWN: { description: 'Taken back; its id still answers, lists leave it out.' },
    REDACTED: { description: 'Its words were removed for good, for the law; a tombstone is left.' },
  } as const,
});

export const ProvenanceMethod = builder.enumType('ProvenanceMethod', {
  description: 'How a statement came into the register.',
  values: {
    CURATED: { description: 'Written by a person.' },
    EXTRACTED: { description: 'Proposed by the extractor, with its version and confidence.' },
  } as const,
});

export const CorrectionKind = builder.enumType('CorrectionKind', {
  description: 'What a correction did.',
  values: {
    CORRECTED: { description: 'The statement was changed.' },
    WITHDRAWN: { description: 'The statement was taken back.' },
    RESTORED: { description: 'The statement had been taken back and was put back.' },
    REDACTED: { description: 'The words were removed for good.' },
  } as const,
});

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'The direction of an order. Rows without the value come last in both.',
  values: {
    ASC: { description: 'Smallest, earliest or first of the alphabet first.' },
    DESC: { description: 'Largest, latest or last of the alphabet first.' },
  } as const,
});
