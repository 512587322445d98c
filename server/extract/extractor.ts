import type { SpeakerKind } from '../../prisma/generated/client/enums.ts';
import type { TextSegment } from '../model/statement.ts';
import type { Lexicon } from '../model/words/french-lexicon.ts';
import { actOf } from './acts.ts';
import { confidenceOf } from './confidence.ts';
import { readDateline, readSaidOn } from './dates.ts';
import { explain } from './explain.ts';
import { createMorphology, type Morphology } from './grammar/morphology.ts';
import { NounPhrases } from './grammar/noun-phrases.ts';
import { Subjects } from './grammar/subjects.ts';
import { isFrench } from './language.ts';
import { findReports } from './rules/find-reports.ts';
import type { Report } from './rules/report.ts';
import { attribute } from './speakers/attribute.ts';
import type { Resolution } from './speakers/entity.ts';
import { type KnownSpeaker, SpeakerIndex } from './speakers/speaker-index.ts';
import { EXTRACTOR, type Extraction, type ProposedStatement } from './statement.ts';
import { findQuotations, type Quotation } from './text/quotations.ts';
import { contains, type Span } from './text/span.ts';
import { splitTokens } from './text/tokens.ts';
import { findSpoken, findVerbatim } from './verbatim.ts';

export interface ExtractionOptions {
  /** EDTF level 0; null if unknown. Relative dates and offices are read from it. */
  readonly publishedOn: string | null;
}

/** Finds the statements in a French news text. Pure: the same text gives the same proposals. */
export type Extractor = (text: string, options: ExtractionOptions) => Extraction;

/**
 * Creates an extractor for a register of speakers.
 *
 * @example
 * const extract = createExtractor(await loadFrenchLexicon(), speakers);
 * extract('« Le pont rouvrira », a déclaré Solène Vasquard.', { publishedOn: '2024-03-13' });
 */
export function createExtractor(lexicon: Lexicon, speakers: readonly KnownSpeaker[]): Extractor {
  const morphology = createMorphology(lexicon);
  const index = new SpeakerIndex(speakers);
  const phrases = new NounPhrases(morphology, index);
  const subjects = new Subjects(phrases, morphology);
  return (text, { publishedOn }) => {
    const isSupported = isFrench(text);
    if (!isSupported) return { version: EXTRACTOR.version, isSupported, statements: [] };
    const quotations = findQuotations(text);
    const tokens = splitTokens(text, { start: 0, end: text.length }, quotations);
    const published = publishedOn ?? readDateline(tokens);
    const { reports, paragraphs } = findReports(text, tokens, { morphology, phrases, subjects });
    const attributions = attribute(reports, paragraphs, {
      index,
      phrases,
      subjects,
      day: lastDay(published),
      text,
    });
    const statements = describe(text, reports, attributions, { quotations, published, morphology });
    return { version: EXTRACTOR.version, isSupported, statements };
  };
}

interface Context {
  readonly quotations: readonly Quotation[];
  readonly published: string | null;
  readonly morphology: Morphology;
}

function describe(
  text: string,
  reports: readonly Report[],
  attributions: ReadonlyMap<Report, Resolution>,
  context: Context,
): ProposedStatement[] {
  const ids = new Map<Report, string>();
  const statements: ProposedStatement[] = [];
  const quotationsAt = createLookup(context.quotations);
  for (const report of reports) {
    const attribution = attributions.get(report) as Resolution;
    const outer = report.outer && ids.get(report.outer);
    if (report.outer && outer === undefined) continue;
    const level = report.inside ? report.inside.children : quotationsAt(report.content);
    const { content, verbatim, kind } = findVerbatimOf(text, report, level);
    if (content.length === 0) continue;
    const id = `s${statements.length + 1}`;
    ids.set(report, id);
    const isBalanced = [...level].every(
      (quotation) =>
        quotation.isBalanced || !report.content.some((span) => touches(quotation, span)),
    );
    const act = actOf(report, text, kind === 'DIRECT', context.morphology);
    statements.push({
      id,
      kind,
      act,
      isNegated: report.isNegated,
      saidOn: readSaidOn(report.around, context.published),
      within: outer ?? null,
      source: report.source ? toSegment(text, report.source) : null,
      cue: report.cue ? toSegment(text, report.cue) : null,
      content: content.map((span) => toSegment(text, span)),
      verbatim: verbatim.map((span) => toSegment(text, span)),
      ...speakerOf(attribution),
      confidence: confidenceOf(report.rule, {
        doubt: report.doubt,
        speaker: attribution.certainty,
        isBalanced,
        isNested: outer !== undefined,
      }),
      rule: `${report.rule}/${attribution.rule}`,
      why: explain(report.rule, attribution.rule),
      areMarksRepaired: !isBalanced,
    });
  }
  return statements;
}

function findVerbatimOf(text: string, report: Report, level: readonly Quotation[]) {
  if (report.rule === 'interview' || report.rule === 'dialogue') {
    return findSpoken(text, report.content);
  }
  return findVerbatim(text, report.content, level);
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function speakerOf({
  entity,
  candidates,
}: Resolution): Pick<ProposedStatement, 'speaker' | 'speakerName' | 'speakerKind' | 'candidates'> {
  const known = entity?.known;
  const name = entity?.name ?? null;
  const kind: SpeakerKind | null =
    entity && name !== null ? (known?.kind ?? entity.kind ?? 'PERSON') : null;
  return {
    speaker: known?.id ?? null,
    speakerName: known ? null : name,
    speakerKind: kind,
    candidates: candidates.flatMap((each) => each.known?.id ?? each.name ?? []),
  };
}

function toSegment(text: string, { start, end }: Span): TextSegment {
  return { start, end, exact: text.slice(start, end) };
}

/** The outermost quotations that touch some places, found by bisection. */
function createLookup(quotations: readonly Quotation[]) {
  return (content: readonly Span[]): readonly Quotation[] => {
    const start = Math.min(...content.map((span) => span.start));
    const end = Math.max(...content.map((span) => span.end));
    let low = 0;
    let high = quotations.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((quotations[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found: Quotation[] = [];
    for (let at = low; at < quotations.length; at += 1) {
      const quotation = quotations[at];
      if (!quotation || quotation.start >= end) break;
      if (content.some((span) => contains(span, quotation) || touches(quotation, span)))
        found.push(quotation);
    }
    return found;
  };
}

/** The last day of a partial date, which decides who held an office. */
function lastDay(published: string | null): string | undefined {
  if (published === null) return undefined;
  return `${published}-12-31`.slice(0, 10).replace(/^(\d{4}-\d{2})-12$/u, '$1-31');
}
