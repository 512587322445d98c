import { type Span, trimSpan } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { createClause } from './analyse-clause.ts';
import type { Finding } from './finding.ts';
import { readIncise } from './incises.ts';
import type { Answer } from './interviews/role.ts';
import type { Report } from './report.ts';
import { readWords } from './said-inside.ts';

/** An answer, to whose content the paragraphs that continue it are added. */
export interface Answered {
  readonly report: Report;
  readonly content: Span[];
}

/** With the punctuation at the end, which is the speaker's. */
export function wholeContent(tokens: readonly Token[], from: number, to: number): readonly Span[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return [];
  const end = last.text === ',' ? tokens[to - 2] : last;
  return end ? [{ start: first.start, end: end.end }] : [];
}

export function readAnswer(
  finding: Finding,
  paragraph: readonly Token[],
  role: Answer,
  last: Answered | undefined,
): Answered | undefined {
  const words = paragraph.slice(role.from);
  const sentence = finding.addSentence(paragraph.slice(0, role.from));
  const first = words[0];
  const end = words.at(-1);
  if (!first || !end) return last;
  const content = trimSpan(finding.text, { start: first.start, end: end.end });
  if (!content) return last;
  const quotations = words.flatMap(({ quotation }) => quotation ?? []);
  if (last && role.isContinued) {
    last.content.push(content);
    readWords(finding, content, quotations, undefined, last.report, sentence, 1);
    return last;
  }
  const own = [content];
  const report = finding.emit({
    rule: 'interview',
    content: own,
    source: role.label,
    speaker: role.speaker,
    sentence,
    doubt: 1,
  });
  readWords(finding, content, quotations, undefined, report, sentence, 1);
  return { report, content: own };
}

export function readTurn(
  finding: Finding,
  paragraph: readonly Token[],
  from: number,
  index: number,
): void {
  const tokens = paragraph.slice(from);
  const sentence = finding.addSentence(tokens);
  const clause = createClause(tokens, { sentence, isInQuotation: false }, finding.grammar);
  const incise = readIncise(clause, finding.analyser);
  // The words of a turn are whole: « Alors je pars ? demande-t-elle. »
  const ranges = incise
    ? incise.parts.map(([start, end], part) => [part === 0 ? 0 : start, end] as const)
    : [[0, tokens.length] as const];
  const content = ranges.flatMap(([start, end]) => wholeContent(tokens, start, end));
  const rest =
    incise && incise.tail < tokens.length
      ? wholeContent(tokens, incise.tail + 1, tokens.length)
      : [];
  if (content.length === 0) return;
  // Two take turns: who spoke before the last one speaks again.
  const isAnswered = finding.turns.has(index - 1);
  const asker = incise || isAnswered ? undefined : askerBefore(finding, index);
  const before = incise ? undefined : (asker ?? finding.turns.get(index - 2));
  const report = finding.emit({
    rule: 'dialogue',
    sameSpeakerAs:
      asker ?? (isAnswered && (before?.source ?? before?.sameSpeakerAs) ? before : undefined),
    content: [...content, ...rest],
    cue: incise?.group.cue,
    source: incise?.source,
    verb: incise?.group.verb,
    sentence,
    doubt: 1,
  });
  finding.turns.set(index, report);
}

/** « La juge demande où est l'argent. Il répond que … »: she asks again, and he answers. */
function askerBefore(finding: Finding, index: number): Report | undefined {
  const last = finding.lastTopReport();
  if (!last || finding.sentences[last.sentence]?.paragraph !== index - 1) return undefined;
  const asker = finding.otherThan(last);
  if (asker?.rule !== 'question') return undefined;
  finding.turns.set(index - 1, last);
  return asker;
}
