import { CLITICS } from '../../model/french/closed-classes.ts';
import { NE, OF, THAT } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { skipConnectives } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import type { Token } from '../text/tokens.ts';
import { type Analyser, canReport, emit, isSpeakerLike, isWho } from './analyser.ts';
import { type Complement, readComplement } from './complements.ts';
import { readIsland } from './islands.ts';
import { type Clause, type Report, toContent } from './report.ts';

/** Verbs with their subject before them, from left to right. */
export function readVerbs(clause: Clause, analyser: Analyser): void {
  let shared = clause.shared;
  let at = clause.from;
  let isFound = false;
  for (const group of clause.groups) {
    if (group.from < at || group.to > clause.to) continue;
    // « a confirmé la visite, rejeté un report et invité … »; not « le maire, accusé de …, »
    const isAfterComma = clause.tokens[group.from - 1]?.text === ',';
    const isListed = isFound && group.from - 1 === at;
    if (group.form === 'PARTICIPLE' && isAfterComma && !isListed) continue;
    const found = readVerb({ ...clause, shared }, group, analyser);
    if (!found) continue;
    isFound = true;
    shared = found.report;
    analyseComplement(clause, found, analyser);
    at = found.complement.to;
  }
  if (!isFound) readIsland(clause, analyser);
}

interface Found {
  readonly report: Report;
  readonly complement: Complement;
}

function readVerb(clause: Clause, group: VerbGroup, analyser: Analyser): Found | undefined {
  const { tokens } = clause;
  if (group.isPlanned || group.inverted !== undefined) return undefined;
  if (isHypothetical(clause, group)) return undefined;
  if (
    group.form === 'INFINITIVE' &&
    !isReportingInfinitive(tokens, group) &&
    !narrativeSubject(clause, group, analyser) &&
    !(clause.outer && startsAt(clause, group))
  )
    return undefined;
  if (group.hasObject && group.verb.takes.size > 0 && !hasColonOrThat(clause, group))
    return undefined;
  if (group.form === 'PARTICIPLE') {
    const passive = readPassive(clause, group, analyser);
    if (passive) return passive;
  }
  const narrated = narrativeSubject(clause, group, analyser);
  const isRelative =
    tokens[group.from - 1]?.lower === 'qui' &&
    group.from - clause.from <= 2 &&
    clause.shared !== undefined;
  const isOuters =
    group.form === 'INFINITIVE' &&
    clause.outer !== undefined &&
    group.to - group.from > 1 &&
    !group.verb.isWeak &&
    startsAt(clause, group);
  const subject = narrated
    ? narrated
    : isRelative || isOuters
      ? 'shared'
      : analyser.subjects.before(tokens, clause.from, group);
  const shared =
    subject === 'shared'
      ? (clause.shared ?? (isOuters ? clause.outer : firstSubject(clause, group, analyser)))
      : undefined;
  const source = subject === 'shared' ? undefined : subject;
  if (subject === undefined || (subject === 'shared' && shared === undefined)) return undefined;
  if (source && !canReport(clause, group, source)) return undefined;
  if (group.form === 'PARTICIPLE' && subject !== 'shared') return undefined;
  const complement = readComplement(clause, group, analyser);
  if (!complement) return undefined;
  if (!isPlausible(clause, group, complement, source)) return undefined;
  // « On juge un homme seul », says a speaker: nobody's words; « on m'a dit que … » are somebody's.
  const isSaid =
    complement.rule === 'that-clause' ||
    tokens.slice(complement.from, complement.to).some(({ quotation }) => quotation);
  if (clause.isInQuotation && source?.pronoun === 'on' && !isSaid) return undefined;
  const around = [
    ...tokens.slice(clause.from, group.from),
    ...tokens.slice(group.to, complement.from),
  ];
  const isReport = shared !== undefined && 'rule' in shared;
  const report = emit(
    clause,
    {
      rule: complement.rule,
      content: complement.content,
      source:
        source ??
        (isReport ? (isOuters ? undefined : shared.source) : (shared as NounPhrase | undefined)),
      group,
      sameSpeakerAs: isReport ? shared : undefined,
      around,
      doubt: isPartOfPhrase(clause, group, complement) ? 0.9 : 1,
    },
    analyser,
  );
  return { report, complement };
}

/**
 * « croit à une paix « durable » », « souhaite « la clarté » sur les radars »: more may be said.
 */
function isPartOfPhrase(
  { tokens, to }: Clause,
  group: VerbGroup,
  { rule, from, to: end }: Complement,
): boolean {
  if (rule !== 'quotation-complement') return false;
  const isApart = from > group.to + 1;
  return isApart || (end < to && tokens[end]?.kind === 'word');
}

function analyseComplement(
  clause: Clause,
  { report, complement }: Found,
  analyser: Analyser,
): void {
  analyser.analyse(
    { ...clause, from: complement.from, to: complement.to, outer: report, shared: undefined },
    analyser,
  );
}

// « s'il disait que … », « avant qu'il dise que … »
function isHypothetical({ tokens, from }: Clause, group: VerbGroup): boolean {
  for (let at = group.from - 1; at >= from; at -= 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' || token.quotation) return false;
    if (
      token.lower === 'si' ||
      (token.lower === "s'" && /^ils?$/u.test(tokens[at + 1]?.lower ?? ''))
    )
      return true;
  }
  return false;
}

