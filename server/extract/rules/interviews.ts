import { kindsOfHead, OUTLET_NOUNS } from '../data/speakers.ts';
import { HONORIFICS, PREPOSITIONS } from '../data/words.ts';
import type { NounPhrase, NounPhrases } from '../grammar/noun-phrases.ts';
import type { Token } from '../text/tokens.ts';

/** What a paragraph is in an interview, in minutes or in a dialogue. */
export type Role =
  | { readonly kind: 'text' }
  /** `from` is the index of the first token after the label. */
  | { readonly kind: 'question'; readonly from: number }
  | Answer
  /** `from` is the index of the first token that is said. */
  | { readonly kind: 'turn'; readonly from: number };

export interface Answer {
  readonly kind: 'answer';
  readonly from: number;
  /** The name before the words, if one is printed. */
  readonly label: NounPhrase | undefined;
  /** Who speaks if there is no name: the one whom the header, or an earlier label, names. */
  readonly speaker: NounPhrase | undefined;
  /** Whether it continues the paragraph before. */
  readonly isContinued: boolean;
}

type Paragraph = readonly Token[];

const TEXT: Role = { kind: 'text' };
const QUESTION: Role = { kind: 'question', from: 0 };
const HEADER = /^(?:entretien|interview|questions?|rencontre|conversation|tête-à-tête)$/iu;
const HEADER_PARAGRAPHS = 6;
const MAX_LABEL = 16;

/** The roles of all paragraphs; most articles have only text. */
export function findRoles(
  printed: readonly Paragraph[],
  phrases: NounPhrases,
  text: string,
): readonly Role[] {
  const paragraphs = printed.map(withoutEmphasis);
  const interviewee = findInterviewee(paragraphs, phrases);
  const letters = paragraphs.map(readLetter);
  const asks = letters.filter((letter) => letter?.isAnswer === false).length;
  if (asks > 0 && (asks > 1 || letters.some((letter) => letter?.isAnswer))) {
    const header = paragraphs.slice(
      0,
      letters.findIndex((letter) => letter !== undefined),
    );
    const speaker =
      interviewee ?? findAddressed(paragraphs, phrases) ?? firstPerson(header, phrases);
    return byLetters(letters, paragraphs, speaker);
  }
  const labels = withoutWeak(paragraphs.map((paragraph) => readLabel(paragraph, phrases)));
  if (isTranscript(labels, paragraphs.length)) {
    const header = paragraphs.slice(
      0,
      labels.findIndex((label) => label !== undefined),
    );
    const speaker = interviewee ?? findAddressed(paragraphs, phrases);
    return byLabels(
      labels,
      paragraphs,
      speaker,
      peopleIn(header.slice(0, HEADER_PARAGRAPHS), phrases),
    );
  }
  const inline = byInlineQuestions(paragraphs, interviewee, phrases);
  if (inline) return inline;
  const speaker = interviewee ?? findImplied(paragraphs, phrases, text);
  if (speaker) return alternating(paragraphs, speaker, phrases);
  return paragraphs.map((paragraph, index) =>
    isTurn(paragraph, paragraphs, index) ? { kind: 'turn', from: 1 } : TEXT,
  );
}

/** A paragraph that is printed in bold, as « **Et maintenant ?** », without its marks. */
function withoutEmphasis(paragraph: Paragraph): Paragraph {
  const isMark = (token: Token | undefined) => token?.text === '*' || token?.text === '**';
  if (!isMark(paragraph[0]) || !isMark(paragraph.at(-1))) return paragraph;
  return paragraph.filter((token) => !isMark(token));
}

