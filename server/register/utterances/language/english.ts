import { wordSet } from '../../../model/words/word-set.ts';
import {
  type Language,
  lists,
  mainClause,
  pairs,
  synonymKeys,
  withSynonyms,
  words,
} from './language.ts';
import { ENGLISH_SYNONYMS } from './synonyms-en.ts';

/** English, in which the register writes its glosses. Families of words are cut by their endings. */
export const english: Language = {
  name: 'English',
  knowsVerbs: false,
  isFunctionWord: (word) => FUNCTION_WORDS.has(word),
  keysOf: ({ forms: { plain } }) => withSynonyms([stemOf(plain)], SYNONYMS),
  isVerb: () => false,
  canBeName: ({ forms: { plain } }) => !CALENDAR.has(plain),
  prepositions: wordSet(`
      of to in on at for from with without into onto over under about against between among before
      after until till since during through towards within near behind beside than as per
    `),
  articles: wordSet(
    'the a an this that these those its his her their our my your all every each some no any',
  ),
  opposed: lists(`
    with without
    for against
    before after
    over under
  `),
  markers: {
    MUST: [
      ...words('must should obliged required needs need shall ought compulsory bound mandatory'),
      ...words('obligation obligatory forced requires require duty'),
      ...['has to', 'have to', 'had to'],
    ],
    MAY: [
      ...words('may might can could possible possibly perhaps allowed permitted optional'),
      ...['free to', 'able to', 'right to'],
    ],
    WISH: words('want wants wanted wish wishes hope hopes hoped try tries').map(
      (verb) => `${verb} to`,
    ),
    ALL: words('all every each entire entirely whole'),
    SOME: words('some several part partly half'),
    UNTIL: words('until till'),
    BEFORE: words('before'),
    AFTER: words('after'),
    FROM: words('from since'),
    MORE: words('more higher greater larger longer above'),
    LESS: words('less fewer lower smaller shorter below'),
    MUCH: ['too much', 'too many', 'much', 'many', 'a lot'],
    LITTLE: ['few', 'too few', 'little', 'too little'],
    IF: words('if unless provided except'),
  },
  kinds: lists(`
    monday tuesday wednesday thursday friday saturday sunday
    january february march april May june july august september october november december
    spring autumn winter
    north south east west
    morning evening night afternoon noon
    yesterday tomorrow
  `),
  contraries: pairs(`
    accept approv support back favour : refus reject oppos against
    open reopen : clos shut
    rais ris rose increas grow : fall fell cut reduc decreas drop lower
    maint keep kept retain : abandon withdr scrap drop lift
    resum continu : suspend stop halt interrupt
    enough suffic : insuffic
    possib : impossib
    earlier advanc forward : later postpon delay
    buy bought purchas acqui : sell sold sale
    hir recruit : fir dismiss sack
    allow permit authori : forbid forbad ban prohibit
    build built construct : destroy demolish
    creat : abolish scrap
    win won victor : los lost defeat
    begin began start : end finish
    enter : leav left
    arriv : leav left depart
    appoint : dismiss
    convict : acquit clear
    guilt : innocen
    confirm : deny denie
    public : privat
    legal : illegal
    better best : worse worst
    strong : weak
    rich : poor
    true : fals untru
    lend lent : borrow
    succe : fail
    first : last
    majorit : minorit
    widen extend exten : limit restrict narrow
    faster : slower
    add : remov
    peace : war
    old former : new
    minim : maxim
    import : export
    right : wrong
  `),
  units: wordSet(`
      second seconds minute minutes hour hours day days night nights week weeks month months year years century
      metre metres kilometre kilometres km hectare hectares tonne tonnes kilo kilos litre litres euro
      euros dollar dollars crown crowns degree degrees point points
    `),
  // Cues are printed in the language of the article.
  cues: {},
  isFinite: () => true,
  negations: ['not', 'never'],
  polarityOf(printed) {
    const said = mainClause(printed, SUBORDINATE, COORDINATE);
    const isRefused = said.some((word) => REFUSALS.has(word));
    const isNegation = (word: string, index: number) =>
      word.endsWith("n'") || (NEGATIONS.has(word) && said[index + 1] !== 'else');
    const isNegated = said.some(isNegation);
    return { isNegated, isNegative: isNegated !== isRefused, end: said.length };
  },
  tensesOf(tokens) {
    const said = tokens.map(({ forms }) => forms.plain);
    const isFuture = said.some((word) => FUTURE.has(word));
    const isPast = said.some((word, index) => PAST.has(word) || isPastAt(said, index));
    return new Set([
      ...(isFuture ? (['FUTURE'] as const) : []),
      ...(isPast && !isFuture ? (['PAST'] as const) : []),
    ]);
  },
};

