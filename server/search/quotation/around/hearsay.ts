import {
  CONFIDING,
  HEARING,
  isFormOf,
  NAMING,
  REPROACHING,
  SAYING,
} from '../../../model/french/verb-classes.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import type { Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

/**
 * Words in a speaker's statement that give what stands beside them as the words or the belief of
 * others: « on me dit que … », « …, disent-ils », « selon la presse ».
 */

/** Whether the words before say so: « on me dit que », « comme disait Paul, », « à en croire ». */
export function introducesHearsay(before: readonly Token[], lexicon: Lexicon): boolean {
  const words = wordsOf(before);
  if (words[0] === 'à' && isSaidOf(words, lexicon)) return true;
  if (words.some((word, at) => isSource(words, at) || isReproach(words, at, word, lexicon))) {
    return true;
  }
  const that = words.findLastIndex(isThat);
  const as = words.indexOf('comme');
  const verb = words.findLastIndex(
    (word, at) =>
      (at < that || (as !== -1 && as < at)) && (isTelling(word, lexicon) || RUMOURS.has(word)),
  );
  return verb !== -1 && (RUMOURS.has(words[verb] ?? '') || !isOwnVoice(words, verb, lexicon));
}

/** Whether an incise before the words says so: « Le maire, dit le préfet, | ment ». */
export function interruptsHearsay(before: readonly Token[], lexicon: Lexicon): boolean {
  return before.some(({ kind }, at) => {
    if (kind !== 'MARK') return false;
    const words = firstWordsOf(before, at + 1);
    return isCreditAt(words, 0, words[0] ?? '', lexicon);
  });
}

/**
 * Whether the words after say so: « , disent-ils », « , selon la presse », « C'est ce qu'on dit ».
 *
 * @param from where they begin among the tokens
 */
export function closesHearsay(after: readonly Token[], lexicon: Lexicon, from = 0): boolean {
  const words = firstWordsOf(after, after[from]?.key === ':' ? from + 1 : from);
  // « m'ont juré les ingénieurs »
  const isTold = CLITIC.test(words[0] ?? '') && AUXILIARY.test(words[1] ?? '');
  const near = words.slice(0, isTold ? 3 : 2);
  const isCredit = near.some((word, at) => isCreditAt(words, at, word, lexicon));
  if (isThesis(words, lexicon) || isRetold(words, lexicon)) return true;
  if (/^(?:et )?je cite /u.test(words.join(' '))) return true;
  if (after[from]?.key === ',' && isWishToSay(words, lexicon)) return true;
  // « …, qu'ils disent », « …, à ce qu'on raconte »
  if (after[from]?.key === ',' && isSaidOf(words, lexicon)) return true;
  // « à l'en croire »
  if (isCredit || isSource(words, 2)) return true;
  // « C'est ce qu'ils disent », « c'est ainsi que vous parlez », « Voilà comment on me traite »
  const what = words.findIndex(
    (word, at) =>
      (/^(?:ce|ainsi)$/u.test(word) && isThat(words[at + 1] ?? '')) || word === 'comment',
  );
  const isFirst = what >= 0 && what <= 2;
  return (
    // « Enfin, c'est ce que dit le fabricant »
    (isFirst || /^(?:est|sont)$/u.test(words[what - 1] ?? '')) &&
    words.some(
      (word, at) =>
        at > what &&
        (isSaying(word, lexicon) || isFormOf(word, NAMING, lexicon)) &&
        !isOwnVoice(words, at, lexicon),
    )
  );
}

/** Whether words left out do so, for what stands before or after them. */
export function isHearsay(leftOut: readonly Token[], lexicon: Lexicon): boolean {
  if (leftOut.length === 0) return false;
  return (
    introducesHearsay(leftOut, lexicon) ||
    leftOut.some(({ kind }, at) => kind === 'MARK' && closesHearsay(leftOut, lexicon, at + 1))
  );
}

const NEAR_WORDS = 8;
/** Those words with the marks between them. */
const NEAR_TOKENS = 3 * NEAR_WORDS;

/** In their form with accents, the parts of compounds separately: « dit », « on ». */
function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, key }) =>
    kind === 'WORD' ? key.split('-') : kind === 'MARK' && key === ':' ? [key] : [],
  );
}

/** The first of them from an index on. The others are not read: a text can have many such indexes. */
function firstWordsOf(tokens: readonly Token[], from = 0): string[] {
  return wordsOf(tokens.slice(from, from + NEAR_TOKENS)).slice(0, NEAR_WORDS);
}

const CLITIC = /^(?:l'|le|me|m'|nous|vous)$/u;
const AUXILIARY = /^(?:a|ont|avait|avaient)$/u;

