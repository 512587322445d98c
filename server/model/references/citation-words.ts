/** The words of a citation that are neither the article's nor the speaker's. */
export interface CitationWords {
  /** Says that a text is the register's, and what it is a summary of. */
  readonly summaryAfter: (outlet: string | null) => string;
  readonly unknownOutlet: string;
  /** In place of a headline that was not recorded. */
  readonly report: (speaker: string) => string;
  readonly unknownSpeaker: string;
  readonly quoting: (speaker: string, others: string) => string;
  /** Between the speaker and words that are not all the speaker's own. */
  readonly asReported: string;
  readonly quoted: (words: string) => string;
  /** In place of a negated verb that was not recorded. */
  readonly negatedVerb: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly inside: string;
  readonly reporting: string;
  readonly redacted: string;
}

const FRENCH: CitationWords = {
  summaryAfter: (outlet) => `résumé du registre, d’après ${outlet ?? FRENCH.unknownOutlet}`,
  unknownOutlet: 'un article dont le média n’est pas précisé',
  report: (speaker) => `article rapportant une déclaration (${speaker})`,
  unknownSpeaker: 'un locuteur que l’article ne nomme pas',
  quoting: (speaker, others) => `${speaker}, citant ${others}`,
  asReported: ', propos rapportés',
  quoted: (words) => `«\u00a0${words}\u00a0»`,
  negatedVerb: 'avec un verbe à la forme négative',
  colon: '\u00a0: ',
  semicolon: '\u00a0; ',
  inside: 'dans',
  reporting: 'rapportant',
  redacted: '[passage occulté]',
};

const ENGLISH: CitationWords = {
  summaryAfter: (outlet) => `register’s summary, after ${outlet ?? ENGLISH.unknownOutlet}`,
  unknownOutlet: 'an article of an unknown outlet',
  report: (speaker) => `article reporting a statement (${speaker})`,
  unknownSpeaker: 'a speaker the article does not name',
  quoting: (speaker, others) => `${speaker}, quoting ${others}`,
  asReported: ', as reported',
  quoted: (words) => `“${words}”`,
  negatedVerb: 'with a negated verb',
  colon: ': ',
  semicolon: '; ',
  inside: 'in',
  reporting: 'reporting',
  redacted: '[redacted]',
};

/** French for French, English for any other language. */
export function citationWords(language: string): CitationWords {
  return /^fr\b/i.test(language) ? FRENCH : ENGLISH;
}

/** With a capital, as at the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The negated verb as printed, without which the content can mean the contrary. */
export function negationOf(
  { isNegated, cue }: { readonly isNegated: boolean; readonly cue: string | null },
  words: CitationWords,
): string | null {
  if (!isNegated) return null;
  return cue ? words.quoted(cue) : words.negatedVerb;
}
