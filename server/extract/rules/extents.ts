import { CLITICS, NEGATIVE_ADVERBS } from '../../model/french/closed-classes.ts';
import { wordSet } from '../../model/words/word-set.ts';
import { DETERMINERS, isAdverb, isTimeWord, OF, THAT, TO } from '../data/words.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { Token } from '../text/tokens.ts';
import type { Clause } from './report.ts';

/** Words that can stand before an infinitive. */
export const BEFORE_INFINITIVE: ReadonlySet<string> = new Set([
  ...NEGATIVE_ADVERBS,
  ...CLITICS,
  ...wordSet("ne n' rien tout bien toujours ni encore déjà"),
]);

/** How far the words reach that a verb reports. `from` and `to` are indexes of tokens. */
export class Extent {
  readonly #clause: Clause;
  readonly #tokens: readonly Token[];
  readonly #group: VerbGroup;
  readonly #grammar: Grammar;
  readonly #limit: number;

  constructor(clause: Clause, group: VerbGroup, grammar: Grammar) {
    this.#clause = clause;
    this.#tokens = clause.tokens;
    this.#group = group;
    this.#grammar = grammar;
    this.#limit = clause.to;
  }

  findClauseEnd(from: number): number {
    for (let at = from; at < this.#limit; at += 1) if (this.#endsClause(at, from)) return at;
    return this.#limit;
  }

  #endsClause(at: number, from: number): boolean {
    const token = this.#tokens[at] as Token;
    if (token.text === ',' && this.isSubordinate() && this.#startsMainClause(at + 1)) return true;
    if (token.text === ';' || token.text === '–' || token.text === '—') return at > from;
    if (token.text === ',') {
      const next = this.#tokens[at + 1]?.lower ?? '';
      const isThat = THAT.has(this.#tokens[at + 2]?.lower ?? '');
      if (next === 'mais' && !isThat) return true;
      if (next === 'ce' && /^(?:qui|que|qu')$/u.test(this.#tokens[at + 2]?.lower ?? ''))
        return true;
      if (next === 'avant' && OF.has(this.#tokens[at + 2]?.lower ?? '')) return true;
      if (/^(?:cité|citée|cités|citées)$/u.test(next)) return true;
      return this.#isNextReport(at + 1);
    }
    if (token.lower === 'et' || token.lower === 'puis' || token.lower === 'mais')
      return this.#isNextReport(at);
    return false;
  }

  /** Whether the verb is in a clause before the main one: « À X qui demandait si …, elle a dit » */
  isSubordinate(): boolean {
    const { from, to } = this.#group;
    if (this.#tokens.slice(from, to).some(({ lower }) => lower === 'beau')) return true;
    const before = this.#tokens.slice(Math.max(this.#clause.from, from - 6), from);
    return before.some(({ lower }) =>
      /^(?:qui|quand|lorsque|lorsqu'|alors|tandis|puisque|comme)$/u.test(lower),
    );
  }

  #startsMainClause(from: number): boolean {
    const phrase = this.#grammar.phrases.readAt(this.#tokens, from, this.#limit);
    if (!phrase) return false;
    let at = phrase.to;
    while (at < this.#limit && BEFORE_INFINITIVE.has(this.#tokens[at]?.lower ?? '')) at += 1;
    const next = this.#tokens[at];
    return next?.kind === 'word' && this.#grammar.morphology.isFinite(next.lower);
  }

  /**
   * Whether a verb follows that reports for the same subject: « et rappelle que »,
   * « , jugeant que »
   */
  #isNextReport(at: number): boolean {
    let next = at;
    const { groups } = this.#clause;
    const isGroup = () => groups.some(({ from }) => from === next);
    while (
      !isGroup() &&
      (/^(?:et|puis|mais|ou|tout|lui|elle|eux)$/u.test(this.#tokens[next]?.lower ?? '') ||
        this.#tokens[next]?.text === ',')
    )
      next += 1;
    const other = groups.find(({ from }) => from === next);
    if (!other) return false;
    if (other.form === 'GERUND')
      return (
        this.#tokens[at - 1]?.text === ',' ||
        this.#tokens[at]?.text === ',' ||
        this.#tokens[next]?.lower === 'en'
      );
    if (other.form === 'INFINITIVE') return false;
    if (other.inverted !== undefined) return false;
    const isCompound =
      this.#group.form === 'PARTICIPLE' ||
      (this.#group.to - this.#group.from > 1 && this.#group.tense !== 'INFINITIVE');
    if (other.form === 'PARTICIPLE')
      return isCompound && (next > at || this.#isListedParticiple(next, other.to));
    return other.tense === this.#group.tense && other.isPlural === this.#group.isPlural;
  }

  /** « a confirmé la visite, rejeté un report »: an active participle has no ending. */
  #isListedParticiple(at: number, after: number): boolean {
    const isBare = !/[es]s?$/u.test(
      (this.#tokens[at]?.lower ?? '').replace(/(?:mis|pris|dit)$/u, ''),
    );
    return isBare && this.#tokens[at - 1]?.text === ',' && this.#tokens[after]?.lower !== 'par';
  }

  findPhraseEnd(from: number): number {
    for (let at = from; at < this.#limit; at += 1) {
      if (this.#endsClause(at, from)) return at;
      const token = this.#tokens[at] as Token;
      if (token.text === ':' && at > from) return at;
      // « réclame des comptes, la majorité dénonce … »
      if (token.text === ',' && at > from && this.#startsMainClause(at + 1)) return at;
      if (token.text === ',' && this.#isShare(at + 1)) continue;
      if (token.text === ',' && at > from && this.#endsPhrase(at + 1, from)) return at;
      // « il lui a dit de se taire, et elle s'est tue »
      if (
        token.text === ',' &&
        this.#tokens[at + 1]?.lower === 'et' &&
        this.#startsMainClause(at + 2)
      )
        return at;
    }
    return this.#limit;
  }

  /** « trois ans de prison, dont un avec sursis »: without a verb. */
  #isShare(at: number): boolean {
    if (this.#tokens[at]?.lower !== 'dont') return false;
    const next = this.#tokens[at + 1];
    if (next?.kind !== 'number' && !DETERMINERS.has(next?.lower ?? '')) return false;
    for (let end = at + 2; end < this.#limit; end += 1) {
      const token = this.#tokens[end] as Token;
      if (token.kind === 'mark') return true;
      if (token.lower !== 'ferme' && this.#grammar.morphology.isFinite(token.lower)) return false;
    }
    return true;
  }

  /** Whether what follows a comma is about the saying rather than about what is said. */
  #endsPhrase(at: number, from: number): boolean {
    const lower = this.#tokens[at]?.lower ?? '';
    const next = this.#tokens[at + 1]?.lower ?? '';
    if (
      /^(?:lors|après|avant|dans|alors|tandis|qui|que|qu'|mais|selon|quand|lorsque|lorsqu'|puis|où|devant|pour|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|dont|afin|depuis|pendant|sur|par|malgré|sans|hier|comme|car|tout|avec|chez|vers|entre|dès|quant|grâce)$/u.test(
        lower,
      )
    ) {
      return true;
    }
    // « …, au premier jour d'une visite », but « un accès au port, au marché »
    if (TO.has(lower))
      return (
        !this.#tokens.slice(from - 1, at - 1).some((each) => TO.has(each.lower)) ||
        (lower === 'à' && next === 'propos')
      );
    if (lower === 'en') return this.#isGerundAfterEn(at + 1);
    if (lower === "d'" || lower === 'de') return false;
    const { morphology } = this.#grammar;
    let start = at;
    while (
      isAdverb(this.#tokens[start]?.lower ?? '') ||
      /^(?:maintes|fois)$/u.test(this.#tokens[start]?.lower ?? '')
    )
      start += 1;
    const word = this.#tokens[start]?.lower ?? '';
    // « le plan que son groupe a refusé de voter, a sauvé … »
    if (/^(?:a|ont|est|sont|avait|avaient|était|étaient)$/u.test(word)) return true;
    // « la rupture de la digue, annoncée par des comptes anonymes »
    const isDone = this.#tokens[start + 1]?.lower === 'par';
    const isParticiple = morphology
      .readings(word)
      .some(
        ({ tense }) =>
          tense === 'PRESENT_PARTICIPLE' || (tense === 'PAST_PARTICIPLE' && (isDone || start > at)),
      );
    return isParticiple && (!morphology.isNominal(word) || isDone || start > at);
  }

  /** « en ajoutant que », « en marge de », « en mars » */
  #isGerundAfterEn(at: number): boolean {
    const token = this.#tokens[at];
    const isTime =
      token?.kind === 'number' || isTimeWord(token?.lower ?? '') || token?.lower === 'marge';
    const { morphology } = this.#grammar;
    return (
      isTime ||
      morphology.readings(token?.lower ?? '').some(({ tense }) => tense === 'PRESENT_PARTICIPLE')
    );
  }
}
