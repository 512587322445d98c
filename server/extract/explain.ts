import type { Rule } from './rules/report.ts';

// What the rules mean, for the person who decides on a proposal.

const CONSTRUCTIONS: Readonly<Record<Rule, string>> = {
  incise: 'a reporting verb beside the words (« …, a dit X »)',
  'incise-inside-quotation': 'a reporting verb within the quotation marks',
  'that-clause': 'a reporting verb with « que »',
  infinitive: 'a reporting verb with an infinitive',
  'noun-complement': 'a reporting verb with a noun (« exige le retrait … »)',
  attribute: 'a verb of judging with what it says of somebody or something',
  question: 'a reporting verb with an indirect question',
  'quotation-complement': 'a reporting verb with quoted words as its object',
  frame: 'a phrase such as « selon X »',
  colon: 'words after a colon',
  headline: 'a headline « X : … »',
  signature: 'a name below the words',
  island: 'quoted words within a sentence about the speaker',
  relay: 'words that another source reports (« cité par X »)',
  list: 'an item of a list of what was said',
  conditional: 'a conditional that leaves the claim to its source',
  interview: 'an answer in an interview',
  dialogue: 'a turn of a dialogue with dashes',
  'continued-quotation': 'quoted words without a verb beside words that have a speaker',
};

const SPEAKERS = {
  'ambiguous-name': 'open, as several people bear the name',
  'ambiguous-pronoun': 'open, as the pronoun can mean several people',
  anonymous: 'a source without a name',
  both: 'the two people who were named',
  building: 'an institution named by its building',
  capital: 'a state named by its capital or government',
  collective: 'a group named by a noun',
  counterpart: 'the other one of those who were named',
  description: 'the only person whom the description fits',
  document: 'a document',
  'document-before': 'the document or outlet that was named last',
  epithet: 'the person whom the epithet fits',
  'first-or-second': 'the first or the second of two who were named',
  'first-person': 'who says « je »',
  'former-role': 'a former holder of the office',
  indefinite: 'somebody whom the text leaves open',
  'indefinite-pronoun': 'open, as « on » and the like name nobody',
  'inside-quotation': 'open, as a speaker uses the pronoun',
  institution: 'an institution named by a noun',
  'institution-name': 'an institution that the text names',
  interviewee: 'who is interviewed',
  'last-speaker': 'who spoke last',
  name: 'a name that the register does not have',
  'named-later': 'who is named in the next sentences',
  'named-next': 'who is named beside the quotation',
  'no-antecedent': 'open, as nobody fits the pronoun or description',
  'no-source': 'open, as the text names no source',
  'on-behalf': 'the body on whose side it is said',
  'one-of-group': 'a member of the group that was named',
  'one-of-them': 'open, as one of several is meant',
  'other-voice': 'the other one of two who are interviewed',
  pair: 'two people named together',
  'person-concerned': 'the person who was named last',
  pronoun: 'the nearest whom the pronoun fits',
  protagonist: 'the person whom the text is about',
  'register-alias': 'another name that the register has',
  'register-head': 'the only one in the text that is called by the noun',
  'register-name': 'a name that the register has',
  'related-role': 'the holder of the related office (« son homologue »)',
  'role-in-body': 'the holder of the office in the body that was named',
  'role-on-date': 'the holder of the office on the date',
  'same-body': 'the body that was named before',
  'same-speaker': 'the speaker of the words beside',
  'speaker-after': 'the speaker of the next words',
  state: 'a state named with its article',
  'this-last': 'the last one who was named',
  'this-one': 'the last one who was named',
  'this-source': 'the source that was named before',
  'this-subject': 'the one whom the sentences before are about',
  unnamed: 'open, as the text does not name the bearer of the title',
  unresolved: 'open, as no rule knows the phrase',
} as const;

/** How the speaker was found, or why not. */
export type SpeakerRule = keyof typeof SPEAKERS;

/** The rule in words: the construction, and who the speaker is taken to be. */
export function explain(rule: Rule, speaker: SpeakerRule): string {
  return `${CONSTRUCTIONS[rule]}; speaker: ${SPEAKERS[speaker]}`;
}

/** A stored rule, such as `incise/pronoun`, in words; null if this extractor does not have it. */
export function explainStored(stored: string): string | null {
  const [rule = '', speaker = '', ...others] = stored.split('/');
  const isKnown = isKey(CONSTRUCTIONS, rule) && isKey(SPEAKERS, speaker) && others.length === 0;
  return isKnown ? explain(rule, speaker) : null;
}

function isKey<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}
