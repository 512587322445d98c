import { wordSet } from '../../model/words/word-set.ts';
import type { Construction } from '../data/verbs.ts';
import { isAdverb, isTimeWord, OF, OF_DES, SELF, THAT, TO } from '../data/words.ts';
import { skipPrepositional, skipTimes } from '../grammar/adverbials.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { isMostlyNoun } from '../grammar/morphology.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { BEFORE_INFINITIVE, Extent } from './extents.ts';
import { type Clause, quotationsIn, type Rule, toContent } from './report.ts';

/** What is said, after a verb of saying. `from` and `to` are indexes of tokens. */
export interface Complement {
  readonly rule: Rule;
  readonly content: readonly Span[];
  readonly from: number;
  readonly to: number;
}

const NOT_SAID = /^(?:anonymat|parole|silence|off|commentaires?|interviews?|questions?)$/u;
/** What one says by presenting it. */
const POLITE = wordSet(`
  excuses regrets condoléances remerciements félicitations vœux hommages respects
`);
const TELLS = wordSet(`
  informer prévenir avertir aviser assurer persuader alerter rassurer convaincre
`);
const MAX_ADVERBIALS = 4;
const MAX_ASIDE = 16;
const QUESTION_WORDS = wordSet(`
  si où comment pourquoi quand qui combien quel quelle quels quelles
`);

/** The complement of a verb; undefined if it has none that says something. */
export function readComplement(
  clause: Clause,
  group: VerbGroup,
  grammar: Grammar,
): Complement | undefined {
  return new ComplementReader(clause, group, grammar).read();
}

class ComplementReader {
  readonly #clause: Clause;
  readonly #tokens: readonly Token[];
  readonly #group: VerbGroup;
  readonly #grammar: Grammar;
  readonly #limit: number;
  readonly #extent: Extent;

  constructor(clause: Clause, group: VerbGroup, grammar: Grammar) {
    this.#clause = clause;
    this.#tokens = clause.tokens;
    this.#group = group;
    this.#grammar = grammar;
    this.#limit = clause.to;
    this.#extent = new Extent(clause, group, grammar);
  }

