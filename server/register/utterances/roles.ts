import { GENITIVES, isRelated, type Term, type Wording } from './wording.ts';

/** Whether the same words have exchanged roles: who does it, and to whom. */
export function haveOtherRoles(one: Wording, other: Wording): boolean {
  return exchangeRoles(one, other) || exchangeRoles(other, one) || exchangeTarget(one, other);
}

/**
 * Whether the words around a common one are exchanged: « le témoin menace l'accusé ». In the passive
 * with its agent they are the same if they are exchanged.
 */
function exchangeRoles(one: Wording, other: Wording): boolean {
  const actors = one.terms.filter(isActor).flatMap((term) => {
    const at = other.terms.findIndex((theirs) => isRelated(term, theirs));
    const theirs = other.terms[at];
    return theirs && isActor(theirs) ? [{ term, theirs, at }] : [];
  });
  return actors.some((middle, index) => {
    const [before, after] = [actors[index - 1], actors.slice(index + 1)];
    // Where verbs are known, other words can stand between them and their objects.
    const ends = middle.term.isVerb ? after : after.slice(0, 1);
    return (
      (middle.term.isVerb || !one.language.knowsVerbs) &&
      before !== undefined &&
      ends.some((end) => {
        const isPassive = isAgent(before.term) || isAgent(end.term);
        const isTheirs = isAgent(before.theirs) || isAgent(end.theirs);
        return isPassive === isTheirs
          ? end.at < middle.at && middle.at < before.at
          : before.at < middle.at && middle.at < end.at;
      })
    );
  });
}

/**
 * « la Karsavie doit des excuses à la Lormaine »: who does it, and to whom, are exchanged. With « de »
 * they can be only if the verb is the same: « la chute du prix » is « le prix chute ».
 */
function exchangeTarget(one: Wording, other: Wording): boolean {
  const pairs = one.terms.flatMap((term) => {
    const theirs = other.terms.find((candidate) => isRelated(term, candidate));
    return theirs ? [[term, theirs] as const] : [];
  });
  const hasSameVerb = pairs.some(([mine, theirs]) => mine.isVerb && theirs.isVerb);
  const common = pairs.flatMap(([mine, theirs]) =>
    mine.isVerb ? [] : [[mine.governor, theirs.governor] as const],
  );
  return common.some(
    ([mine, theirs]) =>
      mine !== null &&
      theirs === null &&
      (hasSameVerb || !GENITIVES.has(mine)) &&
      common.some(([left, right]) => left === null && right === mine),
  );
}

/** Whether neither mentions any subject or object of the other. */
export function haveOtherSubjects(one: Wording, other: Wording): boolean {
  const lacks = ({ terms }: Wording, actors: readonly Term[]) =>
    actors.length > 0 &&
    !actors.some((actor) => terms.some((term) => !term.isVerb && isRelated(actor, term)));
  const actorsOf = ({ terms }: Wording) => terms.filter((term) => !term.isVerb && isActor(term));
  return lacks(one, actorsOf(other)) && lacks(other, actorsOf(one));
}

function isActor(term: Term): boolean {
  return term.governor === null || isAgent(term);
}

/** Whether it acts in a passive sentence: « par l'accusé ». */
function isAgent({ governor }: Term): boolean {
  return governor === 'par' || governor === 'by';
}
