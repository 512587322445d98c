import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { type Subjects, skipConnectives } from '../grammar/subjects.ts';
import { isNoise, skipLead } from '../text/leads.ts';
import { splitParagraphs, splitSentences } from '../text/paragraphs.ts';
import type { Quotation } from '../text/quotations.ts';
import { contains, type Span, trimSpan } from '../text/span.ts';
import { splitTokens, type Token } from '../text/tokens.ts';
import { analyseClause, createClause } from './analyse-clause.ts';
import type { Analyser } from './analyser.ts';
import type { Grammar } from './complements.ts';
import { findBorrowedConditional } from './conditional.ts';
import { readIncise } from './incises.ts';
import { findRoles } from './interviews/find-roles.ts';
import type { Answer, Role } from './interviews/role.ts';
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

/** A sentence of the article, for the search of speakers. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly number: number;
  readonly paragraph: number;
}

export interface Found {
  /** In the order of the text; an enclosing report comes before what it encloses. */
  readonly reports: readonly Report[];
  readonly paragraphs: readonly Sentence[];
}

/** Finds all reports of an article. */
export function findReports(
  text: string,
  tokens: readonly Token[],
  grammar: Grammar & { readonly subjects: Subjects },
): Found {
  return new ReportFinder(text, grammar).find(tokens);
}

const MAX_DEPTH = 4;
const MAX_ORPHAN = 2;
/** How far below a heading its words are looked for, in reports. */
const MAX_HEADED = 40;
const MIN_HEADING = 10;

/** An answer, to whose content the paragraphs that continue it are added. */
interface Answered {
  readonly report: Report;
  readonly content: Span[];
}

/** A quotation that is a sentence, before anybody is said to speak. */
interface Orphan {
  readonly quotation: Quotation;
  readonly sentence: number;
  /** Where its report would stand. */
  readonly index: number;
}

function orphanOf(tokens: readonly Token[], sentence: number, index: number): Orphan | undefined {
  const quotation = findLone(tokens);
  return quotation && quotation.end - quotation.start > 15
    ? { quotation, sentence, index }
    : undefined;
}

class ReportFinder {
  readonly #text: string;
  readonly #grammar: Grammar & { readonly subjects: Subjects };
  readonly #analyser: Analyser;
  readonly #reports: Report[] = [];
  readonly #sentences: Sentence[] = [];
  /** What is said in quotations that an incise interrupts. */
  readonly #insides = new Map<Quotation, readonly Span[]>();
  /** The turns of dialogues by their paragraph. */
  readonly #turns = new Map<number, Report>();
  readonly #headings: Orphan[] = [];
  /** The last line that was read as the signature of the quotation above it. */
  #signature: NounPhrase | undefined;
  #paragraph = 0;

  constructor(text: string, grammar: Grammar & { readonly subjects: Subjects }) {
    this.#text = text;
    this.#grammar = grammar;
    const emit = (report: Report) => {
      this.#reports.push(report);
      return report;
    };
    this.#analyser = { ...grammar, text, emit, analyse: analyseClause };
  }