  read(): Complement | undefined {
    let at = this.#skipAdverbs(this.#group.to);
    // « avait jugé en mars la détention « indispensable » »
    if (this.#takes('ATTRIBUTE') && !isAdverb(this.#tokens[at]?.lower ?? ''))
      at = skipTimes(this.#tokens, at, this.#limit);
    const direct = this.#readAt(at);
    if (direct) return direct;
    // « n'a ni confirmé ni démenti l'information »
    if (this.#tokens[at]?.lower === 'ni' && this.#tokens[at + 1]?.kind === 'word') at += 2;
    const accused = this.#readAccused(at);
    if (accused) return accused;
    at = skipTimes(this.#tokens, at, this.#limit);
    for (let count = 0; count <= MAX_ADVERBIALS; count += 1) {
      const found = this.#readAt(at);
      if (found) return found;
      const next = skipPrepositional(this.#tokens, at, this.#limit, this.#grammar.phrases);
      if (next === at) break;
      at = skipTimes(this.#tokens, next, this.#limit);
    }
    return this.#readAfterAside() ?? this.#readColon(this.#group.to);
  }

  /** « estimait pourtant que … » */
  #skipAdverbs(from: number): number {
    let at = from;
    while (at < this.#limit && isAdverb(this.#tokens[at]?.lower ?? '')) at += 1;
    return THAT.has(this.#tokens[at]?.lower ?? '') ? at : from;
  }

  /** « reproche à la direction d'avoir menti »: who is accused belongs to what is said. */
  #readAccused(at: number): Complement | undefined {
    const link = this.#tokens[at]?.lower ?? '';
    if (this.#group.verb.act !== 'ACCUSE' || !TO.has(link)) return undefined;
    const phrase = this.#grammar.phrases.read(this.#tokens, at + 1, this.#limit);
    const isOf = OF.has(this.#tokens[phrase?.to ?? -1]?.lower ?? '');
    if (!phrase || !isOf || !this.#isInfinitive(phrase.to + 1)) return undefined;
    return this.#complete('infinitive', skipTo(at, link), 'phrase');
  }

  /** « n'a pas caché, quant à elle, que … » */
  #readAfterAside(): Complement | undefined {
    const from = this.#group.to;
    if (this.#tokens[from]?.text !== ',') return undefined;
    for (let at = from + 1; at < Math.min(this.#limit, from + MAX_ASIDE); at += 1) {
      const token = this.#tokens[at] as Token;
      if (token.quotation || /^[;:]$/u.test(token.text)) return undefined;
      const next = this.#tokens[at + 1]?.lower ?? '';
      if (token.text !== ',') continue;
      // « affirme, lui, avoir prévenu »
      const isPronoun = at === from + 2 && SELF.has(this.#tokens[from + 1]?.lower ?? '');
      if (isPronoun || /^(?:que|qu'|de|d'|à)$/u.test(next)) return this.#readAt(at + 1);
    }
    return undefined;
  }

  #takes(construction: Construction): boolean {
    return this.#group.verb.takes.has(construction);
  }

  /** The complement that begins at `at`, by the first construction that fits. */
  #readAt(at: number): Complement | undefined {
    const token = this.#tokens[at];
    if (!token || at >= this.#limit || token.text === ',') return undefined;
    const { lower } = token;
    if (this.#group.isRefusal) return this.#complete('infinitive', at, 'phrase');
    if (THAT.has(lower) && this.#takes('QUE')) return this.#readThat(at + 1);
    if (this.#isQuestion(at)) return this.#complete('question', at, 'clause');
    if (isTimeWord(lower)) return undefined;
    if (token.quotation) {
      // « a publié « Mémoires » »: a title.
      const isTitle = this.#group.verb.lemma === 'publier' || this.#isNaming();
      return isTitle ? undefined : this.#readQuotation(at);
    }
    if (this.#takes('INFINITIVE') && this.#isInfinitive(at)) {
      // « nie toujours avoir menti »
      const isStill = /^(?:toujours|encore)$/u.test(lower) && this.#isInfinitive(at + 1);
      return this.#complete('infinitive', isStill ? at + 1 : at, 'phrase');
    }
    if (this.#takes('QUALITY'))
      return this.#complete('attribute', OF.has(lower) ? at + 1 : at, 'phrase');
    return this.#readLinked(at, lower) ?? this.#readAfterPreposition(at, lower);
  }

  /** A clause, an infinitive or a quotation after « de » or « à ». */
  #readLinked(at: number, lower: string): Complement | undefined {
    if (lower !== 'à' && !OF.has(lower)) return undefined;
    const next = this.#tokens[at + 1];
    if (this.#canLink(lower)) {
      // « s'engage à ce que … »
      const isThat = next?.lower === 'ce' && THAT.has(this.#tokens[at + 2]?.lower ?? '');
      if (isThat) return this.#readThat(at + 3);
      if (this.#isInfinitive(at + 1)) return this.#complete('infinitive', at + 1, 'phrase');
    }
    const takesWords = this.#takes('ADDRESSEE') || this.#takes(lower === 'à' ? 'A' : 'DE');
    return takesWords && next?.quotation ? this.#readQuotation(at + 1) : undefined;
  }

  /** A noun phrase, after the preposition that the verb takes or without one. */
  #readAfterPreposition(at: number, lower: string): Complement | undefined {
    if (this.#takes('OF') && OF_DES.has(lower)) return this.#readOf(at);
    if (TO.has(lower)) {
      const isRefused = this.#takes('A') && this.#group.verb.act === 'REFUSE';
      if (isRefused && this.#isComment(at + 1)) return undefined;
      const isAddressed = this.#takes('ADDRESSEE') && !this.#takes('DE');
      if (isRefused || isAddressed || this.#takes('TO'))
        return this.#complete('noun-complement', skipTo(at, lower), 'phrase');
    }
    const isOther =
      (this.#takes('FOR') && lower === 'pour') ||
      (this.#takes('AGAINST') && lower === 'contre') ||
      (this.#takes('ON') && lower === 'sur');
    if (isOther) return this.#complete('noun-complement', at + 1, 'phrase');
    return this.#readNoun(at);
  }

  #readNoun(at: number): Complement | undefined {
    const phrase = this.#grammar.phrases.read(this.#tokens, at, this.#limit);
    const { lower } = this.#tokens[at] as Token;
    if (phrase && this.#isToldThat(phrase.to)) return this.#readThat(phrase.to + 1);
    if (this.#takes('ADDRESSEE') && phrase) {
      const found = this.#readAddressee(at, phrase.to);
      if (found) return found;
    }
    if (this.#takes('ATTRIBUTE')) return this.#readAttribute(at);
    if (phrase?.pronoun !== undefined) return undefined;
    // Conditions of talking, rather than what is said.
    if (NOT_SAID.test(phrase?.head ?? '')) return undefined;
    if (this.#isOfNobody() || this.#group.verb.lemma === 'disposer') return undefined;
    // « présente ses excuses », « présente ses « excuses les plus sincères » »
    const isPolite =
      POLITE.has(phrase?.head ?? '') ||
      (/^(?:ses|leurs)$/u.test(lower) && this.#tokens[at + 1]?.quotation);
    if (this.#group.verb.lemma === 'présenter' && !isPolite) return undefined;
    const isPhrase =
      phrase !== undefined ||
      this.#tokens[at]?.kind === 'number' ||
      /^(?:le|la|l'|les|un|une|des|du|leur|leurs|sa|son|ses|ce|cette|cet|ces|tout|toute|tous|toutes|aucun|aucune|de|d'|plus)$/u.test(
        lower,
      );
    if (!isPhrase) return undefined;
    const end = this.#extent.findPhraseEnd(at);
    const hasIsland = this.#hasWords(at, end);
    // « dit sa confiance »
    if (this.#group.verb.lemma === 'dire' && /^(?:sa|son|ses|leurs?)$/u.test(lower))
      return this.#complete('noun-complement', at, 'phrase');
    if (this.#takes('NOUN') || (hasIsland && (this.#takes('ISLAND') || this.#takes('QUE')))) {
      if (/^(?:de|d'|plus)$/u.test(lower) && !hasIsland) return undefined;
      return this.#complete('noun-complement', at, 'phrase');
    }
    return undefined;
  }

  /** « que ses amis appellent « le Mur » », « on l'appelle « le Mur » » */
  #isNaming(): boolean {
    if (this.#group.verb.lemma !== 'appeler') return false;
    const before = this.#tokens.slice(
      Math.max(this.#clause.from, this.#group.from - 6),
      this.#group.from,
    );
    return (
      this.#group.hasObject || before.some(({ lower }) => /^(?:que|qu'|comme|on)$/u.test(lower))
    );
  }

  /** Words in quotation marks, apart from titles: « lance une pétition, « Sauvons l'école » ». */
  #hasWords(from: number, to: number): boolean {
    return this.#tokens
      .slice(from, to)
      .some(({ quotation }, index) => quotation && this.#tokens[from + index - 1]?.text !== ',');
  }

  /** « se refuse à tout commentaire » says nothing. */
  #isComment(at: number): boolean {
    const { head } = this.#grammar.phrases.read(this.#tokens, at, this.#limit) ?? {};
    return NOT_SAID.test(head ?? '');
  }

  /** « informe les salariés que … »: whom one tells stands without « à ». */
  #isToldThat(at: number): boolean {
    return TELLS.has(this.#group.verb.lemma) && THAT.has(this.#tokens[at]?.lower ?? '');
  }

  // « On m'a demandé un pont »: a thing that somebody asked for is hardly a report.
  #isOfNobody(): boolean {
    return this.#clause.isInQuotation && this.#tokens[this.#group.from - 1]?.lower === 'on';
  }

  /** « que … et que … »: one part for each clause. */
  #readThat(from: number): Complement | undefined {
    const to = this.#extent.findClauseEnd(from);
    const content: Span[] = [];
    let start = from;
    for (let at = from; at < to; at += 1) {
      const lower = this.#tokens[at]?.lower ?? '';
      const isThatNext = THAT.has(this.#tokens[at + 1]?.lower ?? '');
      const isComma = this.#tokens[at - 1]?.text === ',';
      const isAfterComma = isComma && THAT.has(lower);
      const isBut = isComma && lower === 'mais' && isThatNext;
      const isCoordinated = (lower === 'et' || lower === 'ou') && isThatNext;
      if (at > from && (isCoordinated || isAfterComma || isBut)) {
        content.push(...toContent(this.#tokens, start, at));
        start = isCoordinated || isBut ? at + 2 : at + 1;
        at = start - 1;
      }
    }
    content.push(...toContent(this.#tokens, start, to));
    return content.length === 0 ? undefined : { rule: 'that-clause', content, from, to };
  }

  #isQuestion(at: number): boolean {
    const { verb, form, isNegated, isRefusal } = this.#group;
    const lower = this.#tokens[at]?.lower ?? '';
    const isWord =
      QUESTION_WORDS.has(lower) ||
      (lower === "s'" && /^ils?$/u.test(this.#tokens[at + 1]?.lower ?? '')) ||
      (lower === 'ce' && /^(?:que|qu'|qui)$/u.test(this.#tokens[at + 1]?.lower ?? ''));
    if (!isWord) return false;
    if (!this.#takes('QUESTION')) return false;
    return (
      verb.act === 'ASK' ||
      verb.act === 'DEMAND' ||
      form === 'INFINITIVE' ||
      isNegated ||
      isRefusal ||
      lower !== 'si'
    );
  }

  #isInfinitive(from: number): boolean {
    let at = from;
    while (at < this.#limit && BEFORE_INFINITIVE.has(this.#tokens[at]?.lower ?? '')) at += 1;
    const token = this.#tokens[at];
    if (token?.kind !== 'word' || token.isCapital) return false;
    const { morphology } = this.#grammar;
    return morphology.isInfinitive(token.lower) && (!isMostlyNoun(token.lower) || at > from);
  }

  #canLink(lower: string): boolean {
    if (this.#takes('ADDRESSEE')) return true;
    return lower === 'à' ? this.#takes('A') : this.#takes('DE') || this.#takes('OF');
  }

  /** « du », « des » stay; « de », « d' » do not. */
  #readOf(at: number): Complement | undefined {
    const { lower } = this.#tokens[at] as Token;
    const from = lower === 'du' || lower === 'des' ? at : at + 1;
    const to = this.#extent.findPhraseEnd(from);
    const hasIsland = quotationsIn(this.#tokens, from, to).length > 0;
    if (!this.#group.verb.lemma.includes(' ') && !hasIsland && this.#group.verb.act === 'ASSERT')
      return undefined;
    return this.#complete('noun-complement', from, 'phrase');
  }

  /** « appelle les parties à la retenue », « accuse Paris de mentir », « exhorte X à agir » */
  #readAddressee(at: number, end: number): Complement | undefined {
    const isAccusation = this.#group.verb.act === 'ACCUSE';
    let next = skipTimes(this.#tokens, end, this.#limit);
    const skipped = this.#tokens[next]?.text === ',' ? next + 1 : next;
    if (isLink(this.#tokens[skipped])) next = skipped;
    const link = this.#tokens[next];
    if (!isLink(link)) return undefined;
    if (isAccusation) return this.#complete('infinitive', at, 'phrase');
    if (this.#isInfinitive(next + 1)) return this.#complete('infinitive', next + 1, 'phrase');
    if (this.#tokens[next + 1]?.quotation) return this.#readQuotation(next + 1);
    return TO.has(link.lower)
      ? this.#complete('noun-complement', skipTo(next, link.lower), 'phrase')
      : undefined;
  }

  /** « juge le texte inutile », « s'est dit prêt à signer » */
  #readAttribute(at: number): Complement | undefined {
    const end = this.#extent.findPhraseEnd(at);
    const phrase = this.#grammar.phrases.read(this.#tokens, at, end);
    const words = this.#tokens.slice(at, end).filter(({ kind }) => kind !== 'mark').length;
    const hasIsland = quotationsIn(this.#tokens, at, end).length > 0;
    if (this.#group.verb.lemma === 'tenir') return this.#readHolding(at, end);
    if (!this.#group.isAttributive && !hasIsland && words < 3) return undefined;
    if (
      !this.#group.isAttributive &&
      !hasIsland &&
      phrase?.to === end &&
      !this.#endsWithAdjective(phrase.tokens)
    )
      return undefined;
    return this.#complete('attribute', at, 'phrase');
  }

  /** « tient le texte pour mort », « tient pour acquis que … » */
  #readHolding(at: number, end: number): Complement | undefined {
    const isFor = this.#tokens.slice(at, end).some(({ lower }) => lower === 'pour');
    return isFor ? this.#complete('attribute', at, 'phrase') : undefined;
  }

  #endsWithAdjective(tokens: readonly Token[]): boolean {
    const last = tokens.at(-1)?.lower ?? '';
    return /(?:ble|bles|ant|ante|ants|antes|eux|euse|ive|ives|if|ifs|el|elle|els|elles|ique|iques|able|é|ée|és|ées|ent|ente|aire|aires)$/u.test(
      last,
    );
  }

  #readQuotation(at: number): Complement | undefined {
    const end = this.#extent.findPhraseEnd(at);
    return this.#complete(
      'quotation-complement',
      at,
      end - at > 1 && this.#isIsland(at, end) ? 'phrase' : 'quotation',
    );
  }

  /** Whether words after a quotation belong to what is said, as in « « non » à la guerre ». */
  #isIsland(at: number, end: number): boolean {
    const next = this.#tokens[at + 1];
    if (!next || next.kind === 'mark') {
      // « « bâclé », « illisible » et coûteux »
      return next?.text === ',' && this.#tokens[at + 2]?.kind === 'quotation' && at + 2 < end;
    }
    if (next.lower === 'et' || next.lower === 'ou' || next.lower === 'ni') return true;
    if (skipTimes(this.#tokens, at + 1, end) === end) return false;
    // « se dit « abasourdie » par la décision »
    if (/(?:^|se )dire$/u.test(this.#group.verb.lemma) && next.lower === 'par') return false;
    return !/^(?:lors|dans|devant|après|avant|alors|tandis|en|pendant|depuis|au|à|sur|selon|avec|quand|lorsque|lorsqu'|puis)$/u.test(
      next.lower,
    );
  }

  #readColon(from: number): Complement | undefined {
    const colon = this.#tokens.findIndex(
      (token, index) => index >= from && index < this.#limit && token.text === ':',
    );
    if (colon === -1) return undefined;
    const isNear = this.#tokens
      .slice(from, colon)
      .every(({ kind, text }) => kind !== 'quotation' && text !== ';');
    // « Quand on insiste, elle répond : « Rien. » »
    const isOthers = this.#clause.groups.some(
      (group) => group.form === 'FINITE' && group.from > this.#group.to && group.to <= colon,
    );
    if (isOthers && this.#extent.isSubordinate()) return undefined;
    let start = colon + 1;
    while (this.#tokens[start]?.kind === 'break') start += 1;
    const next = this.#tokens[start];
    if (!isNear || !next || colon + 1 >= this.#limit) return undefined;
    if (next.quotation) {
      const { quotation } = next;
      const after = this.#tokens[start + 1];
      const isAlone =
        start + 1 >= this.#limit || !after || after.kind === 'mark' || after.lower === 'et';
      if (isAlone) return { rule: 'colon', content: quotation.parts, from: start, to: start + 1 };
      return this.#complete('colon', colon + 1, 'clause');
    }
    return (
      this.#readList(colon + 1) ??
      (this.#group.to === colon ||
      from === colon ||
      this.#takes('NOUN') ||
      // « l'a martelé lundi : aucune classe ne fermera »
      (this.#group.hasObject && skipTimes(this.#tokens, this.#group.to, colon) === colon)
        ? this.#complete('colon', colon + 1, 'clause')
        : undefined)
    );
  }

  /** Items that begin with dashes or numbers, or that semicolons divide. */
  #readList(from: number): Complement | undefined {
    const starts: number[] = [];
    for (let at = from; at < this.#limit; at += 1)
      if (isItemStart(this.#tokens, at, from)) starts.push(at);
    if (starts.length < 2) return undefined;
    const content = starts.flatMap((start, index) => {
      const first =
        this.#tokens[start]?.kind === 'number' || this.#tokens[start + 1]?.text === ')'
          ? start + 2
          : start + 1;
      return toContent(this.#tokens, first, starts[index + 1] ?? this.#limit);
    });
    return { rule: 'list', content, from, to: this.#limit };
  }

  #complete(
    rule: Rule,
    from: number,
    extent: 'clause' | 'phrase' | 'quotation',
  ): Complement | undefined {
    const to =
      extent === 'quotation'
        ? from + 1
        : extent === 'clause'
          ? this.#extent.findClauseEnd(from)
          : this.#extent.findPhraseEnd(from);
    const announced =
      rule === 'noun-complement' && this.#tokens[to]?.text === ':' && to < this.#limit
        ? this.#readColon(to)
        : undefined;
    if (announced) return announced;
    if (rule === 'infinitive') return { rule, content: this.#splitInfinitives(from, to), from, to };
    const content = toContent(this.#tokens, from, to);
    return content.length === 0 ? undefined : { rule, content, from, to };
  }

  /** « revoir le décret et à recevoir les syndicats »: one part for each infinitive. */
  #splitInfinitives(from: number, to: number): readonly Span[] {
    const link = this.#tokens[from - 1]?.lower ?? '';
    if (!/^(?:à|de|d')$/u.test(link)) return toContent(this.#tokens, from, to);
    for (let at = from + 1; at < to - 2; at += 1) {
      const next = this.#tokens[at + 1]?.lower ?? '';
      const isSame = link === 'à' ? next === 'à' : OF.has(next);
      if (this.#tokens[at]?.lower === 'et' && isSame && this.#isInfinitive(at + 2)) {
        return [...toContent(this.#tokens, from, at), ...this.#splitInfinitives(at + 2, to)];
      }
    }
    return toContent(this.#tokens, from, to);
  }
}

function isLink(token: Token | undefined): token is Token {
  return token !== undefined && (TO.has(token.lower) || OF_DES.has(token.lower));
}

/** Index of the words after « à »; « au » and « aux » belong to them. */
function skipTo(at: number, lower: string): number {
  return lower === 'à' ? at + 1 : at;
}

function isItemStart(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (at > from && before?.kind !== 'break' && !(before?.text === ';' && token?.kind === 'mark'))
    return false;
  if (at === from && tokens[at - 1]?.kind !== 'break' && token?.kind !== 'mark') return false;
  if (token?.kind === 'mark' && /^[–—•*·-]$/u.test(token.text)) return true;
  const after = tokens[at + 1]?.text;
  return (token?.kind === 'number' || token?.text.length === 1) && (after === '.' || after === ')');
}
