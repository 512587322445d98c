import type { SpeakerKind, SpeechAct, StatementKind } from '../../prisma/generated/client/enums.ts';
import type { Placement } from '../model/statement.ts';

/** Changes whenever the same text could give other proposals. */
export const EXTRACTOR = { name: 'dixit', version: '1.5.0' } as const;

/**
 * From this confidence on, a proposal is called confident; `scores.json` says how often those are
 * right.
 */
export const HIGH_CONFIDENCE = 0.85;

/**
 * A statement that the extractor proposes. Its places are anchored: `text.slice(start, end) ===
 * exact`.
 */
export interface ProposedStatement extends Placement {
  /** Unique in the article: « s1 ». */
  readonly id: string;
  readonly kind: StatementKind;
  readonly act: SpeechAct;
  readonly isNegated: boolean;
  /** EDTF level 0; null if the text does not say. */
  readonly saidOn: string | null;
  /** Id of the enclosing statement. */
  readonly within: string | null;
  /**
   * Id in the register; null if the text does not decide, or if the register has no such speaker.
   */
  readonly speaker: string | null;
  /** Name of a speaker whom the register does not have. */
  readonly speakerName: string | null;
  readonly speakerKind: SpeakerKind | null;
  /** Whom the source can mean, likeliest first: ids of the register, or names. */
  readonly candidates: readonly string[];
  /** 0 to 1: how likely it is that content, kind and speaker are all right. */
  readonly confidence: number;
  /** The construction, and how the speaker was found: « incise/pronoun ». */
  readonly rule: string;
  /** The rule in words. */
  readonly why: string;
  /** Whether a quotation mark is missing, so that the extractor supposed where the words end. */
  readonly areMarksRepaired: boolean;
}

/** What the extractor found in a text. */
export interface Extraction {
  readonly version: string;
  /** False if the text is not in French; nothing is proposed then. */
  readonly isSupported: boolean;
  readonly statements: readonly ProposedStatement[];
}
