import type { StatementFacts } from '../../model/statement.ts';

/** Words of the article's text, to the letter, and what stands around them. */
export interface QuotationInput {
  readonly exact: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
}

/** The parts of a statement that are quoted from the text. */
export interface QuotedInput {
  readonly source?: QuotationInput | null | undefined;
  readonly cue?: QuotationInput | null | undefined;
  readonly content: readonly QuotationInput[];
  readonly verbatim?: readonly QuotationInput[] | null | undefined;
}

type Given<T> = { readonly [Field in keyof T]?: T[Field] | null | undefined };
type RequiredFacts = 'kind' | 'act' | 'isNegated';

/** A statement as the API's inputs have it; ids are those that the API shows. */
export interface StatementInput
  extends QuotedInput,
    Readonly<Pick<StatementFacts, RequiredFacts>>,
    Given<Omit<StatementFacts, RequiredFacts>> {
  readonly speaker?: string | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  /** The utterance that it reports; null: it is found, or its own. */
  readonly utterance?: string | null | undefined;
  /** The extractor that proposed it; null: a person did. */
  readonly extraction?: ExtractionInput | null | undefined;
}

export interface ExtractionInput {
  readonly version: string;
  readonly confidence: number;
}