/** « un projet jugé « pharaonique » par la présidente » */
function readPassive(clause: Clause, group: VerbGroup, analyser: Analyser): Found | undefined {
  const { tokens, to } = clause;
  const at = /^(?:de|d'|comme)$/u.test(tokens[group.to]?.lower ?? '') ? group.to + 1 : group.to;
  if (!tokens[at]?.quotation || tokens[at + 1]?.lower !== 'par') return undefined;
  const source = analyser.subjects.at(tokens, at + 2, to);
  if (!source || !isSpeakerLike(source)) return undefined;
  const content = toContent(tokens, at, at + 1);
  const rule = 'quotation-complement';
  const report = emit(clause, { rule, content, source, group, around: [], doubt: 0.9 }, analyser);
  return { report, complement: { rule, content, from: at, to: source.to } };
}

/** « Et le maire de conclure : … », « Interrogée, Anne Vidal de répondre « non » » */
function narrativeSubject(
  { tokens, from }: Clause,
  group: VerbGroup,
  { subjects }: Analyser,
): NounPhrase | undefined {
  const link = group.from - 1;
  const isLinked = group.form === 'INFINITIVE' && OF.has(tokens[link]?.lower ?? '');
  if (!isLinked || link <= from + 1) return undefined;
  const isAnd = tokens[from]?.lower === 'et';
  const comma = isAnd ? from : tokens.findLastIndex(({ text }, at) => at < link && text === ',');
  const phrase = subjects.at(tokens, isAnd ? from + 1 : Math.max(from, comma + 1), link);
  if (!phrase || (phrase.to !== link && tokens[phrase.to]?.text !== ',')) return undefined;
  const isQuoted = tokens[group.to]?.quotation ?? tokens[group.to]?.text === ':';
  return isAnd || (isQuoted && isWho(phrase)) ? phrase : undefined;
}

function startsAt({ from, tokens }: Clause, group: VerbGroup): boolean {
  return (
    group.from === from ||
    (group.from === from + 1 && /^(?:ne|n'|en|y|le|l')$/u.test(tokens[from]?.lower ?? ''))
  );
}

function isReportingInfinitive(tokens: readonly Token[], { from }: VerbGroup): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const second = tokens[from - 2]?.lower ?? '';
  if (before === 'pour' || before === 'après' || before === 'jusqu') return true;
  if (before === 'de' || before === "d'")
    return second === 'avant' || second === 'et' || second === 'occasion' || second === ',';
  return false;
}

// « il l'a dit », « l'ont écrit noir sur blanc : « … » »
function hasColonOrThat({ tokens, to }: Clause, group: VerbGroup): boolean {
  for (let at = group.to; at < Math.min(to, group.to + 12); at += 1) {
    const token = tokens[at] as Token;
    const isQuality = group.verb.takes.has('QUALITY') && OF.has(token.lower);
    if (isQuality && at === group.to) return true;
    if (token.text === ':' || THAT.has(token.lower)) return true;
    if (at <= group.to + 3 && token.quotation) return true;
    if (token.kind === 'mark') break;
  }
  if (group.form === 'INFINITIVE') return group.verb.takes.has('ADDRESSEE');
  return group.verb.takes.has('ADDRESSEE') || tokens[group.from]?.lower === 'en';
}

/** The subject of the main verb, which an infinitive or a participle shares. */
function firstSubject(
  clause: Clause,
  group: VerbGroup,
  analyser: Analyser,
): NounPhrase | undefined {
  const { tokens } = clause;
  let first: NounPhrase | undefined;
  let at = skipConnectives(tokens, clause.from, group.from);
  for (let count = 0; count < 4 && at < group.from; count += 1) {
    const phrase = analyser.phrases.canBegin(tokens, at)
      ? analyser.subjects.at(tokens, at, group.from)
      : undefined;
    if (phrase && isBeforeVerb(tokens, phrase.to, analyser)) return phrase;
    first ??= phrase;
    const comma = tokens.findIndex(
      (token, index) => index >= at && index < group.from && token.text === ',',
    );
    if (comma === -1) return first;
    at = comma + 1;
  }
  return first;
}

function isBeforeVerb(tokens: readonly Token[], from: number, { morphology }: Analyser): boolean {
  let at = from;
  while (CLITICS.has(tokens[at]?.lower ?? '') || NE.has(tokens[at]?.lower ?? '')) at += 1;
  return morphology.isFinite(tokens[at]?.lower ?? '');
}

/** Whether a verb that also means other things means saying here. */
function isPlausible(
  clause: Clause,
  group: VerbGroup,
  { rule, from, to }: Complement,
  source: NounPhrase | undefined,
): boolean {
  const { tokens } = clause;
  const hasQuotation = tokens.slice(from, to).some(({ quotation }) => quotation !== undefined);
  if (group.verb.isWeak)
    return (
      hasQuotation && (rule !== 'that-clause' || !/^(?:souhaiter|croire)$/u.test(group.verb.lemma))
    );
  if (rule !== 'noun-complement' && rule !== 'attribute') return true;
  if (hasQuotation) return true;
  return source === undefined || source.pronoun !== undefined || isSpeakerLike(source);
}
