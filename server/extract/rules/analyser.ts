import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { kindsOfHead } from '../data/speakers.ts';
import { PREPOSITIONS } from '../data/words.ts';
import type { SentenceGrammar } from '../grammar/grammar.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Clause, Report, Rule } from './report.ts';

export interface Analyser extends SentenceGrammar {
  readonly text: string;
  /** Receives each report; later reports may refer to it. */
  emit(report: Report): Report;
  /** Finds the reports of a clause that another rule has found. */
  analyse(clause: Clause, analyser: Analyser): void;
}

export interface Draft {
  readonly rule: Rule;
  readonly content: readonly Span[];
  readonly cue?: Span | undefined;
  readonly source?: NounPhrase | undefined;
  readonly group?: VerbGroup | undefined;
  readonly act?: SpeechAct | undefined;
  readonly sameSpeakerAs?: Report | undefined;
  readonly around: readonly Token[];
  readonly doubt?: number;
}

export function emit(clause: Clause, draft: Draft, analyser: Analyser): Report {
  const { group, around } = draft;
  const isNegated =
    group?.isNegated === true && group.verb.lemma !== 'cacher' && group.verb.lemma !== 'dissimuler';
  return analyser.emit({
    rule: draft.rule,
    content: draft.content,
    cue: draft.cue ?? group?.cue,
    source: draft.source,
    speaker: undefined,
    verb: group?.verb,
    act: draft.act,
    isNegated,
    outer: clause.outer,
    sameSpeakerAs: draft.sameSpeakerAs,
    inside: clause.inside,
    around,
    sentence: clause.sentence,
    doubt: draft.doubt ?? 1,
  });
}

// The outlet's own « nous », and what a speaker is saying now, report nothing.
export function canReport(
  { isInQuotation, tokens }: Clause,
  group: VerbGroup,
  source: NounPhrase,
): boolean {
  const isFirst = source.pronoun !== undefined && /^(?:je|j'|nous)$/u.test(source.pronoun);
  if (source.pronoun === 'vous' || source.pronoun === 'tu') return false;
  if (!isFirst) return !group.isFirstOrSecond || source.pronoun === undefined;
  // « j'ai dit que », « je disais que »; not « je ne demande pas … »
  const isPast =
    group.tense === 'IMPERFECT' ||
    tokens.slice(group.from, group.to).some(({ lower }) => FIRST_AUXILIARY.test(lower));
  return isInQuotation && isPast && group.tense !== 'CONDITIONAL';
}

const FIRST_AUXILIARY = /^(?:ai|avais|avons|avions|suis|étais|sommes|étions|viens|venons)$/u;

/** A person by name or by a noun: « Anne Vidal », « le maire ». */
export function isWho({ name, head, pronoun, determiner }: NounPhrase): boolean {
  if (pronoun !== undefined) return false;
  const kinds = kindsOfHead(head ?? '');
  const isPerson = kinds.includes('PERSON') || kinds.includes('ANONYMOUS');
  return head === undefined ? name.length >= 2 && determiner === undefined : isPerson;
}

/** The only person, else the only body, in a range; undefined if nobody or several can be meant. */
export function findOnlySpeaker(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { phrases, subjects }: Pick<Analyser, 'phrases' | 'subjects'>,
): NounPhrase | undefined {
  const people: NounPhrase[] = [];
  const bodies: NounPhrase[] = [];
  for (let at = from; at < to; at += 1) {
    const phrase = phrases.canBegin(tokens, at) ? subjects.named(tokens, at, to) : undefined;
    const before = tokens[at - 1]?.lower ?? '';
    // « vers le maire » is spoken to.
    const isCredited = before === 'à' && CREDITED.test(tokens[at - 2]?.lower ?? '');
    if (!phrase || (PREPOSITIONS.has(before) && !OF_WHOM.test(before) && !isCredited)) continue;
    const isDefinite = phrase.name.length > 0 || ONE.test(phrase.determiner ?? '');
    const isBody = kindsOfHead(phrase.head ?? '').includes('INSTITUTION');
    // « la devise de Léa Marchetti »: who speaks may be in it.
    if (!isDefinite || !(isWho(phrase) || isBody)) continue;
    (isWho(phrase) ? people : bodies).push(phrase);
    at = phrase.to - 1;
  }
  const found = people.length > 0 ? people : bodies;
  return found.length === 1 ? found[0] : undefined;
}

const CREDITED = /^(?:prêté|attribué|dû|due)e?s?$/u;
const ONE = /^(?:le|la|l'|les|un|une|ce|cet|cette|son|sa|ses|leurs?)$/u;
const OF_WHOM = /^(?:de|d'|du|chez|pour|par|selon)$/u;

/** « l'autre », « ce dernier », « l'intéressée »: one of those who were mentioned. */
const MENTIONED =
  /^(?:autres?|premi(?:er|ère)|seconde?|troisième|derni(?:er|ère)s?|derniere|intéressée?)$/u;

/** Whether a phrase names somebody, or something, that can speak. */
export function isSpeakerLike(phrase: NounPhrase): boolean {
  if (phrase.pronoun !== undefined || phrase.name.length > 0) return true;
  const words = phrase.tokens.map(({ lower }) => lower);
  // « l'un d'eux », « trois d'entre elles »
  if (/^l'$/u.test(words[0] ?? '') && words[1] === 'un') return true;
  if (words.length > 2 && /^(?:eux|elles)$/u.test(words.at(-1) ?? '')) return true;
  if (MENTIONED.test(words[1] ?? '')) return true;
  if (phrase.tokens.some(({ isCapital }, index) => index > 0 && isCapital)) return true;
  return words.some((word) => kindsOfHead(word).length > 0);
}
