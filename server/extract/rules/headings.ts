import type { Token } from '../text/tokens.ts';
import { EMPTY, type Finding } from './finding.ts';

/** How far below a heading its words are looked for, in reports. */
const MAX_HEADED = 40;

const MIN_HEADING = 10;

/** A heading that is, or begins with, a quotation. */
export function noteHeading(finding: Finding, tokens: readonly Token[], sentence: number): void {
  const isTitle = tokens.every(({ lower }) => !finding.grammar.morphology.isFinite(lower));
  const isQuoted = tokens[0]?.quotation && (tokens.length === 1 || tokens[1]?.text === ':');
  const quotation =
    isTitle || isQuoted ? tokens.find((token) => token.quotation)?.quotation : undefined;
  if (quotation) finding.headings.push({ quotation, sentence, index: finding.reports.length });
}

/** A heading quotes what the text reports below: the same words have the same speaker. */
export function readHeadings(finding: Finding): void {
  for (const { quotation, sentence, index } of finding.headings.toReversed()) {
    const [part] = quotation.parts;
    if (!part) continue;
    const words = finding.text.slice(part.start, part.end).replace(/[.!?…\s]+$/u, '');
    const said = finding.reports
      .slice(index, index + MAX_HEADED)
      .find((report) => report.outer === undefined && finding.wordsOf(report).includes(words));
    if (!said || words.length < MIN_HEADING) continue;
    finding.reports.splice(index, 0, {
      ...EMPTY,
      rule: 'continued-quotation',
      content: quotation.parts,
      sentence,
      sameSpeakerAs: said,
    });
  }
}