/** « disent-ils », « a-t-on dit », « comme dirait Paul », but not « dis-je » and « je crois ». */
function isCreditAt(words: readonly string[], at: number, word: string, lexicon: Lexicon): boolean {
  if (isSource(words, at)) return true;
  const subject = words[at + 1] ?? '';
  const before = words[at - 1] ?? '';
  // « le juge » is a noun.
  const isNoun = /^l[e']$/u.test(before) && lexicon.isNominal(word);
  const isTurned =
    at === 0 || before === 'comme' || (CLITIC.test(before) && !isNoun) || AUXILIARY.test(before);
  // « comme promis », « Lisez la notice »
  if (subject === '' && before === 'comme') return false;
  if (word.endsWith('ez') && subject !== 'vous') return false;
  // « Admettons qu'il ait su »
  return (
    isTurned &&
    isTelling(word, lexicon) &&
    !isThat(subject) &&
    !/^(?:je|j'|nous|moi)$/u.test(subject)
  );
}

/** « veulent nous faire croire les banques », « se plaisent à dire mes rivaux » */
function isWishToSay(words: readonly string[], lexicon: Lexicon): boolean {
  const verb = words.findIndex((word) => !PERSONAL.test(word));
  const said = words.slice(verb + 1, verb + 5).findIndex((word) => isSaying(word, lexicon));
  const wish = words[verb] ?? '';
  return said !== -1 && lexicon.isFinite(wish) && !/(?:ons|ez)$/u.test(wish);
}

const PERSONAL = /^(?:me|m'|se|s'|nous|vous)$/u;

/** « qu'ils disent », « qu'on nous raconte », « à ce qu'il paraît » */
function isSaidOf(words: readonly string[], lexicon: Lexicon): boolean {
  const [that = '', subject = '', ...rest] = words[0] === 'à' ? words.slice(2) : words;
  const isOther = /^(?:ils?|elles?|on)$/u.test(subject);
  return isThat(that) && isOther && rest.slice(0, 2).some((word) => isSaying(word, lexicon));
}

/**
 * « C'est la thèse de l'opposition », « Ce sont leurs mots », « Qui n'a pas entendu cette rengaine ? », « on
 * connaît la chanson », « la rengaine est connue », but not « c'est mon avis » or « C'est le titre de mon rapport ».
 */
function isThesis(words: readonly string[], lexicon: Lexicon): boolean {
  const thesis = words.findIndex((word) => THESES.has(word));
  const isNamed =
    /^(?:ce|cet|cette|ces)$/u.test(words[thesis - 1] ?? '') ||
    words.some((word) => isFormOf(word, KNOWING, lexicon));
  const start = /^(?:ça|cela)$/u.test(words[0] ?? '') ? words.slice(1) : words;
  const isDemonstrative = /^(?:c'|ce|cet|ces|cette|voilà|voici|tel|telle|tels|telles)$/u.test(
    start[0] ?? '',
  );
  if (isDemonstrative && words.some((word, at) => isReproach(words, at, word, lexicon)))
    return true;
  const around = [words[thesis - 1], words[thesis + 2]];
  return (
    thesis !== -1 &&
    (isDemonstrative || isNamed) &&
    !around.some((word) => /^(?:mon|ma|mes|notre|nos)$/u.test(word ?? ''))
  );
}

const KNOWING: ReadonlySet<string> = new Set(['connaître']);

/**
 * Whether the sentence before the words gives them as the content of a text or saying: « Le tract est limpide. |
 * … », « Mon père avait une formule. | … », but not « Le tract est prêt. | … » or « Nous avons une thèse. | … ».
 */
export function announcesHearsay(previous: readonly Token[], lexicon: Lexicon): boolean {
  const words = wordsOf(previous);
  const text = words.findIndex((word) => THESES.has(word) || TEXTS.has(word));
  const verb = words.findIndex((word) => /^(?:est|était|tient|tenait|a|avait|ont)$/u.test(word));
  if (text === -1 || verb === -1 || words.some((word) => OWN.test(word))) return false;
  return text < verb
    ? text <= 1 && words.slice(verb + 1).some((word) => PLAIN.test(word))
    : lexicon.verbsOf(words[verb] ?? '').includes('avoir') &&
        /^(?:une?|son|sa|leur)$/u.test(words[text - 1] ?? '') &&
        verb === text - 2 &&
        text >= words.length - 2;
}

const OWN = /^(?:j[e']|nous|notre|nos)$/u;
const TEXTS = wordSet(
  'tract affiche communiqué pancarte banderole lettre article éditorial message',
);
/** What says that the content follows. */
const PLAIN =
  /^(?:limpides?|claire?s?|nette?s?|simples?|formel(?:le)?s?|explicites?|mots?|lignes?|phrases?)$/u;

/** « ses amis le répètent », « on entend cela partout » */
function isRetold(words: readonly string[], lexicon: Lexicon): boolean {
  return words.some(
    (word, at) =>
      at > 0 &&
      (/^(?:le|l')$/u.test(words[at - 1] ?? '') || /^(?:cela|ça)$/u.test(words[at + 1] ?? '')) &&
      !lexicon.isNominal(word) &&
      isSaying(word, lexicon) &&
      !isOwnVoice(words, at, lexicon),
  );
}

function isSource(words: readonly string[], at: number): boolean {
  const [word = '', next = '', after = ''] = words.slice(at, at + 3);
  const isOwn = (one: string) => one === 'moi' || one === 'nous';
  if (word === 'dixit') return true;
  if (word === 'selon') return !isOwn(next);
  // « à vous croire », « à l'en croire »
  const trusting = after === 'en' ? words[at + 3] : after;
  const isClitic = /^(?:le|la|les|l'|en|vous)$/u.test(next);
  if (word === 'à' && isClitic && TRUSTING.has(trusting ?? '')) return true;
  return SOURCES.has(`${word} ${next}`) && !isOwn(after);
}

const SOURCES: ReadonlySet<string> = new Set([
  ...["d' après", 'aux dires', 'au dire', 'aux yeux', "l' avis", 'paraît il', 'parait il'],
  ...['soi disant', 'bruit court', 'la rumeur', 'according to'],
]);
const TRUSTING = wordSet('croire entendre lire écouter suivre');

/** « On me prête l'intention de », « ils nous accusent de », but not « je l'accuse de ». */
function isReproach(words: readonly string[], at: number, word: string, lexicon: Lexicon): boolean {
  const isVerb = isFormOf(word, REPROACHING, lexicon);
  return (
    isVerb && words.slice(Math.max(0, at - 3), at).some((one) => /^(?:me|m'|nous)$/u.test(one))
  );
}

const THESES = wordSet(`
  thèse discours mots propos argument version théorie slogan formule phrase opinion avis aveu aveux
  caricature cliché préjugé légende refrain titre chanson rengaine couplet ritournelle antienne litanie
  prétexte proverbe dicton mantra credo
  confession déclaration citation accusation accusations reproche reproches attaque attaques
`);
const RUMOURS = wordSet('bruit bruits rumeur rumeurs légende légendes ragot ragots refrain');

/** Whether a word is a form of a verb of saying or believing. */
export function isSaying(word: string, lexicon: Lexicon): boolean {
  return ENGLISH.has(word) || isFormOf(word, SAYING, lexicon);
}

function isTelling(word: string, lexicon: Lexicon): boolean {
  return isSaying(word, lexicon) || isFormOf(word, CONFIDING, lexicon);
}

function isThat(word: string): boolean {
  return word === 'que' || word === "qu'" || word === 'that' || word === ':';
}

/** « je pense que », « nous disons que », « je tiens à dire que », « il faut dire que ». */
function isOwnVoice(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const verb = words[at] ?? '';
  if (verb.endsWith('ons')) return true;
  const isInfinitive = lexicon.verbsOf(verb).includes(verb);
  // « j'entends dire que », « j'ai entendu un collègue soutenir que »
  const heard = words.slice(Math.max(0, at - 4), at);
  if (isInfinitive && heard.some((word) => isFormOf(word, HEARING, lexicon))) return false;
  const near = words.slice(Math.max(0, at - (isInfinitive ? 6 : 4)), at);
  const subject = near.findLast((word, place) => {
    // « je vous dis que », « je vais vous dire que »
    const own = near.findLastIndex((one, at) => at < place && /^(?:je|j'|nous)$/u.test(one));
    if (word === 'vous' && own !== -1 && !near.slice(own, place).some(isThat)) return false;
    return SUBJECTS.has(word) || (isInfinitive && MODALS.has(word));
  });
  return subject !== undefined && !isFormOf(verb, HEARING, lexicon) && !OTHERS.has(subject);
}

const ENGLISH = wordSet('say says said claim claims claimed think thinks believe believes');
const OTHERS = wordSet('tu il elle on vous ils elles qui they he she you who');
const SUBJECTS: ReadonlySet<string> = new Set([
  ...OTHERS,
  ...['je', "j'", 'moi', 'ai', 'avons', 'i'],
]);
const MODALS = wordSet('faut peut puis peux veux dois nous');
