import { ANONYMOUS_HEADS, BEFORE_HEAD, kindsOfHead } from '../data/speakers.ts';
import { CONNECTIVES, PREPOSITIONS } from '../data/words.ts';
import { isIndefinite, type NounPhrase } from '../grammar/noun-phrase.ts';
import type { NounPhrases } from '../grammar/noun-phrases.ts';
import type { Subjects } from '../grammar/subjects.ts';
import type { Sentence } from '../rules/finding.ts';
import type { Report } from '../rules/report.ts';
import type { Token } from '../text/tokens.ts';
import { Cast } from './cast.ts';
import { addTitle, type Entity, type Place, type Resolution } from './entity.ts';
import { byOrderInOffice } from './offices.ts';
import { withoutDeterminer } from './phrase-names.ts';
import { subjectBefore } from './pronouns.ts';
import { foldWords, type SpeakerIndex } from './register.ts';
import { mention, resolve } from './resolve.ts';

/** Who said it. */
export interface Attribution {
  /** Undefined if the text does not decide. */
  readonly entity: Entity | undefined;
  readonly candidates: readonly Entity[];
  readonly rule: string;
  readonly certainty: number;
}

const CATAPHORIC_SENTENCES = 2;
const LED = [
  ['présidé', 'president'],
  ['dirigé', 'directeur'],
  ['fondé', 'fondateur'],
] as const;
const AGAIN = /^(?:derni(?:er|ère)|intéressée?)$/u;
/** Words of a title that a sentence begins with. */
const MAX_FRONTED = 14;
/** A search for a later name looks at everybody, so that long minutes would make it slow. */
const MAX_TURNS = 400;
/** Words after a name that tell who somebody is. */
const MAX_CONTEXT = 8;

interface Options {
  readonly index: SpeakerIndex;
  readonly phrases: NounPhrases;
  readonly subjects: Subjects;
  readonly day: string | undefined;
  readonly text: string;
}

/** Finds the speaker of each report, sentence by sentence. */
export function attribute(
  reports: readonly Report[],
  sentences: readonly Sentence[],
  options: Options,
): ReadonlyMap<Report, Attribution> {
  return new Attributor(options).attribute(reports, sentences);
}

class Attributor {
  readonly #cast: Cast;
  readonly #phrases: NounPhrases;
  readonly #subjects: Subjects;
  /** Whom a phrase was found to mean, by its place. */
  readonly #resolved = new Map<string, Resolution>();
  readonly #found = new Map<Report, Attribution>();
  /** Who was named last as speaking in the words of a report. */
  readonly #lastInside = new Map<Report, Resolution>();

  constructor({ index, phrases, subjects, day, text }: Options) {
    this.#subjects = subjects;
    this.#cast = new Cast(index, day, text);
    this.#phrases = phrases;
  }

