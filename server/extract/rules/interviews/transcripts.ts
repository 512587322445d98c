import { kindsOfHead } from '../../data/speakers.ts';
import type { NounPhrase } from '../../grammar/noun-phrase.ts';
import { initialsOf, isOutlet, keyOfPhrase, type Label } from './labels.ts';
import {
  answer,
  asksBriefly,
  dashes,
  isQuestion,
  isSignature,
  type Paragraph,
  QUESTION,
  type Role,
  TEXT,
  takesTurns,
} from './role.ts';

/** Enough labels, of which some are persons, for a transcript. */
export function isTranscript(labels: readonly (Label | undefined)[], paragraphs: number): boolean {
  const found = labels.filter((label) => label !== undefined);
  const people = found.filter(
    ({ phrase, initials }) =>
      phrase.name.length > 0 ||
      initials !== undefined ||
      kindsOfHead(phrase.head ?? '').includes('PERSON'),
  );
  return people.length >= 2 && found.length * 6 >= paragraphs;
}

export function byLabels(
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
      return answer(1, { speaker });
    }
    if (label) {
      if (current && keyOf(current) !== keyOf(label)) other = current;
      current = label;
      isAsking = askers.has(keyOf(label));
      isNew = isAsking;
      if (!isAsking) answering = resolve(label) ?? label.phrase;
      if (isAsking) return { kind: 'question', from: label.from };
      return answer(label.from, { label: label.phrase, speaker: resolve(label) });
    }
    const isUnlabelledQuestion =
      current !== undefined &&
      ((isStrict && (index - first) % 2 === 0) ||
        // Only the answers have a label.
        (keys.size === 1 && labels[index + 1] !== undefined && paragraph.length < 60) ||
        ((hasInitials || hasOtherAsker) && isQuestion(paragraph)) ||
        (askers.size > 0 && asksBriefly(paragraph)));
    if (isUnlabelledQuestion) {
      isNew = true;
      return QUESTION;
    }
    if (isNew && answering && askers.size > 0 && !isSignature(paragraph)) {
      isNew = false;
      isAsking = false;
      return answer(dashes(paragraph), { speaker: answering });
    }
    if (isProcedure(paragraph) || isAside(paragraph)) {
      current = undefined;
      return TEXT;
    }
    const isSaid = isInterview || isDense || isSpeech(paragraph);
    if (!current || isAsking || isSignature(paragraph) || !isSaid) {
      if (!isAsking) current = undefined;
      return TEXT;
    }
    return answer(0, { isContinued: true });
  });
}

/** « La séance est levée à seize heures. » */
function isProcedure(paragraph: Paragraph): boolean {
  const words = paragraph.slice(0, 24).map(({ lower }) => lower);
  return (
    (words.includes('voix') || words.slice(0, 2).some((word) => PROCEEDINGS.test(word))) &&
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
  // « Jules, de Brest : … ? »: everybody asks, and one answers.
  const [main] = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  const others = [...groups].filter(([key]) => key !== main?.[0]);
  const isAnsweredByMain = ({ index }: { index: number }) =>
    isQuestion(paragraphs[index] ?? []) &&
    main?.[1].some((answer) => answer.index === index + 1) === true;
  const readers = others.every(([, items]) => items.every(isAnsweredByMain)) ? others : [];
  const hosts = [...groups].filter(([, items]) => HOST.test(items[0]?.label.phrase.head ?? ''));
  if (hosts.length > 0 && hosts.length < groups.size) return new Set(hosts.map(([key]) => key));
  if (groups.size !== 2 || readers.length > 0)
    return new Set([...outlets, ...readers].map(([key]) => key));
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
