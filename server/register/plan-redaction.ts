import type { SegmentRole } from '../../prisma/generated/client/enums.ts';
import { findExcerpts, findPassages, hideRanges, mergeRanges, type Range } from './hide-words.ts';

export interface RedactableArticle {
  readonly text: string | null;
  readonly title: string;
  readonly headline: string | null;
  readonly statements: readonly RedactableStatement[];
}

interface RedactableStatement {
  readonly id: bigint;
  readonly gloss: string | null;
  readonly occasion: string | null;
  readonly segments: readonly (Range & { readonly role: SegmentRole; readonly exact: string })[];
}

/** What goes from an article when statements of it are redacted. */
export interface RedactionPlan {
  readonly ranges: readonly Range[];
  readonly passages: readonly string[];
  readonly text: string;
  readonly title: string;
  readonly headline: string | null;
  /** What the register says about other statements, where it repeated the words. */
  readonly remarks: readonly {
    readonly id: bigint;
    readonly gloss: string | null;
    readonly occasion: string | null;
  }[];
  /** Statements that lean on the words that go, and so cannot keep their own. */
  readonly alsoRedacted: ReadonlySet<bigint>;
}

/**
 * The content of the statements goes from the text, and its repetitions there in whole. Title and
 * headline, where no statement has its place, lose excerpts too.
 */
export function planRedaction(
  { text: stored, title, headline, statements }: RedactableArticle,
  targets: ReadonlySet<bigint>,
): RedactionPlan {
  const text = stored ?? '';
  const wanted = statements.filter(({ id }) => targets.has(id));
  const words = wanted.flatMap(({ segments }) =>
    segments.filter(({ role }) => role === 'CONTENT' || role === 'VERBATIM'),
  );
  const passages = [...new Set(words.map(({ exact }) => exact))];
  const ranges = mergeRanges([...words, ...findPassages(text, passages)]);
  const hide = <T extends string | null>(line: T): T | string =>
    line === null ? line : hideRanges(line, findExcerpts(line, passages));
  const isTouched = ({ segments }: RedactableStatement) =>
    segments.some(({ start, end }) =>
      ranges.some((range) => range.start < end && range.end > start),
    );
  const others = statements.filter(({ id }) => !targets.has(id));
  return {
    ranges,
    passages,
    text: hideRanges(text, ranges),
    title: hide(title),
    headline: hide(headline),
    remarks: others
      .map(({ id, gloss, occasion }) => ({ id, gloss: hide(gloss), occasion: hide(occasion) }))
      .filter(
        (remark, index) =>
          remark.gloss !== others[index]?.gloss || remark.occasion !== others[index]?.occasion,
      ),
    alsoRedacted: new Set(others.filter(isTouched).map(({ id }) => id)),
  };
}
