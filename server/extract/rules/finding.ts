import type { SentenceGrammar } from '../grammar/grammar.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { analyseClause } from './analyse-clause.ts';
import type { Analyser } from './analyser.ts';
import type { Report } from './report.ts';

/** A sentence of the article, for the search of speakers. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly number: number;
  readonly paragraph: number;
}

/** A heading that quotes. */
export interface Heading {
  readonly quotation: Quotation;
  readonly sentence: number;
  /** Where its report would stand. */
  readonly index: number;
}

/** What has been found in an article so far, and where the search stands. */
export class Finding {
  readonly text: string;
  readonly grammar: SentenceGrammar;
  readonly analyser: Analyser;
  readonly reports: Report[] = [];
  readonly sentences: Sentence[] = [];
  /** What is said in quotations that an incise interrupts. */
  readonly insides = new Map<Quotation, readonly Span[]>();
  /** The turns of dialogues by their paragraph. */
  readonly turns = new Map<number, Report>();
  readonly headings: Heading[] = [];
  /** The last line that was read as the signature of the quotation above it. */
  signature: NounPhrase | undefined;
  paragraph = 0;

  constructor(text: string, grammar: SentenceGrammar) {
    this.text = text;
    this.grammar = grammar;
    const emit = (report: Report) => {
      this.reports.push(report);
      return report;
    };
    this.analyser = { ...grammar, text, emit, analyse: analyseClause };
  }

  emit(given: Pick<Report, 'rule' | 'content' | 'sentence' | 'doubt'> & Partial<Report>): Report {
    const report = { ...EMPTY, ...given };
    this.reports.push(report);
    return report;
  }

  addSentence(tokens: readonly Token[]): number {
    const number = this.sentences.length;
    this.sentences.push({ tokens, number, paragraph: this.paragraph });
    return number;
  }

  wordsOf({ content }: Report): string {
    return this.text.slice(content[0]?.start, content.at(-1)?.end);
  }

  /** Who spoke before the last speaker, as far as their names are printed differently. */
  otherThan({ source, sentence }: Report): Report | undefined {
    const name = this.text.slice(source?.start, source?.end);
    return this.reports
      .slice(-6)
      .findLast(
        (report) =>
          report.outer === undefined &&
          report.source !== undefined &&
          sentence - report.sentence <= 3 &&
          report.sentence < sentence &&
          this.text.slice(report.source.start, report.source.end) !== name,
      );
  }

  lastTopReport(): Report | undefined {
    return this.reports.findLast(({ outer }) => outer === undefined);
  }
}

export const EMPTY: Report = {
  rule: 'interview',
  content: [],
  cue: undefined,
  source: undefined as NounPhrase | undefined,
  speaker: undefined,
  verb: undefined,
  act: undefined,
  isNegated: false,
  outer: undefined,
  inside: undefined,
  sameSpeakerAs: undefined,
  around: [],
  sentence: 0,
  doubt: 1,
};
