import { skipConnectives } from '../grammar/subjects.ts';
import { splitSentences } from '../text/paragraphs.ts';
import { endsAsSentence, type Quotation } from '../text/quotations.ts';
import { splitTokens, type Token } from '../text/tokens.ts';
import { createClause } from './analyse-clause.ts';
import { hasBorrowedConditional } from './conditional.ts';
import { EMPTY, type Finding } from './finding.ts';
import { readIncise } from './incises.ts';
import {
  findAuthor,
  findIntroduced,
  findLone,
  findSignature,
  findSigned,
  isAnswered,
  isQuestion,
  isSpoken,
} from './lone-quotations.ts';
import { type Clause, type Report, toContent } from './report.ts';
import { wholeContent } from './turns.ts';

/** « Anne Vidal, 58 ans, glaciologue », and below it her words. */
export function readCaptioned(
  finding: Finding,
  { tokens, sentence }: Clause,
  before: readonly Token[],
): void {
  const quotation = findLone(tokens);
  const caption = quotation && findSignature(before, finding.grammar);
  if (!quotation || !caption || caption.name.length < 2) return;
  if (finding.signature?.start === caption.start) return;
  finding.emit({
    rule: 'signature',
    content: quotation.parts,
    source: caption,
    sentence,
    doubt: 0.8,
  });
}

/** « « … » (un voisin) », « « … » – le maire », and a line of its own that names who said it. */
export function readSigned(
  finding: Finding,
  clause: Clause,
  sentences: number,
  after: readonly Token[] | undefined,
): void {
  const signed = findSigned(clause.tokens, finding.grammar);
  if (signed.length === 0 && sentences === 1 && after && findLone(clause.tokens)) {
    const source = findSignature(after, finding.grammar);
    const quotation = findLone(clause.tokens);
    if (source && quotation) {
      signed.push({ quotation, source });
      finding.signature = source;
    }
  }
  for (const { quotation, source } of signed)
    finding.emit({
      rule: 'signature',
      content: quotation.parts,
      source,
      sentence: clause.sentence,
      doubt: 0.8,
    });
}

/** A sentence without a verb of saying: a quotation alone, or a borrowed conditional. */
export function readUnreported(
  finding: Finding,
  clause: Clause,
  last: Report | undefined,
  next: readonly Token[] | undefined,
  after: readonly Token[] | undefined,
): void {
  const { tokens, sentence } = clause;
  const quotation = findLone(tokens);
  if (quotation) {
    if (readInciseInside(finding, quotation, sentence) || !isSpoken(finding.text, quotation))
      return;
    const [sentenceAfter = []] = after ? splitSentences(finding.text, after) : [];
    const speaker =
      findIntroduced(next, finding.grammar) ?? findAuthor(sentenceAfter, finding.grammar);
    const content = quotation.parts;
    if (speaker)
      finding.emit({ rule: 'continued-quotation', content, sentence, speaker, doubt: 1 });
    else readContinued(finding, quotation, sentence);
    return;
  }
  if (!hasBorrowedConditional(clause, finding.grammar)) return;
  const from = skipConnectives(tokens, 0, tokens.length);
  const content = toContent(tokens, from, tokens.length);
  if (content.length === 0) return;
  const same = last && sentence - last.sentence <= 2 ? last : undefined;
  finding.emit({
    rule: 'conditional',
    content,
    sentence,
    sameSpeakerAs: same,
    doubt: same ? 0.9 : 1,
  });
}

/** « Nous rendrons, jure X, chaque livre. »: the reporting clause is between the marks. */
function readInciseInside(finding: Finding, quotation: Quotation, sentence: number): boolean {
  for (const part of quotation.parts) {
    const tokens = splitTokens(finding.text, part, quotation.children);
    const clause = createClause(tokens, { sentence, isInQuotation: true }, finding.grammar);
    const incise = readIncise(clause, finding.analyser);
    if (!incise || incise.source.pronoun === 'on') continue;
    const rest = quotation.parts.filter((other) => other !== part);
    const content = incise.parts.flatMap(([from, to]) => wholeContent(tokens, from, to));
    // « Non, dit-elle. Nous verrons. »: what follows is hers, too.
    const isStopped = incise.tail < tokens.length && incise.parts.length === 1;
    if (isStopped) content.push(...wholeContent(tokens, incise.tail + 1, tokens.length));
    const all = [...rest, ...content].toSorted((one, other) => one.start - other.start);
    const { group, source } = incise;
    finding.insides.set(quotation, all);
    finding.reports.push({
      ...EMPTY,
      rule: 'incise-inside-quotation',
      content: all,
      cue: group.cue,
      source,
      verb: group.verb,
      isNegated: group.isNegated,
      around: tokens.slice(group.from, incise.tail),
      sentence,
    });
    return true;
  }
  return false;
}

/** A quotation after another one by the same speaker. */
function readContinued(finding: Finding, quotation: Quotation, sentence: number): void {
  const last = finding.reports.findLast(({ outer }) => outer === undefined);
  const isNear = last && sentence - last.sentence <= 1;
  if (!isNear) {
    // « Anne Vidal vit seule. « On m'a oubliée. » »: the one whom the paragraph is about.
    const isAbout = finding.sentences[sentence - 1]?.paragraph === finding.paragraph;
    if (isAbout || endsAsSentence(finding.text, quotation))
      finding.emit({ rule: 'continued-quotation', content: quotation.parts, sentence, doubt: 0.8 });
    return;
  }
  if (last.rule === 'headline' || last.rule === 'signature') return;
  const answer = finding.text.slice(quotation.start, quotation.end);
  const other = finding.otherThan(last);
  const isReply =
    last.rule === 'dialogue' && isQuestion(finding.wordsOf(last)) && !isQuestion(answer);
  if (isReply || isAnswered(finding.wordsOf(last), answer, last.verb?.lemma)) {
    finding.emit({
      rule: 'dialogue',
      content: quotation.parts,
      sentence,
      sameSpeakerAs: other,
      doubt: 0.9,
    });
    return;
  }
  finding.emit({
    rule: 'continued-quotation',
    content: quotation.parts,
    sentence,
    sameSpeakerAs: last,
    doubt: 1,
  });
}
