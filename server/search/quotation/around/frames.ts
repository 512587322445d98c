import { endsSentence } from '../../../model/french/clauses.ts';
import { COURTEOUS, isFormOf, SAYING } from '../../../model/french/verb-classes.ts';
import { isInfinitive, isInTense, tellsEvent } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { plainWordsIn, type Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

/**
 * Whether words stand in a frame that a sentence before them opens: a supposition, « Imaginons le pire. », an
 * example that is made up, « Prenons un exemple. », a dream, or a wish, « J'aimerais tant vous annoncer … ».
 * It lasts until a question or an event: « Supposons qu'il signe. L'école ferme. | Les familles partent. »
 *
 * @param earlier the tokens before the sentence of the words
 */
export function isFramed(
  earlier: readonly Token[],
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const sentences = sentencesOf(earlier).slice(-FRAME_SENTENCES);
  const last = sentences.at(-1) ?? [];
  if (isHypothesis(last) || DREAM.test(plainWordsIn(last).join(' '))) return true;
  const opening = sentences.findLastIndex((sentence) => opensFrame(sentence, lexicon));
  if (opening === -1) return false;
  const framed = [...sentences.slice(opening + 1), ...sentencesOf(found).slice(0, 1)];
  const isExample = EXAMPLE.test(plainWordsIn(sentences[opening] ?? []).join(' '));
  return (
    !framed.some((sentence) => sentence.at(-1)?.key === '?' || tellsEvent(sentence, lexicon)) &&
    // « Prenons un exemple. La mairie emploie dix agents » is a real one.
    (!isExample || /^(?:une?|des)$/u.test(framed[0]?.[0]?.key ?? ''))
  );
}

const FRAME_SENTENCES = 4;

function opensFrame(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(sentence).join(' ');
  return (
    isHypothesis(sentence) || DREAM.test(words) || EXAMPLE.test(words) || isWish(sentence, lexicon)
  );
}

function sentencesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const ends = tokens.flatMap((_token, at) => (endsSentence(tokens, at) ? [at + 1] : []));
  return [0, ...ends].flatMap((start, index) => {
    const sentence = tokens.slice(start, ends[index]);
    return sentence.length > 0 ? [sentence] : [];
  });
}

function isHypothesis(sentence: readonly Token[]): boolean {
  const words = plainWordsIn(sentence);
  return words.some((word) => HYPOTHESES.has(word)) || SUPPOSING.test(words.join(' '));
}

const HYPOTHESES = wordSet(
  'supposons imaginons admettons mettons supposez imaginez suppose imagine',
);
const SUPPOSING = /^(?:a supposer|faisons (?:une|l'|cette) hypothese)(?: |$)/u;
const DREAM =
  /(?:^| )(?:fai(?:t|sons) (?:un|ce|le meme) reve|j' ai reve(?! d)|dans (?:mon|ce) reve)(?: |$)/u;
const EXAMPLE = /^(?:prenons|prenez) (?:un|le) (?:exemple(?! d)|cas(?: d' ecole|(?! d)))(?: |$)/u;

/** « J'aimerais tant vous annoncer … », « J'aurais tellement voulu vous dire … », « Si seulement … » */
function isWish(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(sentence);
  if (words.slice(0, 2).join(' ') === 'si seulement') return true;
  const degree = words.findIndex((word) => word === 'tant' || word === 'tellement');
  const wished = sentence.some(({ key }) => isFormOf(key, COURTEOUS, lexicon));
  return (
    degree !== -1 &&
    wished &&
    sentence.some(({ key }) => isInTense(key, 'CONDITIONAL', lexicon)) &&
    sentence.some(({ key }) => isInfinitive(key, lexicon) && isFormOf(key, SAYING, lexicon))
  );
}
