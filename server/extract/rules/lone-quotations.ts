import { kindsOfHead } from '../data/speakers.ts';
import { CONTRASTS, OF, OF_DU, PREPOSITIONS, THE } from '../data/words.ts';
import type { SentenceGrammar } from '../grammar/grammar.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { endsAsSentence, type Quotation } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { findOnlySpeaker, isWho } from './analyser.ts';

const MAX_LOOK = 30;

/** The quotation that a sentence consists of. */
export function findLone(tokens: readonly Token[]): Quotation | undefined {
  const words = tokens.filter(({ kind, text }) => kind !== 'mark' || text === '&');
  return words.length === 1 ? words[0]?.quotation : undefined;
}

/** Whether a quotation is a sentence rather than a word or a title. */
export function isSpoken(text: string, quotation: Quotation): boolean {
  const words = text.slice(quotation.start, quotation.end).split(/\s+/u).length;
  return words >= 4 || endsAsSentence(text, quotation);
}

/**
 * « « On n'a rien vu. » Assise devant sa maison, Anne Vidal raconte la crue »: the person whom the
 * sentence after a quotation introduces by name.
 */
export function findIntroduced(
  next: readonly Token[] | undefined,
  { phrases, subjects }: SentenceGrammar,
): NounPhrase | undefined {
  if (!next || next[0]?.quotation) return undefined;
  if (isPresenting(next, 0)) return findOnlySpeaker(next, [0, next.length], { phrases, subjects });
  const author = findAuthor(next, { phrases, subjects });
  if (author) return author;
  for (let at = 0; at < Math.min(next.length, MAX_LOOK); at += 1) {
    const token = next[at] as Token;
    if (token.quotation || token.text === ':' || CONTRASTS.test(token.lower)) return undefined;
    if (!phrases.canBegin(next, at)) continue;
    const phrase = subjects.named(next, at, next.length);
    if (!phrase) continue;
    const isFramed = PREPOSITIONS.has(next[at - 1]?.lower ?? '') && !isCredit(next, at);
    if (!isFramed && isPersonName(phrase)) return isContrasted(next, phrase) ? undefined : phrase;
    if (!isFramed && phrase.pronoun !== undefined && /^(?:ils?|elles?)$/u.test(phrase.pronoun))
      return undefined;
    at = Math.max(at, phrase.to - 1);
  }
  return undefined;
}

/**
 * « La réponse de l'accusée a fait lever la salle »,
 * « La première magistrate a répété cette phrase », « En prononçant ces mots, la ministre … »:
 * whose words the quotation before is said to be.
 */
export function findAuthor(
  next: readonly Token[],
  { phrases, subjects }: Pick<SentenceGrammar, 'phrases' | 'subjects'>,
): NounPhrase | undefined {
  const at = next.findIndex(
    ({ lower }, index) => index < MAX_LOOK && WORDS_SAID.test(lower) && isThis(next[index - 1]),
  );
  if (at === -1) return undefined;
  const link = next.findIndex(
    ({ lower }, index) => index > at && index <= at + 2 && OF_DU.has(lower),
  );
  const isDefinite = THE.has(next[at - 1]?.lower ?? '');
  if (link !== -1) return at === 1 ? subjects.at(next, link + 1, next.length) : undefined;
  if (isDefinite) return undefined;
  for (let from = 0; from < Math.min(next.length, MAX_LOOK); from += 1) {
    if (!phrases.canBegin(next, from) || PREPOSITIONS.has(next[from - 1]?.lower ?? '')) continue;
    const phrase = subjects.named(next, from, next.length);
    if (!phrase) continue;
    const isWords = phrase.from <= at && at < phrase.to;
    if (!isWords) return isWho(phrase) || phrase.pronoun !== undefined ? phrase : undefined;
    from = phrase.to - 1;
  }
  return undefined;
}