  attribute(
    reports: readonly Report[],
    sentences: readonly Sentence[],
  ): ReadonlyMap<Report, Attribution> {
    const bySentence = Map.groupBy(reports, ({ sentence }) => sentence);
    for (const sentence of sentences) {
      this.#note(sentence, bySentence.get(sentence.number) ?? []);
      for (const report of bySentence.get(sentence.number) ?? [])
        this.#found.set(report, this.#resolve(report, sentence));
    }
    // « « On n'a rien vu. » … confie X »: a quotation before its speaker.
    for (const report of reports) {
      const later = report.sameSpeakerAs;
      if (report.rule !== 'continued-quotation' || !later || later.sentence <= report.sentence)
        continue;
      const found = this.#found.get(later);
      if (found)
        this.#found.set(report, {
          ...found,
          rule: 'speaker-after',
          certainty: found.certainty * 0.85,
        });
    }
    const first = sentences.filter(({ number }) => number < CATAPHORIC_SENTENCES);
    for (const sentence of first)
      for (const report of bySentence.get(sentence.number) ?? []) this.#lookAhead(report, sentence);
    // « M. le ministre. – »: minutes name him in another turn.
    const turns = reports.filter(({ rule }) => rule === 'interview').slice(0, MAX_TURNS);
    for (const turn of turns) {
      const sentence = sentences[turn.sentence];
      if (sentence) this.#lookAhead(turn, sentence);
    }
    return this.#found;
  }

  /** « Elle avait promis … Anne Vidal a pourtant … »: a lead names its subject later. */
  #lookAhead(report: Report, sentence: Sentence): void {
    const { source } = report;
    const found = this.#found.get(report);
    if (!source || source.name.length > 0 || !found || found.entity?.name) return;
    if (!/^(?:unnamed|no-antecedent)$/u.test(found.rule)) return;
    const entity = this.#cast.namedAfter(source, {
      at: source.end,
      sentence: sentence.number,
      paragraph: sentence.paragraph,
      isTurn: report.rule === 'interview',
    });
    if (entity)
      this.#found.set(report, {
        entity,
        candidates: [entity],
        rule: 'named-later',
        certainty: 0.75,
      });
  }

  // --- mentions

  /** Notes whom a sentence mentions. */
  #note({ tokens, number, paragraph }: Sentence, reports: readonly Report[]): void {
    const said = reports.flatMap(({ content }) => content);
    const sources = new Set(reports.map(({ source }) => source?.start));
    this.#noteFronted(tokens, { sentence: number, paragraph });
    let isFirst = true;
    let isCoordinated = false;
    let isListed = false;
    for (let at = 0; at < tokens.length; ) {
      const phrase = this.#phrases.canBegin(tokens, at)
        ? this.#subjects.named(tokens, at, tokens.length)
        : undefined;
      const token = tokens[at];
      if (!phrase || !token) {
        if (
          token &&
          !PREPOSITIONS.has(token.lower) &&
          !CONNECTIVES.has(token.lower) &&
          token.kind === 'word'
        )
          isFirst = false;
        if (/^[,;:]$/u.test(token?.text ?? '')) {
          isFirst = true;
          isListed = token?.text === ',';
        }
        at += 1;
        continue;
      }
      const before = tokens[at - 1]?.lower ?? '';
      // The subject of what is said is not who speaks.
      const isSaid = said.some(({ start, end }) => start <= phrase.start && phrase.start < end);
      const isProminent: boolean =
        (isFirst || token.isInverted || (isCoordinated && before === 'et')) &&
        // « La mer, le père absent, … »: an item of a list is the subject of nothing.
        !(isListed && phrase.name.length === 0 && /^[,.;]$/u.test(tokens[phrase.to]?.text ?? '')) &&
        !PREPOSITIONS.has(before) &&
        !isSaid;
      isCoordinated = isProminent;
      if (before === 'par') this.#noteLed(tokens, at, phrase, { sentence: number, paragraph });
      const isFused = /^(?:au|aux|du|des)$/u.test(before);
      if (this.#isPlace(phrase, before)) {
        at = Math.max(phrase.to, at + 1);
        continue;
      }
      this.#noteParts(
        phrase,
        {
          at: phrase.start,
          sentence: number,
          paragraph,
          isSaid,
          isSource: sources.has(phrase.start),
          isContrasted: isContrasted(tokens, phrase),
        },
        { isProminent, isFused },
      );
      this.#noteApposition(tokens, phrase, { at: phrase.start, sentence: number, paragraph });
      if (phrase.name.length > 1) this.#noteContext(tokens, phrase);
      isFirst = false;
      at = Math.max(phrase.to, at + 1);
    }
  }

  /** « à Port-Blanc », unless somebody has that last name. */
  #isPlace(phrase: NounPhrase, before: string): boolean {
    const [only] = phrase.name;
    if (!/^(?:à|en|dans|vers)$/u.test(before) || !only || phrase.tokens.length > 1) return false;
    const isKnown =
      this.#cast.index.named(only.text).length > 0 ||
      this.#cast.index.withLastName(only.text).length > 0 ||
      this.#cast.called(only.text).length > 0;
    return !isKnown && this.#cast.withLastName(foldWords(only.text).at(-1) ?? '').length === 0;
  }

  #noteParts(
    phrase: NounPhrase,
    place: Place,
    { isProminent, isFused }: { isProminent: boolean; isFused: boolean },
  ): void {
    if (phrase.pronoun !== undefined) {
      // « Il vérifie encore »: the pronoun's referent stays prominent.
      if (!/^(?:ils?|elles?|(?:celui|celle)-ci)$/u.test(phrase.pronoun) || !isProminent) return;
      const { entity } = resolve(this.#cast, phrase, place);
      if (entity) this.#cast.note(entity, place, true);
      return;
    }
    const isMeant =
      phrase.name.length > 0 ||
      (phrase.determiner !== undefined &&
        this.#cast.index.named(withoutDeterminer(phrase)).length > 0) ||
      // « Un ancien hoche la tête. »
      (isProminent &&
        isIndefinite(phrase) &&
        phrase.tokens.length === 2 &&
        BEFORE_HEAD.has(phrase.head ?? '')) ||
      // « Ce dernier dément. »
      (isProminent && phrase.tokens.length === 2 && AGAIN.test(phrase.tokens[1]?.lower ?? '')) ||
      // « Accusé de fraude, … », « juge-t-elle » have no article, and mention nobody; « au communiqué » has one.
      ((phrase.determiner !== undefined || isFused) &&
        phrase.head !== undefined &&
        kindsOfHead(phrase.head).length > 0);
    if (isMeant) {
      const resolution = mention(this.#cast, phrase, place, isProminent);
      this.#resolved.set(`${phrase.start}-${phrase.end}`, resolution);
    }
    this.#noteInner(phrase, place);
  }

  /** « le porte-parole de Maud Verlanges », « le patron du Parti libre »: they are mentioned, too. */
  #noteInner(phrase: NounPhrase, place: Place): void {
    if (phrase.head === undefined) return;
    const end = phrase.name[0]?.start ?? Number.POSITIVE_INFINITY;
    const tokens = phrase.tokens.filter(({ start }) => start < end);
    for (let at = 1; at < tokens.length; at += 1) {
      if (!/^(?:de|d'|du)$/u.test(tokens[at - 1]?.lower ?? '')) continue;
      const isNamed = this.#phrases.isNamePart(tokens, at);
      const isBody = kindsOfHead(tokens[at]?.lower ?? '').includes('INSTITUTION');
      const inner = isNamed || isBody ? this.#phrases.read(tokens, at) : undefined;
      const isMeant = isNamed
        ? phrase.name.length === 0
        : tokens.slice(at).some(({ isCapital }) => isCapital);
      if (inner && isMeant && (isBody || inner.name.length > 1))
        mention(this.#cast, inner, { ...place, at: inner.start }, false);
    }
  }

  /** « l'association, présidée par Anne Vidal »: she is its president. */
  #noteLed(
    tokens: Sentence['tokens'],
    at: number,
    phrase: NounPhrase,
    place: Omit<Place, 'at'>,
  ): void {
    const title = LED.find(([stem]) => tokens[at - 2]?.lower.startsWith(stem))?.[1];
    if (title === undefined || phrase.name.length < 2) return;
    const { entity } = resolve(this.#cast, phrase, { ...place, at: phrase.start });
    if (entity?.kind === 'PERSON') addTitle(entity, [title]);
  }

  /** « Anne Vidal, qui élève des chèvres, » is « l'éleveuse ». */
  #noteContext(tokens: Sentence['tokens'], phrase: NounPhrase): void {
    const entity = this.#resolved.get(`${phrase.start}-${phrase.end}`)?.entity;
    if (entity?.kind !== 'PERSON' || tokens[phrase.to]?.text !== ',') return;
    for (const { kind, text } of tokens.slice(phrase.to + 1, phrase.to + 1 + MAX_CONTEXT)) {
      if (kind !== 'word' && kind !== 'number') return;
      for (const word of foldWords(text)) if (word.length > 4) entity.context.add(word);
    }
  }

  /** « Première ministre depuis trois mois, Anne Vidal … » */
  #noteFronted(tokens: Sentence['tokens'], place: Omit<Place, 'at'>): void {
    const [first] = tokens;
    if (!first?.isCapital || !kindsOfHead(first.lower).includes('PERSON')) return;
    const title = this.#phrases.read(tokens, 0);
    const comma = tokens.findIndex(({ text }) => text === ',');
    if (!title || title.name.length > 0 || comma < 1 || comma > MAX_FRONTED) return;
    const who = this.#subjects.named(tokens, comma + 1, tokens.length);
    if (!who || who.name.length < 2) return;
    const { entity } = resolve(this.#cast, who, { ...place, at: who.start });
    if (entity) this.#cast.addTitle(entity, title);
  }

  /** « Anne Vidal, ministre de la Pêche », « X, capitale de Y » */
  #noteApposition(tokens: Sentence['tokens'], phrase: NounPhrase, place: Place): void {
    if (phrase.name.length === 0 || tokens[phrase.to]?.text !== ',') return;
    let at = phrase.to + 1;
    if (/^(?:le|la|l'|un|une|ancien|ancienne|ex)$/u.test(tokens[at]?.lower ?? '')) at += 1;
    const title = this.#phrases.read(tokens, at) ?? this.#phrases.read(tokens, phrase.to + 1);
    const head = tokens[at]?.lower ?? '';
    if (head === 'capitale') {
      const state = tokens.slice(at, at + 5).find(({ isCapital }) => isCapital);
      if (!state) return;
      this.#cast.addCapital(phrase.name.map(({ text }) => text).join('-'), state.text);
      const resolution = mention(this.#cast, phrase, place, true);
      this.#resolved.set(`${phrase.start}-${phrase.end}`, resolution);
      return;
    }
    if (!title || title.name.length > 0 || title.head === undefined || !isTrade(title)) return;
    const { entity } = resolve(this.#cast, phrase, place);
    if (entity) this.#cast.addTitle(entity, title);
  }

  // --- speakers

  #resolve(report: Report, sentence: Sentence): Attribution {
    const { source, sameSpeakerAs, speaker } = report;
    if (speaker) {
      const named = this.#ofHeader(speaker, sentence);
      return report.rule === 'continued-quotation'
        ? { ...named, rule: 'named-next', certainty: named.certainty * 0.8 }
        : named;
    }
    if (sameSpeakerAs) {
      const same = this.#found.get(sameSpeakerAs) ?? this.#ofSameContent(sameSpeakerAs);
      if (same)
        return {
          ...same,
          rule: 'same-speaker',
          certainty:
            same.certainty *
            (report.rule === 'continued-quotation'
              ? 0.85
              : report.rule === 'conditional'
                ? 0.75
                : 0.97),
        };
    }
    if (!source) return this.#withoutSource(report, sentence);
    const place = {
      at: source.start,
      sentence: sentence.number,
      paragraph: sentence.paragraph,
      content: report.content,
      isBoth: source.isPlural && source.pronoun !== undefined && isBoth(sentence.tokens, source),
    };
    if (source.pronoun !== undefined && /^(?:je|j'|nous)$/u.test(source.pronoun))
      return this.#ofOuter(report);
    if (source.pronoun === 'on') return this.#ofPlace(report, sentence, place);
    const resolution =
      (source.pronoun === undefined && !isPair(source)
        ? this.#resolved.get(`${source.start}-${source.end}`)
        : undefined) ?? resolve(this.#cast, source, place);
    const isInside = report.outer !== undefined && isInWordsOf(report);
    if (report.outer && isInside && source.pronoun !== undefined) {
      const last = this.#lastInside.get(report.outer);
      const agrees =
        last && (last.entity?.gender === undefined || last.entity.gender === source.gender);
      if (last && agrees && /^(?:il|elle)$/u.test(source.pronoun))
        return { ...last, rule: 'pronoun', certainty: last.certainty * 0.85 };
    }
    // « Mon prédécesseur disait : … »
    const outer = report.outer && this.#found.get(report.outer)?.entity;
    const earlier =
      outer && source.determiner === 'mon' && byOrderInOffice(this.#cast, source, outer);
    if (earlier) return earlier;
    if (report.outer && isInside && source.name.length > 0)
      this.#lastInside.set(report.outer, resolution);
    if (isInside && !isSureInQuotation(resolution, source)) {
      return { entity: undefined, candidates: [], rule: 'inside-quotation', certainty: 0.8 };
    }
    if (resolution.entity && !report.outer) {
      this.#cast.note(resolution.entity, place, true);
      const isAsking = report.rule === 'question' && actsAsQuestion(report);
      if (isAsking) this.#cast.salience.noteAsker(resolution.entity, place);
      else this.#cast.salience.noteSpeaker(resolution.entity, place);
    }
    return resolution;
  }

  #ofSameContent({ content }: Report): Attribution | undefined {
    for (const [report, found] of this.#found) if (report.content === content) return found;
    return undefined;
  }

  /** The speaker of the words that hold « j'ai dit que … ». */
  #ofOuter({ outer }: Report): Attribution {
    const found = outer && this.#found.get(outer);
    return found
      ? { ...found, rule: 'first-person', certainty: found.certainty * 0.95 }
      : { entity: undefined, candidates: [], rule: 'unresolved', certainty: 0.6 };
  }

  #ofHeader(phrase: NounPhrase, sentence: Sentence): Attribution {
    const place = {
      at: sentence.tokens[0]?.start ?? 0,
      sentence: sentence.number,
      paragraph: sentence.paragraph,
    };
    return { ...resolve(this.#cast, phrase, place), rule: 'interviewee' };
  }

  /**
   * « À la mairie, on assure … »: the institution speaks. A town does not. « assure-t-on de source
   * policière », « dans l'entourage du maire »: a source without a name does.
   */
  #ofPlace({ cue }: Report, { tokens }: Sentence, place: Place): Attribution {
    const first = tokens.findIndex(({ start }) => start >= (cue?.end ?? 0));
    for (let at = Math.max(0, first); at < Math.min(tokens.length, first + 8); at += 1) {
      if (!/^(?:de|d'|du|des|dans|parmi|chez)$/u.test(tokens[at]?.lower ?? '')) continue;
      const isFrom = tokens[at - 1]?.lower === 'auprès' || tokens[at]?.lower === 'chez';
      const phrase = this.#phrases.read(tokens, at + 1) ?? this.#phrases.read(tokens, at);
      if (phrase?.head !== undefined && (isFrom || ANONYMOUS_HEADS.has(phrase.head)))
        return { ...resolve(this.#cast, phrase, place), rule: 'on-behalf' };
    }
    for (const [at, token] of tokens.entries()) {
      if (!/^(?:à|au|aux|chez|côté)$/u.test(token.lower)) continue;
      const isSide = token.lower === 'côté';
      const next =
        isSide && /^(?:de|du|des|d')$/u.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
      const phrase = this.#phrases.read(tokens, next) ?? this.#phrases.read(tokens, next - 1);
      const inner = phrase && this.#institutionIn(phrase);
      if (inner) return { ...resolve(this.#cast, inner, place), rule: 'on-behalf' };
    }
    // « Le ministère regrette … On y refuse de … »
    const isThere = tokens.some(
      ({ lower }, at) => lower === 'y' && tokens.slice(Math.max(0, at - 2), at + 5).some(isOn),
    );
    const body = isThere ? this.#cast.salience.lastSpeaker(place) : undefined;
    if (body?.kind === 'INSTITUTION')
      return { entity: body, candidates: [body], rule: 'on-behalf', certainty: 0.75 };
    return { entity: undefined, candidates: [], rule: 'indefinite-pronoun', certainty: 0.8 };
  }

  /** « la clinique des Tilleuls » in « l'accueil de la clinique des Tilleuls » */
  #institutionIn(phrase: NounPhrase): NounPhrase | undefined {
    if (kindsOfHead(phrase.head ?? '').includes('INSTITUTION')) return phrase;
    const { tokens } = phrase;
    for (let at = 1; at < tokens.length; at += 1) {
      if (!kindsOfHead(tokens[at]?.lower ?? '').includes('INSTITUTION')) continue;
      const start = /^(?:la|le|l')$/u.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
      return this.#phrases.read(tokens, start);
    }
    return undefined;
  }

  /** A borrowed conditional takes the source that was named last, if it is a document or an outlet. */
  #withoutSource(report: Report, sentence: Sentence): Attribution {
    const nobody = { entity: undefined, candidates: [], rule: 'no-source', certainty: 0.85 };
    if (report.rule === 'frame' || report.rule === 'colon') {
      const last = this.#cast.salience.lastSpeaker({
        at: report.content[0]?.start ?? 0,
        sentence: sentence.number,
        paragraph: sentence.paragraph,
      });
      return last
        ? { entity: last, candidates: [last], rule: 'last-speaker', certainty: 0.75 }
        : nobody;
    }
    if (report.rule === 'continued-quotation')
      return subjectBefore(this.#cast, {
        at: report.content[0]?.start ?? 0,
        sentence: sentence.number,
        paragraph: sentence.paragraph,
      });
    if (report.rule !== 'conditional' && report.verb?.lemma !== 'lire') return nobody;
    const place = {
      at: report.content[0]?.start ?? 0,
      sentence: sentence.number,
      paragraph: sentence.paragraph,
    };
    const entity = this.#cast.lastDocument(place);
    return entity
      ? { entity, candidates: [entity], rule: 'document-before', certainty: 0.7 }
      : nobody;
  }
}

/** A noun for a person; « la caissière » without an entry only in apposition by itself. */
function isTrade({ head = '', tokens }: NounPhrase): boolean {
  const kinds = kindsOfHead(head);
  if (kinds.includes('PERSON')) return true;
  return kinds.length === 0 && tokens.length <= 2 && TRADE.test(head);
}

const TRADE = /(?:eur|euse|trice|iste|ier|ière|logue)$/u;

function actsAsQuestion({ verb, isNegated }: Report): boolean {
  return (
    !isNegated &&
    (verb?.act === 'ASK' || verb?.lemma === 'demander') &&
    !verb.lemma.startsWith('se ')
  );
}

/** « Anne Vidal, elle, … », « le facteur, de son côté, … » */
function isContrasted(tokens: Sentence['tokens'], { to }: NounPhrase): boolean {
  if (tokens[to]?.text !== ',') return false;
  const [first, second] = [tokens[to + 1]?.lower ?? '', tokens[to + 2]?.lower ?? ''];
  return (
    (/^(?:lui|elle)$/u.test(first) && tokens[to + 2]?.text === ',') ||
    first === 'quant' ||
    (/^(?:de|pour)$/u.test(first) && /^(?:son|sa)$/u.test(second))
  );
}

/** « ils … tous deux », « elles … toutes les deux » */
function isBoth(tokens: Sentence['tokens'], { end }: NounPhrase): boolean {
  const at = tokens.findIndex(({ start }) => start >= end);
  return (
    at !== -1 &&
    /^tou(?:s|tes)$/u.test(tokens[at]?.lower ?? '') &&
    tokens.slice(at + 1, at + 3).some(({ lower }) => lower === 'deux')
  );
}

function isOn({ lower }: Token): boolean {
  return lower === 'on';
}

function isPair({ tokens }: NounPhrase): boolean {
  return tokens.some(({ lower }) => lower === 'et');
}

function isInWordsOf(report: Report): boolean {
  return report.inside !== undefined || report.outer?.rule === 'interview';
}

/** In the words of a speaker, « le maire » or « elle » may be anybody. */
function isSureInQuotation({ entity, rule }: Resolution, source: NounPhrase): boolean {
  if (source.name.length > 0) return true;
  if (source.pronoun !== undefined || /^(?:mon|ma|mes|notre|nos)$/u.test(source.determiner ?? ''))
    return false;
  return entity?.kind !== 'PERSON' && rule !== 'unnamed' && rule !== 'epithet';
}