const SUBORDINATE = wordSet(
  'if unless until before without except because when while who which even though although',
);

const COORDINATE = [wordSet('and but'), wordSet('i you he she it we they this nobody')] as const;

const CALENDAR = wordSet(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december new year day christmas easter
  `);

const FUTURE = wordSet('will shall would');
const PAST = wordSet('had was were did');
const PRESENT = wordSet('be being is are am');
const isPastForm = (word: string) => word.endsWith('ed') || PAST_FORMS.has(word);

// « has closed », « closed », not « is closed » or « may have »
function isPastAt(said: readonly string[], index: number): boolean {
  const before = said.slice(Math.max(0, index - 2), index);
  return index > 0 && isPastForm(said[index] ?? '') && !before.some((word) => PRESENT.has(word));
}

const NEGATIONS = wordSet('no not never none nobody nothing neither nor cannot');
const REFUSALS = wordSet(`
    refuse refuses refused refusing reject rejects rejected deny denies denied forbid forbids
    forbidden forbade ban bans banned prohibit prohibits prohibited
  `);

const FUNCTION_WORDS = wordSet(`
    the a an and or but so that this these those it its he she they them his her hers their theirs we
    us our you your i me my who whom whose which what there here of to in on at for from with without
    by into onto over under about against between among before after until till since during through
    towards within near is are was were be been being am has have had having do does did done will
    would shall should can could may might must ought not no never none nothing nobody cannot nor if unless as than then
    when while because very too also already still again yet just only even any some all every each
    both either neither other another such same own more most less least much many few several if
    s t n't upon out up down off away back one's make makes made get gets got go goes going
  `);

// The endings of one family, the longest first.
const ENDINGS =
  /(?:isations?|izations?|ations?|itions?|ments?|ances?|ences?|ings?|ions?|ities|ity|ers?|ors?|ures?|als?|ates?|ated|ating|ives?|ied|ies|es|ed|ly|s|e|y)$/u;

function stemOf(word: string): string {
  const plain = IRREGULAR.get(word) ?? word;
  const stem = plain.replace(ENDINGS, '');
  const cut = stem.length >= 3 ? stem : plain.replace(/s$/u, '');
  return cut.replace(/([^aeiouls])\1$/u, '$1');
}

const VERB_FORMS = lists(`
    begin began begun
    break broke broken
    bring brought
    build built
    buy bought
    choose chose chosen
    come came
    cost costs
    drive drove driven
    fall fell fallen
    fight fought
    find found
    forbid forbade forbidden
    give gave given
    grow grew grown
    hold held
    keep kept
    know knew known
    lead led
    leave left
    lend lent
    lose lost
    meet met
    pay paid
    rise rose risen
    say said
    see saw seen
    sell sold
    send sent
    speak spoke spoken
    spend spent
    stand stood
    steal stole stolen
    strike struck
    take took taken
    teach taught
    tell told
    think thought
    throw threw thrown
    understand understood
    win won
    withdraw withdrew withdrawn
    write wrote written
    die died
  `);
const NOUN_FORMS = lists(`
    grow growth
    lend loan
    lose loss
    sell sale sales
    speak speech
    steal theft
    die dead death
    able ability
    choose choice
    wife wives
    woman women
    man men
    child children
    life lives
    foot feet
  `);
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [...VERB_FORMS, ...NOUN_FORMS].flatMap(([base = '', ...forms]) =>
    forms.map((form) => [form, base] as const),
  ),
);
const PAST_FORMS = new Set(VERB_FORMS.flatMap(([, ...forms]) => forms));

const SYNONYMS = synonymKeys(ENGLISH_SYNONYMS, (word) => [stemOf(word)]);