/** « Entretien avec X », « Trois questions à X », « X. Propos recueillis par Y » */
function findInterviewee(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  const header = paragraphs
    .slice(0, HEADER_PARAGRAPHS)
    .filter((paragraph) => paragraph.length < 80);
  for (const paragraph of header) {
    const at = paragraph.findIndex(({ text }) => HEADER.test(text));
    if (at === -1) continue;
    for (let next = at + 1; next < Math.min(paragraph.length, at + 8); next += 1) {
      if (!/^(?:avec|à|au|de|du|d')$/u.test(paragraph[next]?.lower ?? '')) continue;
      const phrase = readPerson(paragraph, next + 1, phrases);
      if (phrase) return phrase;
    }
  }
  const isInterview =
    header.some((paragraph) => HEADER.test(paragraph[0]?.text ?? '') || isGuest(paragraph)) ||
    [...header, ...paragraphs.slice(-2)].some((paragraph) =>
      paragraph.some(({ lower }, at) => isCollected(lower, paragraph[at + 1]?.lower)),
    );
  if (!isInterview) return undefined;
  return firstPerson(header, phrases) ?? findInSignature(paragraphs, phrases);
}

/** « Propos recueillis par Y », « Recueilli par Y » */
function isCollected(word: string, next: string | undefined): boolean {
  return (
    (word === 'propos' && /^recueillis$/u.test(next ?? '')) ||
    (word === 'recueilli' && next === 'par')
  );
}

/** « L'invitée de la rédaction est X », « Mon invité ce matin : X » */
function isGuest(paragraph: Paragraph): boolean {
  return paragraph.slice(0, 3).some(({ lower }) => /^invitée?$/u.test(lower));
}

/** « Propos recueillis par Y auprès de X » */
function findInSignature(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  const signature = paragraphs.slice(-2).find(isSignature);
  const at = signature?.findIndex(({ lower }) => lower === 'auprès') ?? -1;
  return signature && at !== -1 ? readPerson(signature, at + 2, phrases) : undefined;
}

/** The person of the header, where paragraphs ask « vous » and others answer in the first person. */
function findImplied(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
  text: string,
): NounPhrase | undefined {
  const has = (paragraph: Paragraph, words: RegExp) =>
    paragraph.some(({ lower }) => words.test(lower));
  const isAsking = (paragraph: Paragraph) =>
    paragraph.at(-1)?.text === '?' && paragraph.length < 60;
  const asked = paragraphs.flatMap((paragraph, index) => (isAsking(paragraph) ? [index] : []));
  const [first] = asked;
  if (first === undefined || first > HEADER_PARAGRAPHS || asked.length < 2) return undefined;
  const isAddressed = asked.some((at) =>
    has(paragraphs[at] ?? [], /^(?:vous|votre|vos|tu|ton|ta|tes)$/u),
  );
  const answers = asked.flatMap((at) => (asked.includes(at + 1) ? [] : (paragraphs[at + 1] ?? [])));
  const isAnswered = answers.some(({ lower, quotation, start, end }) =>
    quotation
      ? MYSELF.test(text.slice(start, end))
      : /^(?:je|j'|nous|mon|ma|mes|notre|nos)$/u.test(lower),
  );
  const isDialogue = areTurns(paragraphs.slice(first));
  const isAlternating = isDialogue || (isAddressed && takesTurns(paragraphs, first));
  if (!isAlternating && !(isAddressed && isAnswered)) return undefined;
  // A dialogue within a story is no interview.
  const hasDashes = asked.some((at) => dashes(paragraphs[at] ?? []) === 1);
  if (hasDashes && asked.length * 10 < (paragraphs.length - first) * 3) return undefined;
  return findAddressed(paragraphs, phrases) ?? firstPerson(paragraphs.slice(0, first), phrases);
}

/** Dashes before question and answer in turn, up to the end. */
function areTurns(paragraphs: readonly Paragraph[]): boolean {
  return (
    paragraphs.length >= 4 &&
    paragraphs.every(
      (paragraph, at) =>
        dashes(paragraph) === 1 && (paragraph.at(-1)?.text === '?') === (at % 2 === 0),
    )
  );
}

/** « Votre héros ? Mon grand-père. », « Que faire ? ALINE PORTAL : Attendre. »: both in one paragraph. */
function byInlineQuestions(
  paragraphs: readonly Paragraph[],
  interviewee: NounPhrase | undefined,
  phrases: NounPhrases,
): Role[] | undefined {
  const answers = paragraphs.map((paragraph) => readInlineAnswer(paragraph, phrases));
  const found = answers.filter((answer) => answer !== undefined);
  const first = answers.findIndex((answer) => answer !== undefined);
  const label = found.find((answer) => answer.label?.initials === undefined && answer.label)?.label;
  const isLabelled = found.length >= 2 && found.every((answer) => answer.label);
  const isAddressed = found.filter((answer) => answer.isAddressed).length * 2 > found.length;
  const isForm =
    found.length >= 3 && found.length * 10 >= (paragraphs.length - first) * 8 && isAddressed;
  const speaker =
    label?.phrase ??
    interviewee ??
    (first <= HEADER_PARAGRAPHS ? firstPerson(paragraphs.slice(0, first), phrases) : undefined);
  if (!speaker || !(isLabelled || isForm)) return undefined;
  return answers.map((answer) =>
    answer
      ? { kind: 'answer', from: answer.from, label: undefined, speaker, isContinued: false }
      : TEXT,
  );
}

function readInlineAnswer(
  paragraph: Paragraph,
  phrases: NounPhrases,
): { from: number; label: Label | undefined; isAddressed: boolean } | undefined {
  const end = paragraph.findIndex(({ text, quotation }) => quotation || /^[.?!:…]$/u.test(text));
  if (paragraph[end]?.text !== '?' || end > MAX_QUESTION || end + 2 > paragraph.length)
    return undefined;
  const label = readLabel(paragraph.slice(end + 1), phrases);
  const isAddressed = paragraph
    .slice(0, end)
    .some(({ lower }) => /^(?:vous|votre|vos|tu|ton|ta|tes)$/u.test(lower));
  return { from: end + 1 + (label?.from ?? 0), label, isAddressed };
}

const MAX_QUESTION = 40;

const MYSELF = /(?:^|[^\p{L}])(?:je|j|nous|mon|ma|mes|notre|nos)(?:[^\p{L}]|$)/iu;

/** « Docteur Vidal, comment … ? »: whom a question addresses by name. */
function findAddressed(
  paragraphs: readonly Paragraph[],
  phrases: NounPhrases,
): NounPhrase | undefined {
  for (const paragraph of paragraphs.slice(0, HEADER_PARAGRAPHS * 2)) {
    if (paragraph.at(-1)?.text !== '?') continue;
    for (let at = 1; at < Math.min(paragraph.length, MAX_LABEL); at += 1) {
      if (paragraph[at - 1]?.kind !== 'mark') continue;
      const phrase = phrases.canBegin(paragraph, at) ? phrases.read(paragraph, at) : undefined;
      if (phrase && phrase.name.length > 0 && paragraph[phrase.to]?.text === ',') return phrase;
    }
  }
  return undefined;
}

function firstPerson(header: readonly Paragraph[], phrases: NounPhrases): NounPhrase | undefined {
  for (const paragraph of header) {
    for (let at = 0; at < paragraph.length; at += 1) {
      if (paragraph[at - 1]?.lower === 'par') continue;
      const phrase = readPerson(paragraph, at, phrases);
      const isName = phrase?.name.some(({ text }) => text.length > 1) ?? false;
      if (phrase && isName && phrase.name.length > 1 && !isOutlet(phrase)) return phrase;
    }
  }
  return undefined;
}

/** Everybody whom some paragraphs name. */
function peopleIn(paragraphs: readonly Paragraph[], phrases: NounPhrases): NounPhrase[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((_, at) => {
      const phrase = readPerson(paragraph, at, phrases);
      return phrase && phrase.name.length > 1 ? [phrase] : [];
    }),
  );
}

function readPerson(tokens: Paragraph, at: number, phrases: NounPhrases): NounPhrase | undefined {
  const phrase = phrases.canBegin(tokens, at) ? phrases.read(tokens, at) : undefined;
  if (!phrase) return undefined;
  if (phrase.name.length > 0) return phrase;
  // « le climatologue, Paul Renaud »
  const after = tokens[phrase.to]?.text === ',' ? phrases.read(tokens, phrase.to + 1) : undefined;
  return after && after.name.length > 1 ? after : undefined;
}

interface Letter {
  readonly isAnswer: boolean;
  readonly from: number;
}

/** « Q : », « R. – », « Réponse : » */
function readLetter(paragraph: Paragraph): Letter | undefined {
  const [first, second, third] = paragraph;
  const isQuestion = /^(?:q|question)$/u.test(first?.lower ?? '');
  const isAnswer = /^(?:r|réponse)$/u.test(first?.lower ?? '');
  if (!isQuestion && !isAnswer) return undefined;
  if (second?.text === '.' && /^[:–—-]$/u.test(third?.text ?? '')) return { isAnswer, from: 3 };
  return /^[:.–—-]$/u.test(second?.text ?? '') ? { isAnswer, from: 2 } : undefined;
}

function byLetters(
  letters: readonly (Letter | undefined)[],
  paragraphs: readonly Paragraph[],
  speaker: NounPhrase | undefined,
): Role[] {
  let isAnswering = false;
  const hasAnswers = letters.some((letter) => letter?.isAnswer);
  return letters.map((letter, index) => {
    if (letter) isAnswering = letter.isAnswer;
    if (letter && !letter.isAnswer) return { kind: 'question', from: letter.from };
    if (letter)
      return { kind: 'answer', from: letter.from, label: undefined, speaker, isContinued: false };
    // « Q. » without « R. »: what follows the question answers it.
    const isFirst = letters[index - 1]?.isAnswer === false;
    if (!hasAnswers && isFirst) isAnswering = true;
    if (!hasAnswers && isFirst)
      return {
        kind: 'answer',
        from: dashes(paragraphs[index] ?? []),
        label: undefined,
        speaker,
        isContinued: false,
      };
    if (isSignature(paragraphs[index] ?? [])) isAnswering = false;
    return isAnswering
      ? { kind: 'answer', from: 0, label: undefined, speaker, isContinued: true }
      : TEXT;
  });
}

/** « Anne Vidal. Je pars. » is a label only where others stand beside it. */
function withoutWeak(labels: readonly (Label | undefined)[]): readonly (Label | undefined)[] {
  const weak = labels.filter((label) => label?.isWeak);
  return weak.length >= 2 ? labels : labels.map((label) => (label?.isWeak ? undefined : label));
}

interface Label {
  readonly phrase: NounPhrase;
  readonly from: number;
  /** « O. S. » */
  readonly initials: string | undefined;
  /** Whether only a full stop ends it. */
  readonly isWeak?: boolean;
}

/** « Anne Vidal : », « Mme Vidal (majorité). – », « M. le ministre. – », « A. V. : » */
function readLabel(paragraph: Paragraph, phrases: NounPhrases): Label | undefined {
  const first = paragraph[0];
  if (!first?.isCapital || paragraph.length < 3) return undefined;
  const end = findLabelEnd(paragraph);
  if (end === undefined) return undefined;
  const own = paragraph.slice(0, end.to);
  const initials = readInitials(own);
  const isHonorific = HONORIFICS.has(first.lower) && own.length > 1;
  const after = own[1]?.text === '.' ? 2 : 1;
  const read = phrases.read(own, 0);
  const title = isHonorific && !own[after]?.isCapital ? phrases.read(own, after) : undefined;
  const whole = title && { ...title, start: first.start, tokens: own.slice(0, title.to) };
  const phrase = whole ?? read ?? (initials ? phrases.read([{ ...first }], 0) : undefined);
  if (initials !== undefined) return { phrase: asPhrase(own), from: end.from, initials };
  const words = own.filter(({ kind }) => kind === 'word');
  // « LE PHARE DE CRIEL. – », « GAÉTAN LOURMEL. – »
  const isShouted = words.length > 1 && own.every(({ text }) => !/\p{Ll}/u.test(text));
  if (isShouted && !end.isDash)
    return { phrase: asPhrase(own), from: end.from, initials: undefined };
  if (!phrase || phrase.pronoun !== undefined) return undefined;
  if (end.isDash && kindsOfHead(phrase.head ?? '').some((kind) => kind !== 'PERSON'))
    return undefined;
  const rest = own.slice(phrase.to);
  // « Une voix à droite. – », « M. Vial, rapporteur. – »
  const isPlaced =
    paragraph[end.to]?.text === '.' && PREPOSITIONS.has(rest[0]?.lower ?? '') && rest.length < 6;
  const isRest = rest.length === 0 || rest[0]?.text === ',' || rest[0]?.text === '(' || isPlaced;
  if (!isRest) return undefined;
  const isPerson = phrase.name.length > 0 || kindsOfHead(phrase.head ?? '').length > 0;
  if (end.isWeak) {
    const isName = rest.length === 0 && (phrase.name.length > 1 || isOutlet(phrase));
    return isName ? { phrase, from: end.from, initials, isWeak: true } : undefined;
  }
  return isPerson ? { phrase, from: end.from, initials } : undefined;
}

function asPhrase(tokens: Paragraph): NounPhrase {
  const first = tokens[0] as Token;
  const last = tokens.at(-1) as Token;
  return {
    from: 0,
    to: tokens.length,
    start: first.start,
    end: last.end,
    tokens,
    pronoun: undefined,
    head: undefined,
    determiner: undefined,
    name: tokens,
    gender: undefined,
    isPlural: false,
  };
}

/** Where a label ends, and the words begin: after « : » or « . – ». */
function findLabelEnd(
  paragraph: Paragraph,
): { to: number; from: number; isDash?: boolean; isWeak?: boolean } | undefined {
  for (let at = 1; at < Math.min(paragraph.length - 1, MAX_LABEL); at += 1) {
    const token = paragraph[at] as Token;
    if (token.quotation || /^[!?;…»]$/u.test(token.text)) return undefined;
    const next = paragraph[at + 1]?.text ?? '';
    if (token.text === ':') {
      if (paragraph[at + 1]?.quotation && paragraph.length === at + 2) return undefined;
      return { to: at, from: /^[–—-]$/u.test(next) ? at + 2 : at + 1 };
    }
    if (token.text === '.' && /^[–—-]$/u.test(next)) return { to: at, from: at + 2 };
    if (token.text === '.' && isInitial(paragraph[at - 1]) && isInitialOrMark(paragraph[at + 1]))
      continue;
    // « M. Jean Tissot. Madame la présidente, … »
    const isAbbreviated = at === 1 && HONORIFICS.has(paragraph[0]?.lower ?? '');
    if (token.text === '.' && !isAbbreviated) {
      const isSpeaker = HONORIFICS.has(paragraph[0]?.lower ?? '') && !isInitial(paragraph[at - 1]);
      return { to: at, from: at + 1, isWeak: !isSpeaker };
    }
    if (/^[–—]$/u.test(token.text)) return { to: at, from: at + 1, isDash: true };
  }
  return undefined;
}

function isInitial(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.isCapital && token.text.length === 1;
}

function isInitialOrMark(token: Token | undefined): boolean {
  return isInitial(token) || (token?.kind === 'mark' && /^[:–—-]$/u.test(token.text));
}

function readInitials(own: Paragraph): string | undefined {
  const letters = own.filter(({ kind }) => kind === 'word');
  const isInitials =
    letters.length >= 2 &&
    letters.length <= 3 &&
    letters.every(({ text, isCapital }) => isCapital && text.length === 1);
  const marks = own.filter(({ kind }) => kind !== 'word');
  if (isInitials && marks.every(({ text }) => text === '.' || text === '-'))
    return letters.map(({ text }) => text).join('');
  const only = own[0];
  return own.length === 1 && only && /^\p{Lu}{2,3}$/u.test(only.text) ? only.text : undefined;
}

/** Enough labels, of which some are persons, for a transcript. */
function isTranscript(labels: readonly (Label | undefined)[], paragraphs: number): boolean {
  const found = labels.filter((label) => label !== undefined);
  const people = found.filter(
    ({ phrase, initials }) =>
      phrase.name.length > 0 ||
      initials !== undefined ||
      kindsOfHead(phrase.head ?? '').includes('PERSON'),
  );
  return people.length >= 2 && found.length * 6 >= paragraphs;
}

function byLabels(
  labels: readonly (Label | undefined)[],
  paragraphs: readonly Paragraph[],
  interviewee: NounPhrase | undefined,
  people: readonly NounPhrase[],
): Role[] {
  const names = [
    ...labels.flatMap((label) => (label && label.initials === undefined ? [label.phrase] : [])),
    ...people,
  ];
  const resolve = (label: Label): NounPhrase | undefined =>
    label.initials === undefined
      ? undefined
      : [...names, ...(interviewee ? [interviewee] : [])].find(
          (phrase) => initialsOf(phrase) === label.initials,
        );
  const keyOf = (label: Label) => keyOfPhrase(resolve(label) ?? label.phrase);
  const hasInitials = labels.some((label) => label?.initials !== undefined);
  const askers = findAskers(labels, paragraphs, keyOf, interviewee);
  const isInterview = interviewee !== undefined || askers.size > 0;
  // Minutes have hardly a paragraph that is not somebody's.
  const isDense = labels.filter((label) => label !== undefined).length * 2 >= labels.length;
  let current: Label | undefined;
  let isAsking = false;
  // After a question without a label, who answered before answers again.
  let isNew = false;
  let answering: NounPhrase | undefined = askers.size > 0 ? interviewee : undefined;
  let other: Label | undefined;
  const first = labels.findIndex((label) => label && askers.has(keyOf(label)));
  const isStrict = first !== -1 && takesTurns(paragraphs, first);
  const hasOtherAsker = asksWithoutLabel(labels, paragraphs);
  const keys = new Set(labels.flatMap((label) => (label ? [keyOf(label)] : [])));
  return labels.map((label, index) => {
    const paragraph = paragraphs[index] ?? [];
    // « – Deux fois. »: without labels, the last two take turns.
    if (!label && current && dashes(paragraph) === 1 && askers.size === 0 && keys.size > 1) {
      [current, other] = [other ?? current, current];
      const speaker = current === other ? undefined : (resolve(current) ?? current.phrase);
      return { kind: 'answer', from: 1, label: undefined, speaker, isContinued: false };
    }
    if (label) {
      if (current && keyOf(current) !== keyOf(label)) other = current;
      current = label;
      isAsking = askers.has(keyOf(label));
      isNew = isAsking;
      if (!isAsking) answering = resolve(label) ?? label.phrase;
      if (isAsking) return { kind: 'question', from: label.from };
      return {
        kind: 'answer',
        from: label.from,
        label: label.phrase,
        speaker: resolve(label),
        isContinued: false,
      };
    }
    const isUnlabelledQuestion =
      current !== undefined &&
      ((isStrict && (index - first) % 2 === 0) ||
        // Only the answers have a label.
        (keys.size === 1 && labels[index + 1] !== undefined && paragraph.length < 60) ||
        ((hasInitials || hasOtherAsker) && isQuestion(paragraph)) ||
        (askers.size > 0 && paragraph.at(-1)?.text === '?' && paragraph.length < 60));
    if (isUnlabelledQuestion) {
      isNew = true;
      return QUESTION;
    }
    if (isNew && answering && askers.size > 0 && !isSignature(paragraph)) {
      isNew = false;
      isAsking = false;
      return { kind: 'answer', from: 0, label: undefined, speaker: answering, isContinued: false };
    }
    if (isProcedure(paragraph) || isAside(paragraph)) {
      current = undefined;
      return TEXT;
    }
    if (
      !current ||
      isAsking ||
      isSignature(paragraph) ||
      !(isInterview || isDense || isSpeech(paragraph))
    ) {
      if (current && !isAsking) current = undefined;
      return TEXT;
    }
    return { kind: 'answer', from: 0, label: undefined, speaker: undefined, isContinued: true };
  });
}

/** « La séance est levée à seize heures. » */
function isProcedure(paragraph: Paragraph): boolean {
  const words = paragraph.slice(0, 24).map(({ lower }) => lower);
  return (
    words.slice(0, 2).some((word) => PROCEEDINGS.test(word)) &&
    words.some((word) => CONCLUDED.test(word))
  );
}

const PROCEEDINGS =
  /^(?:séance|audience|réunion|suite|amendement|amendements|article|scrutin|motion|texte|vote)$/u;
const CONCLUDED =
  /^(?:ouverte?|suspendue?|levée?|reprise?|close?|renvoyée?|adoptée?s?|rejetée?s?|retirée?s?)$/u;

/** A paragraph in brackets, or a line without a full stop. */
function isAside(paragraph: Paragraph): boolean {
  const last = paragraph.at(-1)?.text ?? '';
  return (
    (paragraph[0]?.text === '(' && last === ')') ||
    (paragraph.length < 12 &&
      !/^[.!?…»”"]|^\.\.\.$/u.test(last) &&
      paragraph.at(-1)?.kind === 'word')
  );
}

// A paragraph without a label continues what is said only if it is in the first person.
function isSpeech(paragraph: Paragraph): boolean {
  return paragraph.some(({ lower }) =>
    /^(?:je|j'|nous|notre|nos|mon|ma|mes|vous|votre|vos)$/u.test(lower),
  );
}

function keyOfPhrase({ name, tokens }: NounPhrase): string {
  const words = (name.length > 0 ? name : tokens).filter(({ kind }) => kind === 'word');
  return words.at(-1)?.lower ?? '';
}

function initialsOf({ name }: NounPhrase): string {
  return name
    .filter(({ lower }) => !HONORIFICS.has(lower))
    .map(({ text }) => text.charAt(0))
    .join('');
}

/** Who mostly asks, while another one answers, is the interviewer. */
function findAskers(
  labels: readonly (Label | undefined)[],
  paragraphs: readonly Paragraph[],
  keyOf: (label: Label) => string,
  interviewee: NounPhrase | undefined,
): ReadonlySet<string> {
  const groups = Map.groupBy(
    labels.flatMap((label, index) => (label ? [{ key: keyOf(label), label, index }] : [])),
    ({ key }) => key,
  );
  const outlets = [...groups].filter(([, items]) =>
    items.every(
      ({ label, index }) => isOutlet(label.phrase) && isQuestion(paragraphs[index] ?? []),
    ),
  );
  const hosts = [...groups].filter(([, items]) => HOST.test(items[0]?.label.phrase.head ?? ''));
  if (hosts.length > 0 && hosts.length < groups.size) return new Set(hosts.map(([key]) => key));
  if (groups.size !== 2) return new Set(outlets.map(([key]) => key));
  const own = interviewee && keyOfPhrase(interviewee);
  const hasOtherAsker = asksWithoutLabel(labels, paragraphs);
  const asking = [...groups].filter(([key, items]) => {
    const questions = items.filter(({ index }) => isQuestion(paragraphs[index] ?? []));
    // Two guests answer questions without a label.
    if (hasOtherAsker && questions.length * 2 < items.length) return false;
    if (own !== undefined && groups.has(own)) return key !== own;
    if (outlets.some(([outlet]) => outlet === key)) return true;
    return items.length >= 2 && questions.length * 10 >= items.length * 6;
  });
  return new Set(asking.length < groups.size ? asking.map(([key]) => key) : []);
}

const HOST =
  /^(?:journaliste|animateur|animatrice|présentateur|présentatrice|modérateur|modératrice|intervieweur|intervieweuse)$/u;

/** Whether at least two questions, each before an answer with a label, have none themselves. */
function asksWithoutLabel(
  labels: readonly (Label | undefined)[],
  paragraphs: readonly Paragraph[],
): boolean {
  const questions = paragraphs.filter(
    (paragraph, index) =>
      !labels[index] && labels[index + 1] !== undefined && isQuestion(paragraph),
  );
  return questions.length >= 2;
}

function isOutlet({ head, name, tokens }: NounPhrase): boolean {
  // « Le Phare de Criel : … ? »: no person has an article.
  const hasArticle = tokens.length > 1 && /^(?:le|la|l'|les)$/u.test(tokens[0]?.lower ?? '');
  if (hasArticle && tokens.slice(1).every(({ lower }) => !kindsOfHead(lower).includes('PERSON')))
    return true;
  return [head ?? '', name[0]?.lower ?? '', tokens[1]?.lower ?? ''].some((word) =>
    OUTLET_NOUNS.has(word),
  );
}

function isQuestion(paragraph: Paragraph): boolean {
  if (paragraph.at(-1)?.text === '?') return true;
  if (paragraph.length > 45) return false;
  const words = new Set(paragraph.map(({ lower }) => lower));
  const addresses = words.has('vous') || words.has('votre') || words.has('vos');
  return addresses && !words.has('je') && !words.has("j'") && !words.has('nous');
}

/**
 * Whether each paragraph from `first` on is a question or an answer in turn, so that a question
 * needs no question mark: at least three have one, and all of these are questions' turns.
 */
function takesTurns(paragraphs: readonly Paragraph[], first: number): boolean {
  const marked = paragraphs.flatMap((paragraph, index) =>
    index >= first && paragraph.at(-1)?.text === '?' && paragraph.length < 60 ? [index] : [],
  );
  return marked.length >= 3 && marked.every((index) => (index - first) % 2 === 0);
}

/** Question and answer take turns. */
function alternating(
  paragraphs: readonly Paragraph[],
  speaker: NounPhrase,
  phrases: NounPhrases,
): Role[] {
  const dashed = paragraphs.filter((paragraph) => dashes(paragraph) === 1).length;
  if (dashed >= 4 && dashed * 10 >= paragraphs.length * 6) return byTurns(paragraphs, speaker);
  if (paragraphs.every((paragraph) => paragraph.at(-1)?.text !== '?'))
    return paragraphs.map(() => TEXT);
  let isAnswering = false;
  let isNext = false;
  const first = paragraphs.findIndex((paragraph) => paragraph.at(-1)?.text === '?');
  const isStrict = takesTurns(paragraphs, first);
  return paragraphs.map((paragraph, index) => {
    if (isSignature(paragraph)) {
      isAnswering = false;
      return TEXT;
    }
    const canAsk = paragraph.length < 120;
    const isTurn = isStrict && index >= first && (index - first) % 2 === 0;
    if (canAsk && (isTurn || isQuestion(paragraph)) && !isNext) {
      isAnswering = true;
      isNext = true;
      return QUESTION;
    }
    if (!isAnswering) return TEXT;
    const isContinued = !isNext;
    isNext = false;
    const label = readLabel(paragraph, phrases);
    if (label && keyOfPhrase(label.phrase) === keyOfPhrase(speaker))
      return { kind: 'answer', from: label.from, label: label.phrase, speaker, isContinued };
    return { kind: 'answer', from: dashes(paragraph), label: undefined, speaker, isContinued };
  });
}

/** All paragraphs begin with dashes and take turns: those ask that have more questions. */
function byTurns(paragraphs: readonly Paragraph[], speaker: NounPhrase): Role[] {
  const turns = paragraphs.filter((paragraph) => dashes(paragraph) === 1);
  const questions = (from: number) =>
    turns.filter((turn, at) => at % 2 === from && turn.at(-1)?.text === '?').length;
  let isAsked = questions(0) >= questions(1);
  return paragraphs.map((paragraph) => {
    if (dashes(paragraph) === 0) return TEXT;
    const isQuestion = isAsked;
    isAsked = !isAsked;
    return isQuestion
      ? QUESTION
      : { kind: 'answer', from: 1, label: undefined, speaker, isContinued: false };
  });
}

function dashes(paragraph: Paragraph): number {
  return /^[–—-]$/u.test(paragraph[0]?.text ?? '') ? 1 : 0;
}

function isSignature(paragraph: Paragraph): boolean {
  const words = paragraph.slice(0, 3).map(({ lower }) => lower);
  return (
    words.some((word) => /^recueillis?$/u.test(word)) ||
    /^\(?propos$/u.test(words[0] ?? '') ||
    (paragraph[0]?.text === '(' && paragraph.at(-1)?.text === ')')
  );
}

/** « – Vous signez ? »: a turn of a dialogue, unless it is an item of a list. */
function isTurn(paragraph: Paragraph, paragraphs: readonly Paragraph[], index: number): boolean {
  const isDash = (tokens: Paragraph | undefined) =>
    tokens?.[0]?.kind === 'mark' && /^[–—-]$/u.test(tokens[0].text);
  if (!isDash(paragraph) || paragraph.length < 2) return false;
  if (paragraph.some(({ kind }) => kind === 'break')) return false;
  const isNeighbour = isDash(paragraphs[index - 1]) || isDash(paragraphs[index + 1]);
  const last = paragraph.at(-1)?.text ?? '';
  return isNeighbour && /^(?:[.!?…]|\.\.\.)$/u.test(last);
}