  find(tokens: readonly Token[]): Found {
    const paragraphs = splitParagraphs(tokens);
    const roles = findRoles(paragraphs, this.#grammar.phrases, this.#text);
    let answer: Answered | undefined;
    for (const [index, paragraph] of paragraphs.entries()) {
      this.#paragraph = index;
      if (isNoise(paragraph)) continue;
      const role = roles[index] as Role;
      if (role.kind === 'answer') answer = this.#readAnswer(paragraph, role, answer);
      else {
        answer = undefined;
        if (role.kind === 'turn') this.#readTurn(paragraph, role.from, index);
        else {
          const text = role.kind === 'question' ? paragraph.slice(role.from) : paragraph;
          this.#readText(text, paragraphs[index + 1], paragraphs[index - 1]);
        }
      }
    }
    this.#readHeadings();
    return { reports: this.#reports, paragraphs: this.#sentences };
  }

  // --- running text

  #readText(
    whole: readonly Token[],
    after: readonly Token[] | undefined,
    before: readonly Token[] | undefined,
  ): void {
    let last: Report | undefined;
    let orphan: Orphan | undefined;
    const paragraph = whole.slice(skipLead(whole));
    const sentences = splitSentences(this.#text, paragraph);
    for (const [index, tokens] of sentences.entries()) {
      const sentence = this.#addSentence(tokens);
      const count = this.#reports.length;
      const clause = createClause(
        tokens,
        { outer: undefined, sentence, isInQuotation: false, inside: undefined },
        this.#grammar,
      );
      // « Et d'ajouter : « … » » goes on with the speaker of the sentence before.
      const isResumed =
        /^et$/u.test(tokens[0]?.lower ?? '') && /^(?:de|d')$/u.test(tokens[1]?.lower ?? '');
      const previous = isResumed ? this.#lastTopReport() : undefined;
      const latest = this.#lastTopReport();
      const near = latest && sentence - latest.sentence <= 1 ? latest : undefined;
      analyseClause({ ...clause, shared: previous, previous: near }, this.#analyser);
      const next = index === 0 ? sentences[1] : undefined;
      if (this.#reports.length === count) this.#readSigned(clause, sentences.length, after);
      if (this.#reports.length === count && index === 0 && before)
        this.#readCaptioned(clause, before);
      if (this.#reports.length === count)
        this.#readUnreported(clause, last, next, sentences.length === 1 ? after : undefined);
      if (this.#reports.length === count && sentences.length === 1)
        this.#noteHeading(tokens, sentence);
      if (this.#reports.length === count) orphan = orphanOf(tokens, sentence, count) ?? orphan;
      else if (orphan) {
        this.#readOrphan(orphan, sentence, count);
        orphan = undefined;
      }
      const found = this.#reports.slice(count);
      this.#readQuotations(tokens, found, sentence, 0);
      last = found.find(({ outer }) => outer === undefined) ?? last;
    }
  }

  /** « Anne Vidal, 58 ans, glaciologue », and below it her words. */
  #readCaptioned({ tokens, sentence }: Clause, before: readonly Token[]): void {
    const quotation = findLone(tokens);
    const caption = quotation && findSignature(before, this.#grammar);
    if (!quotation || !caption || caption.name.length < 2) return;
    if (this.#signature?.start === caption.start) return;
    this.#emit({
      rule: 'headline',
      content: quotation.parts,
      source: caption,
      sentence,
      doubt: 0.8,
    });
  }

  /** « « … » (un voisin) », « « … » – le maire », and a line of its own that names who said it. */
  #readSigned(clause: Clause, sentences: number, after: readonly Token[] | undefined): void {
    const signed = findSigned(clause.tokens, this.#grammar);
    if (signed.length === 0 && sentences === 1 && after && findLone(clause.tokens)) {
      const source = findSignature(after, this.#grammar);
      const quotation = findLone(clause.tokens);
      if (source && quotation) {
        signed.push({ quotation, source });
        this.#signature = source;
      }
    }
    for (const { quotation, source } of signed)
      this.#emit({
        rule: 'headline',
        content: quotation.parts,
        source,
        sentence: clause.sentence,
        doubt: 0.8,
      });
  }

  /** A heading that is, or begins with, a quotation. */
  #noteHeading(tokens: readonly Token[], sentence: number): void {
    const isTitle = tokens.every(({ lower }) => !this.#grammar.morphology.isFinite(lower));
    const isQuoted = tokens[0]?.quotation && (tokens.length === 1 || tokens[1]?.text === ':');
    const quotation =
      isTitle || isQuoted ? tokens.find((token) => token.quotation)?.quotation : undefined;
    if (quotation) this.#headings.push({ quotation, sentence, index: this.#reports.length });
  }

  /** A heading quotes what the text reports below: the same words have the same speaker. */
  #readHeadings(): void {
    for (const { quotation, sentence, index } of this.#headings.toReversed()) {
      const [part] = quotation.parts;
      if (!part) continue;
      const words = this.#text.slice(part.start, part.end).replace(/[.!?…\s]+$/u, '');
      const said = this.#reports
        .slice(index, index + MAX_HEADED)
        .find((report) => report.outer === undefined && this.#wordsOf(report).includes(words));
      if (!said || words.length < MIN_HEADING) continue;
      this.#reports.splice(index, 0, {
        ...EMPTY,
        rule: 'continued-quotation',
        content: quotation.parts,
        sentence,
        sameSpeakerAs: said,
      });
    }
  }

  /** A sentence without a verb of saying: a quotation alone, or a borrowed conditional. */
  #readUnreported(
    clause: Clause,
    last: Report | undefined,
    next: readonly Token[] | undefined,
    after: readonly Token[] | undefined,
  ): void {
    const { tokens, sentence } = clause;
    const quotation = findLone(tokens);
    if (quotation) {
      if (this.#readInciseInside(quotation, sentence) || !isSpoken(this.#text, quotation)) return;
      const [sentenceAfter = []] = after ? splitSentences(this.#text, after) : [];
      const speaker =
        findIntroduced(next, this.#grammar) ?? findAuthor(sentenceAfter, this.#grammar);
      const content = quotation.parts;
      if (speaker)
        this.#emit({ rule: 'continued-quotation', content, sentence, speaker, doubt: 1 });
      else this.#readContinued(quotation, sentence);
      return;
    }
    if (findBorrowedConditional(clause, this.#grammar) === undefined) return;
    const start = skipConnectives(tokens, 0, tokens.length);
    // « Selon nos informations, … » names nobody.
    const isOwn =
      /^(?:selon|après)$/u.test(
        tokens[start + Number(tokens[start]?.lower === "d'")]?.lower ?? '',
      ) && tokens.slice(start, start + 4).some(({ lower }) => lower === 'nos');
    const comma = isOwn ? tokens.findIndex(({ text }) => text === ',') : -1;
    const from = comma === -1 ? start : comma + 1;
    const content = toContent(tokens, from, tokens.length);
    if (content.length === 0) return;
    const same = last && sentence - last.sentence <= 2 ? last : undefined;
    this.#emit({
      rule: 'conditional',
      content,
      sentence,
      sameSpeakerAs: same,
      doubt: same ? 0.9 : 1,
    });
  }

  /** « Nous rendrons, jure X, chaque livre. »: the reporting clause is between the marks. */
  #readInciseInside(quotation: Quotation, sentence: number): boolean {
    for (const part of quotation.parts) {
      const tokens = splitTokens(this.#text, part, quotation.children);
      const clause = createClause(
        tokens,
        { outer: undefined, sentence, isInQuotation: false, inside: undefined },
        this.#grammar,
      );
      const incise = readIncise(clause, this.#analyser);
      if (!incise || incise.source.pronoun === 'on') continue;
      const rest = quotation.parts.filter((other) => other !== part);
      const content = incise.parts.flatMap(([from, to]) => this.#wholeContent(tokens, from, to));
      // « Non, dit-elle. Nous verrons. »: what follows is hers, too.
      const isStopped = incise.tail < tokens.length && incise.parts.length === 1;
      if (isStopped) content.push(...this.#wholeContent(tokens, incise.tail + 1, tokens.length));
      const all = [...rest, ...content].toSorted((one, other) => one.start - other.start);
      const { group, source } = incise;
      this.#insides.set(quotation, all);
      this.#reports.push({
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

  /** With the punctuation at the end, which is the speaker's. */
  #wholeContent(tokens: readonly Token[], from: number, to: number): readonly Span[] {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last) return [];
    const end = last.text === ',' ? tokens[to - 2] : last;
    return end ? [{ start: first.start, end: end.end }] : [];
  }

  /** A quotation after another one by the same speaker. */
  #readContinued(quotation: Quotation, sentence: number): void {
    const last = this.#speakerBefore(sentence);
    const isNear = last && sentence - last.sentence <= 1;
    if (!isNear) {
      // « Anne Vidal vit seule. « On m'a oubliée. » »: the one whom the paragraph is about.
      if (this.#sentences[sentence - 1]?.paragraph === this.#paragraph)
        this.#emit({ rule: 'continued-quotation', content: quotation.parts, sentence, doubt: 0.8 });
      return;
    }
    if (last.rule === 'headline') return;
    const answer = this.#text.slice(quotation.start, quotation.end);
    const other = this.#otherThan(last);
    const isAskedAgain =
      isQuestion(answer) && ANSWERS.test(last.verb?.lemma ?? '') && other?.rule === 'question';
    const isReply =
      last.rule === 'dialogue' && isQuestion(this.#wordsOf(last)) && !isQuestion(answer);
    if (isAskedAgain || isReply || isAnswered(this.#wordsOf(last), answer, last.verb?.lemma)) {
      this.#emit({
        rule: 'dialogue',
        content: quotation.parts,
        sentence,
        sameSpeakerAs: other,
        doubt: 0.9,
      });
      return;
    }
    this.#emit({
      rule: 'continued-quotation',
      content: quotation.parts,
      sentence,
      sameSpeakerAs: last,
      doubt: 1,
    });
  }

  /** « « On n'a rien vu venir. » … « … », confie X »: X said the first quotation, too. */
  #readOrphan({ quotation, sentence, index }: Orphan, now: number, count: number): void {
    const next = this.#reports.slice(count).find(({ outer }) => outer === undefined);
    const isQuoted = next?.content.some(({ start }) =>
      /[«“"]\s*$/u.test(this.#text.slice(Math.max(0, start - 3), start)),
    );
    if (!next?.source || !isQuoted || now - sentence > MAX_ORPHAN) return;
    this.#reports.splice(index, 0, {
      ...EMPTY,
      rule: 'continued-quotation',
      content: quotation.parts,
      sentence,
      sameSpeakerAs: next,
    });
  }

  /** The speaker of the quotation before; in a dialogue, of the one before that. */
  #speakerBefore(sentence: number): Report | undefined {
    const top = this.#reports
      .slice(-12)
      .filter(({ outer, sentence: own }) => outer === undefined && sentence - own <= 4)
      .slice(-2);
    const [first, second] = top;
    const paragraphOf = (report: Report | undefined) =>
      this.#sentences[report?.sentence ?? 0]?.paragraph ?? 0;
    if (!first || !second || paragraphOf(second) === this.#paragraph) return top.at(-1);
    const textOf = ({ source }: Report) => this.#text.slice(source?.start, source?.end);
    const isDialogue =
      paragraphOf(first) === paragraphOf(second) - 1 &&
      first.source &&
      second.source &&
      textOf(first) !== textOf(second);
    return isDialogue ? { ...first, sentence: second.sentence } : second;
  }

  #wordsOf({ content }: Report): string {
    return this.#text.slice(content[0]?.start, content.at(-1)?.end);
  }

  /** Who spoke before the last speaker, as far as their names are printed differently. */
  #otherThan({ source, sentence }: Report): Report | undefined {
    const name = this.#text.slice(source?.start, source?.end);
    return this.#reports
      .slice(-6)
      .findLast(
        (report) =>
          report.outer === undefined &&
          report.source !== undefined &&
          sentence - report.sentence <= 3 &&
          report.sentence < sentence &&
          this.#text.slice(report.source.start, report.source.end) !== name,
      );
  }

  #lastTopReport(): Report | undefined {
    return this.#reports.findLast(({ outer }) => outer === undefined);
  }

  #emit(given: Pick<Report, 'rule' | 'content' | 'sentence' | 'doubt'> & Partial<Report>): Report {
    const report = { ...EMPTY, ...given };
    this.#reports.push(report);
    return report;
  }

  // --- inside quotations

  /** Finds what speakers report in their own words. */
  #readQuotations(
    tokens: readonly Token[],
    reports: readonly Report[],
    sentence: number,
    depth: number,
  ): void {
    if (depth >= MAX_DEPTH) return;
    for (const { quotation } of tokens) {
      if (!quotation) continue;
      const isSaidBy = ({ content, inside }: Report) =>
        inside !== quotation &&
        quotation.parts.every((part) =>
          content.some((span) => contains(span, part) || contains(part, span)),
        );
      const outer = reports.findLast(isSaidBy);
      if (outer) this.#readInside(quotation, outer, sentence, depth);
    }
  }

  #readInside(quotation: Quotation, outer: Report, sentence: number, depth: number): void {
    for (const part of this.#insides.get(quotation) ?? quotation.parts)
      this.#readWords(part, quotation.children, quotation, outer, sentence, depth);
  }

  #readWords(
    part: Span,
    children: readonly Quotation[],
    inside: Quotation | undefined,
    outer: Report,
    sentence: number,
    depth: number,
  ): void {
    // A mark that closes two quotations lies outside the outer one.
    const own = children.filter(({ start }) => part.start <= start && start < part.end);
    const tokens = splitTokens(this.#text, part, own);
    for (const words of splitSentences(this.#text, tokens)) {
      const before = this.#reports.length;
      const clause = createClause(
        words,
        { outer, sentence, isInQuotation: true, inside },
        this.#grammar,
      );
      analyseClause(clause, this.#analyser);
      this.#readQuotations(words, this.#reports.slice(before), sentence, depth + 1);
    }
  }

  // --- interviews and dialogues

  #readAnswer(
    paragraph: readonly Token[],
    role: Answer,
    last: Answered | undefined,
  ): Answered | undefined {
    const words = paragraph.slice(role.from);
    const sentence = this.#addSentence(paragraph.slice(0, role.from));
    const first = words[0];
    const end = words.at(-1);
    if (!first || !end) return last;
    const content = trimSpan(this.#text, { start: first.start, end: end.end });
    if (!content) return last;
    const quotations = words.flatMap(({ quotation }) => quotation ?? []);
    if (last && role.isContinued) {
      last.content.push(content);
      this.#readWords(content, quotations, undefined, last.report, sentence, 1);
      return last;
    }
    const own = [content];
    const report = this.#emit({
      rule: 'interview',
      content: own,
      source: role.label,
      speaker: role.speaker,
      sentence,
      doubt: 1,
    });
    this.#readWords(content, quotations, undefined, report, sentence, 1);
    return { report, content: own };
  }

  #readTurn(paragraph: readonly Token[], from: number, index: number): void {
    const tokens = paragraph.slice(from);
    const sentence = this.#addSentence(tokens);
    const clause = createClause(
      tokens,
      { outer: undefined, sentence, isInQuotation: false, inside: undefined },
      this.#grammar,
    );
    const incise = readIncise(clause, this.#analyser);
    // The words of a turn are whole: « Alors je pars ? demande-t-elle. »
    const ranges = incise
      ? incise.parts.map(([start, end], part) => [part === 0 ? 0 : start, end] as const)
      : [[0, tokens.length] as const];
    const content = ranges.flatMap(([start, end]) => this.#wholeContent(tokens, start, end));
    const rest =
      incise && incise.tail < tokens.length
        ? this.#wholeContent(tokens, incise.tail + 1, tokens.length)
        : [];
    if (content.length === 0) return;
    // Two take turns: who spoke before the last one speaks again.
    const isAnswered = this.#turns.has(index - 1);
    const asker = incise || isAnswered ? undefined : this.#askerBefore(index);
    const before = incise ? undefined : (asker ?? this.#turns.get(index - 2));
    const report = this.#emit({
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
    this.#turns.set(index, report);
  }

  /** « La juge demande où est l'argent. Il répond que … »: she asks again, and he answers. */
  #askerBefore(index: number): Report | undefined {
    const last = this.#lastTopReport();
    if (!last || this.#sentences[last.sentence]?.paragraph !== index - 1) return undefined;
    const asker = this.#otherThan(last);
    if (asker?.rule !== 'question') return undefined;
    this.#turns.set(index - 1, last);
    return asker;
  }

  #addSentence(tokens: readonly Token[]): number {
    const number = this.#sentences.length;
    this.#sentences.push({ tokens, number, paragraph: this.#paragraph });
    return number;
  }
}

const ANSWERS = /^(?:répondre|répliquer|rétorquer)$/u;

const EMPTY: Report = {
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
