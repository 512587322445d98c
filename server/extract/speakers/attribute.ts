import { ANONYMOUS_HEADS, kindsOfHead } from '../data/speakers.ts';
import { OF_DES, THE } from '../data/words.ts';
import type { SpeakerRule } from '../explain.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { NounPhrases } from '../grammar/noun-phrases.ts';
import type { Subjects } from '../grammar/subjects.ts';
import type { Sentence } from '../rules/finding.ts';
import type { Report } from '../rules/report.ts';
import type { Token } from '../text/tokens.ts';
import { Cast } from './cast.ts';
import { agreesWith, type Entity, found, type Place, type Resolution } from './entity.ts';
import { LABELLED, Mentions } from './mentions.ts';
import { subjectBefore } from './pronouns.ts';
import { resolve } from './resolve.ts';
import type { SpeakerIndex } from './speaker-index.ts';

/** Who said it. */
export interface Attribution {
  /** Undefined if the text does not decide. */
  readonly entity: Entity | undefined;
  readonly candidates: readonly Entity[];
  readonly rule: SpeakerRule;
  readonly certainty: number;
}

const CATAPHORIC_SENTENCES = 2;

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
  readonly #mentions: Mentions;
  readonly #found = new Map<Report, Attribution>();
  /** Who was named last as speaking in the words of a report. */
  readonly #lastInside = new Map<Report, Resolution>();

  constructor({ index, phrases, subjects, day, text }: Options) {
    this.#cast = new Cast(index, day, text);
    this.#phrases = phrases;
    this.#mentions = new Mentions({ cast: this.#cast, phrases, subjects });
  }

  attribute(
    reports: readonly Report[],
    sentences: readonly Sentence[],
  ): ReadonlyMap<Report, Attribution> {
    const bySentence = Map.groupBy(reports, ({ sentence }) => sentence);
    for (const sentence of sentences) {
      this.#mentions.note(sentence, bySentence.get(sentence.number) ?? []);
      for (const report of bySentence.get(sentence.number) ?? [])
        this.#found.set(report, this.#resolve(report, sentence));
    }
    // « « On n'a rien vu. » … confie X »: a quotation before its speaker.
    for (const report of reports) {
      const later = report.sameSpeakerAs;
      if (report.rule !== 'continued-quotation' || !later || later.sentence <= report.sentence)
        continue;
      const speaking = this.#found.get(later);
      if (speaking)
        this.#found.set(report, {
          ...speaking,
          rule: 'speaker-after',
          certainty: speaking.certainty * 0.85,
        });
    }
    const first = sentences.filter(({ number }) => number < CATAPHORIC_SENTENCES);
    for (const sentence of first)
      for (const report of bySentence.get(sentence.number) ?? []) this.#lookAhead(report, sentence);
    this.#findOtherVoices();
    for (const [report, { entity, certainty }] of this.#found) {
      const named = entity?.sameAs;
      if (named)
        this.#found.set(report, {
          entity: named,
          candidates: [named],
          rule: 'named-next',
          certainty: certainty * 0.9,
        });
    }
    return this.#found;
  }

  /** « Il dit toujours que … », says one of two who are interviewed: it is the other. */
  #findOtherVoices(): void {
    const voices = new Set<Entity>();
    for (const [report, { entity }] of this.#found)
      if (report.rule === 'interview' && entity) voices.add(entity);
    if (voices.size !== 2) return;
    for (const [report, { rule }] of this.#found) {
      const { source, outer } = report;
      if (rule !== 'inside-quotation' || outer?.rule !== 'interview') continue;
      if (!/^(?:il|elle)$/u.test(source?.pronoun ?? '')) continue;
      const speaker = this.#found.get(outer)?.entity;
      const other = [...voices].find((voice) => voice !== speaker);
      if (speaker && other && agreesWith(other, source?.gender, false))
        this.#found.set(report, found(other, 'other-voice', 0.75));
    }
  }

  /** « Elle avait promis … Anne Vidal a pourtant … »: a lead names its subject later. */
  #lookAhead(report: Report, sentence: Sentence): void {
    const { source } = report;
    const before = this.#found.get(report);
    if (!source || source.name.length > 0 || !before || before.entity?.name) return;
    if (!/^(?:unnamed|no-antecedent)$/u.test(before.rule)) return;
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

  #resolve(report: Report, sentence: Sentence): Attribution {
    const { source, sameSpeakerAs, speaker } = report;
    if (speaker) {
      const named = this.#ofHeader(speaker, sentence);
      return report.rule === 'continued-quotation'
        ? { ...named, rule: 'named-next', certainty: named.certainty * 0.8 }
        : named;
    }
    if (sameSpeakerAs) {
      const same = this.#found.get(sameSpeakerAs);
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
      isLabel: LABELLED.has(report.rule),
      speaker: report.outer && this.#found.get(report.outer)?.entity,
      isBoth: source.isPlural && source.pronoun !== undefined && isBoth(sentence.tokens, source),
    };
    if (source.pronoun !== undefined && /^(?:je|j'|nous)$/u.test(source.pronoun))
      return this.#ofOuter(report);
    if (source.pronoun === 'on') return this.#ofPlace(report, sentence, place);
    const resolution =
      (source.pronoun === undefined && !isPair(source)
        ? this.#mentions.resolved.get(`${source.start}-${source.end}`)
        : undefined) ?? resolve(this.#cast, source, place);
    const isInside = report.outer !== undefined && isInWordsOf(report);
    if (report.outer && isInside && source.pronoun !== undefined) {
      const last = this.#lastInside.get(report.outer);
      const agrees =
        last && (last.entity?.gender === undefined || last.entity.gender === source.gender);
      if (last && agrees && /^(?:il|elle)$/u.test(source.pronoun))
        return { ...last, rule: 'pronoun', certainty: last.certainty * 0.85 };
    }
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

  /** The speaker of the words that hold « j'ai dit que … ». */
  #ofOuter({ outer }: Report): Attribution {
    const speaking = outer && this.#found.get(outer);
    return speaking
      ? { ...speaking, rule: 'first-person', certainty: speaking.certainty * 0.95 }
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
   * « À la mairie, on assure … »: the institution speaks. A town does not.
   * « assure-t-on de source policière », « dans l'entourage du maire »: a source without a name
   * does.
   */
  #ofPlace({ cue }: Report, { tokens }: Sentence, place: Place): Attribution {
    const cued = tokens.findIndex(({ start }) => start >= (cue?.end ?? 0));
    // « De source policière, on affirme … »
    const first = tokens[0]?.lower === 'de' ? 0 : Math.max(0, cued);
    for (let at = first; at < Math.min(tokens.length, first + 8); at += 1) {
      if (!/^(?:de|d'|du|des|dans|parmi|chez)$/u.test(tokens[at]?.lower ?? '')) continue;
      const isFrom = tokens[at - 1]?.lower === 'auprès' || tokens[at]?.lower === 'chez';
      const phrase = this.#phrases.read(tokens, at + 1) ?? this.#phrases.read(tokens, at);
      if (phrase?.head !== undefined && (isFrom || ANONYMOUS_HEADS.has(phrase.head)))
        return { ...resolve(this.#cast, phrase, place), rule: 'on-behalf' };
    }
    for (const [at, token] of tokens.entries()) {
      if (!/^(?:à|au|aux|chez|côté)$/u.test(token.lower)) continue;
      const isSide = token.lower === 'côté';
      const next = isSide && OF_DES.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
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
      const start = THE.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
      return this.#phrases.read(tokens, start);
    }
    return undefined;
  }

  /** Whom the sentences before are about. */
  #ofSubject({ content }: Report, { number, paragraph }: Sentence): Resolution {
    return subjectBefore(this.#cast, { at: content[0]?.start ?? 0, sentence: number, paragraph });
  }

  /**
   * A borrowed conditional takes the source that was named last, if it is a document or an outlet.
   */
  #withoutSource(report: Report, sentence: Sentence): Attribution {
    const nobody: Attribution = {
      entity: undefined,
      candidates: [],
      rule: 'no-source',
      certainty: 0.85,
    };
    if (report.rule === 'frame' || report.rule === 'colon') {
      const last = this.#cast.salience.lastSpeaker({
        at: report.content[0]?.start ?? 0,
        sentence: sentence.number,
        paragraph: sentence.paragraph,
      });
      if (last) return found(last, 'last-speaker', 0.75);
      // « Vidal a quitté la salle. Et d'ajouter : « … » »
      return report.rule === 'colon' ? this.#ofSubject(report, sentence) : nobody;
    }
    if (report.rule === 'continued-quotation') return this.#ofSubject(report, sentence);
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

function actsAsQuestion({ verb, isNegated }: Report): boolean {
  return (
    !isNegated &&
    (verb?.act === 'ASK' || verb?.lemma === 'demander') &&
    !verb.lemma.startsWith('se ')
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
  if (source.name.length > 0 || rule === 'related-role') return true;
  if (source.pronoun !== undefined || /^(?:mon|ma|mes|notre|nos)$/u.test(source.determiner ?? ''))
    return false;
  // « Le ministre des Ports nous l'a dit »
  if (rule === 'role-on-date' && source.tokens.length > 2) return true;
  return entity?.kind !== 'PERSON' && rule !== 'unnamed' && rule !== 'epithet';
}