/** « Voilà ce qu'a dit X », « c'est le message de X », « telle est la devise de X » */
export function isPresenting(tokens: readonly Token[], at: number): boolean {
  return PRESENTS.test(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`);
}

const PRESENTS =
  /^(?:c' (?:est|était)|(?:voilà|voici|ainsi) .*|tel(?:le)?s? (?:est|était|sont|furent))$/u;

function isThis(token: Token | undefined): boolean {
  return /^(?:la|le|l'|ce|cet|cette|ces)$/u.test(token?.lower ?? '');
}

const WORDS_SAID =
  /^(?:phrases?|réponse|mots?|formule|réplique|paroles|aveu|sentence|confidence|déclaration|remarque|promesse|cri|propos)$/u;

/** A name, or a body: « la Chambre des comptes ». */
function isPersonName({ name, head, isPlural, tokens }: NounPhrase): boolean {
  const isBody =
    kindsOfHead(head ?? '').includes('INSTITUTION') &&
    tokens.some(({ isCapital }, at) => at > 0 && isCapital);
  return !isPlural && (isBody || name.length >= (head === undefined ? 2 : 1));
}

/** « La formule est de X », « Ces mots sont signés X » */
function isCredit(tokens: readonly Token[], at: number): boolean {
  return OF.has(tokens[at - 1]?.lower ?? '') && /^(?:est|sont)$/u.test(tokens[at - 2]?.lower ?? '');
}

/** « Anne Vidal, elle, n'a rien dit »: somebody else than who just spoke. */
function isContrasted(tokens: readonly Token[], { to }: NounPhrase): boolean {
  return tokens[to]?.text === ',' && /^(?:lui|elle)$/u.test(tokens[to + 1]?.lower ?? '');
}

/**
 * « « Vous l'avez vu ? » « Je ne m'en souviens pas. » »: a question to somebody who then answers.
 */
export function isAnswered(question: string, answer: string, verb: string | undefined): boolean {
  if (!isQuestion(question) || isQuestion(answer)) return false;
  return (
    ASKS.test(verb ?? '') || (SOMEBODY.test(question) && (MYSELF.test(answer) || isShort(answer)))
  );
}

function isShort(words: string): boolean {
  return words.split(' ', MAX_SHORT + 1).length <= MAX_SHORT;
}

const MAX_SHORT = 5;

export function isQuestion(words: string): boolean {
  return /\?\s*[»”"]?$/u.test(words);
}

const ASKS = /^(?:demander|questionner|interroger|interpeller|relancer|insister|interrompre)$/u;
const SOMEBODY =
  /(?:^|[^\p{L}])(?:vous|votre|vos|tu|monsieur|madame|maître|docteur)(?:[^\p{L}]|$)/iu;
const MYSELF = /(?:^|[^\p{L}])(?:je|j|nous|mon|ma|mes|notre|oui|non|jamais|si)(?:[^\p{L}]|$)/iu;

/** Who is printed in brackets, or after a dash, behind quotations that no verb reports. */
export function findSigned(
  tokens: readonly Token[],
  { subjects }: Pick<SentenceGrammar, 'subjects'>,
): { quotation: Quotation; source: NounPhrase }[] {
  const found: { quotation: Quotation; source: NounPhrase }[] = [];
  for (const [at, { quotation }] of tokens.entries()) {
    const mark = tokens[at + 1]?.text ?? '';
    if (!quotation || !/^[(–—-]$/u.test(mark)) continue;
    const source = subjects.at(tokens, at + 2, tokens.length);
    const end = source && tokens[source.to];
    const isClosed =
      mark === '('
        ? tokens.slice(source?.to, at + MAX_SIGNATURE).some(({ text }) => text === ')')
        : at === 0 && (end === undefined || end.text === ',' || PREPOSITIONS.has(end.lower));
    if (source && isClosed && isWho(source)) found.push({ quotation, source });
  }
  return found;
}

/** A line that names somebody and says nothing. */
export function findSignature(
  line: readonly Token[],
  { subjects, morphology }: SentenceGrammar,
): NounPhrase | undefined {
  if (line.length > MAX_SIGNATURE || /^[.!?…:]$/u.test(line.at(-1)?.text ?? '')) return undefined;
  const isPlain = line.every(
    ({ quotation, isCapital, lower }) => !quotation && (isCapital || !morphology.isFinite(lower)),
  );
  const start = /^[–—-]$/u.test(line[0]?.text ?? '') ? 1 : 0;
  const source = isPlain ? subjects.at(line, start, line.length) : undefined;
  const end = source && line[source.to];
  const isWhole = end === undefined || end.text === ',' || end.text === '(';
  return source && isWhole && isWho(source) ? source : undefined;
}

const MAX_SIGNATURE = 16;
