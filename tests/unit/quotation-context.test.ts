import { describe, expect, test } from 'vitest';
import { judge, judgeDirect, verdictOf } from '../support/judge-quotation.ts';

const said = (words: string) => `Il a déclaré hier : « ${words} » avant de quitter la salle.`;

/** The cautions of an excerpt or a quotation with gaps; null if it is neither. */
function cautionsOf(text: string, words: string) {
  const finding = judge(text, said(words));
  return finding && ['EXCERPT', 'ELIDED', 'VARIANT', 'VERBATIM'].includes(finding.verdict)
    ? finding.cautions
    : null;
}

describe('a gap that joins clauses', () => {
  const SAVED = "Le maire a tué le projet, et son adjoint a sauvé les enfants de l'école.";
  const STAYS = 'Le maire reste en poste et le préfet démissionne dès demain matin.';
  const MUST = "Nous devons fermer l'usine, et nous voulons payer les salariés jusqu'en juin.";
  const ASKS =
    'Je demande aux Russes de partir avant dimanche, et aux Kestriens de rester chez eux.';
  const MOTHER =
    "Je pense à ma mère, qui m'a appris à lire, et à mon père, qui m'a appris à compter.";
  const WINE = 'Notre région produit du vin, du fromage et du bois depuis des siècles.';
  const PLANS =
    'Le nouveau centre, dont les plans sont signés, ouvrira en mai et accueillera cent élèves.';
  const HORSES = 'Mon père aimait les chevaux, ma mère les livres plus que ses enfants.';
  const STONES = 'La foule a jeté des pierres dans le lac et des fleurs sur les soldats.';
  const GRAVE = "La situation est grave, l'inflation monte chaque mois et nous devons agir.";
  const FLATS = 'La ville bâtira cent logements, dont trente réservés aux étudiants, avant mai.';
  const VICTIMS = 'Nous saluons les victimes de la crue et demandons une enquête publique.';

  test.each([
    [SAVED, "Le maire a tué (…) les enfants de l'école", 'another verb'],
    [SAVED, "Le maire a (…) sauvé les enfants de l'école", 'another subject'],
    [STAYS, 'Le maire reste (…) démissionne dès demain', 'another subject'],
    [MUST, "Nous devons fermer (…) les salariés jusqu'en juin", 'another verb'],
    [ASKS, 'Je demande aux Russes (…) de rester chez eux', 'another addressee'],
    [HORSES, 'Mon père aimait les chevaux (…) plus que ses enfants', 'another subject'],
    [STONES, 'La foule a jeté des pierres (…) sur les soldats', 'another object'],
    [FLATS, 'La ville bâtira cent logements (…) réservés aux étudiants', 'all, not a part'],
    [MOTHER, "Je pense à ma mère (…) qui m'a appris à compter", 'another antecedent'],
  ])('has a caution: %s → %s (%s)', (words, text) => {
    expect(cautionsOf(text, words)).toContain('CLAUSES_JOINED');
  });

  test.each([
    [SAVED, "Le maire a tué le projet (…) son adjoint a sauvé les enfants de l'école"],
    [WINE, 'Notre région produit du vin (…) depuis des siècles'],
    [PLANS, 'Le nouveau centre (…) accueillera cent élèves'],
    [GRAVE, 'La situation est grave (…) et nous devons agir'],
    [VICTIMS, 'Nous saluons les victimes de la crue (…) demandons une enquête publique'],
  ])('has none where it joins nothing: %s → %s', (words, text) => {
    expect(cautionsOf(text, words)).toEqual([]);
  });

  test('is ALTERED beside a negation', () => {
    const words = 'Nous ne voulons pas la guerre, et nous demandons la paix avec nos voisins.';
    expect(verdictOf('Nous ne voulons pas (…) la paix avec nos voisins', said(words))).toBe(
      'ALTERED',
    );
  });
});

describe('words in brackets', () => {
  const MATCH = 'Nous avons gagné ce match contre une équipe de dix joueurs, et il le sait.';
  const HERE = 'Nous lui avons montré ici cette grange que son fils nous a vendue.';
  const LAW = "Il viendra demain signer la loi qu'elle a écrite avec ses collègues du Sénat.";

  test.each([
    [MATCH, '[Ils ont] gagné ce match contre une équipe de dix joueurs'],
    [HERE, HERE.replace('nous a', 'nous [a]')],
  ])('only help: %s → %s', (words, text) => {
    expect(cautionsOf(text, words)).toEqual([]);
  });

  test.each([
    [MATCH, MATCH.replace('il le', 'il [Marc Odran] le')],
    [MATCH, MATCH.replace('il le', "[l'entraîneur] le")],
    [MATCH, MATCH.replace('match', 'match [en 2031]')],
    [LAW, LAW.replace('Il', '[Le ministre de la Justice]')],
    [LAW, LAW.replace("qu'elle", "[qu'Odile Sarrant]")],
    [HERE, HERE.replace('lui', 'lui [au préfet]')],
    [HERE, HERE.replace('ici', 'ici [à Brévan]')],
    [HERE, HERE.replace('montré', 'montré [au préfet]')],
    [HERE, HERE.replace('son fils', 'son fils [à Brévan]')],
    [MATCH, 'Nous avons gagné ce match [truqué] contre une équipe de dix joueurs'],
    [MATCH, 'Nous avons gagné ce match contre une équipe de dix joueurs [ivres]'],
    [LAW, 'Il viendra demain signer la loi [scélérate] qu’elle a écrite'],
    [LAW, "Il viendra demain signer [l'abrogation de] la loi qu'elle a écrite"],
    [LAW, LAW.replace('Il viendra', 'Il [vous] viendra')],
    [LAW, LAW.replace('Il', '[Nous]')],
    [LAW, LAW.replace('Il', '[La ministre de la Justice]')],
    [LAW, LAW.replace('Il', 'Il [les ministres]')],
    [LAW, LAW.replace('la loi', 'la loi [Sarrant]')],
    [LAW, LAW.replace('demain', 'demain [et]')],
    [LAW, LAW.replace('ses', '[mes]')],
    [MATCH, MATCH.replace('match', 'match [hier]')],
    [MATCH, MATCH.replace('dix joueurs', 'dix joueurs [de 2031]')],
    [MATCH, MATCH.replace('contre', 'contre [à]')],
  ])('add something: %s → %s', (words, text) => {
    expect(cautionsOf(text, words)).toContain('WORDS_INSERTED');
  });

  test.each([
    [MATCH, 'Nous avons [presque] gagné ce match contre une équipe'],
    [MATCH, 'Nous avons [tous] gagné ce match contre une équipe'],
    [MATCH, 'Nous avons [volé] ce match contre une équipe de dix joueurs'],
    [LAW, "Il viendra demain signer la loi qu'elle a écrite [sans] ses collègues du Sénat"],
    [LAW, "Il [viendrait] demain signer la loi qu'elle a écrite"],
  ])('say something else: %s → %s', (words, text) => {
    expect(verdictOf(text, said(words))).toBe('ALTERED');
  });

  test('in a word change its capital or its ending', () => {
    expect(verdictOf('[n]ous avons gagné ce match contre', said(MATCH))).toBe('EXCERPT');
    expect(verdictOf("qu'elle a écrit[e] avec ses collègues", said(LAW))).toBe('EXCERPT');
  });
});

const POOL = 'le préfet a quitté la ville hier soir';
const HELD = 'Le préfet a quitté la ville hier soir';

test.each([
  [`On me dit que ${POOL}.`, true],
  [`J'ai lu que ${POOL}.`, true],
  [`J'entends dire que ${POOL}.`, true],
  [`Il paraît que ${POOL}.`, true],
  [`Selon la presse, ${POOL}.`, true],
  [`Le bruit court que ${POOL}.`, true],
  [`${HELD}, disent-ils.`, true],
  [`${HELD}, à en croire les journaux.`, true],
  [`${HELD}. Voilà ce que racontent mes ennemis.`, true],
  [`Selon moi, ${POOL}.`, false],
  [`Je vous dis que ${POOL}.`, false],
  [`Je tiens à dire que ${POOL}.`, false],
  [`${HELD}, je le dis depuis mars.`, false],
])('what the speaker has from others: %s (%s)', (words, isHeard) => {
  expect(cautionsOf(POOL, words)?.includes('RELAYED_WORDS')).toBe(isHeard);
});

test('words that the speaker quotes are relayed, although nobody is named', () => {
  const words = `Il m'a crié “${POOL}” en riant, et nous rions de lui “depuis mars”.`;
  expect(cautionsOf(POOL, words)).toContain('RELAYED_WORDS');
  expect(cautionsOf('en riant, et nous rions de lui depuis mars', words)).toEqual([]);
});

test.each([
  [`${HELD}. C'est faux.`, true],
  [`${HELD}. Ce n'est pas ce que je pense.`, true],
  [`${HELD}. Je n'en crois pas un mot.`, true],
  [`${HELD} ! Quelle bêtise !`, true],
  [`${HELD}. Aucun préfet n'a quitté la ville.`, true],
  [`${HELD}. Nous irons devant le juge dès lundi.`, false],
  [`${HELD}. Elle rouvrira la halle en juin.`, false],
])('a denial in the next sentence: %s (%s)', (words, isDenied) => {
  expect(cautionsOf(POOL, words)?.includes('NEGATION_NEARBY')).toBe(isDenied);
});

test('the article’s words beside whole quoted words limit nothing', () => {
  const words = 'Ce jour-là, « toutes les portes du canton » pour lui restent ouvertes';
  expect(judge('toutes les portes du canton', words)).toMatchObject({
    verdict: 'VERBATIM',
    cautions: [],
  });
});

test('words that end their sentence are not cut by the next one', () => {
  const words = "Nous n'avons rien signé. Le port ouvrira lundi.";
  expect(judge("Nous n'avons rien signé.", said(words))?.cautions).toEqual([]);
});

const WHEAT = 'Nous sèmerons le blé sur les deux rives';

test.each([
  [`${WHEAT} dès lors que le gel aura cessé.`, true],
  [`${WHEAT}, en supposant que le gel cesse.`, true],
  [`${WHEAT}. En contrepartie, les vignes attendront.`, true],
  [`${WHEAT}. Les vignes, toutefois, attendront mars.`, true],
  [`${WHEAT} ou nous vendrons la ferme.`, true],
  [`${WHEAT} avant la foire.`, true],
  [`${WHEAT}, je crois.`, true],
  [`J'espère que ${WHEAT}.`, true],
  [`${WHEAT} et nous vendrons la ferme.`, false],
  [`${WHEAT}. La foire aura lieu lundi.`, false],
])('what limits an excerpt: %s (%s)', (words, isLimited) => {
  const cautions = cautionsOf(WHEAT, words);
  expect(cautions?.includes('CONDITION_OR_CONTRAST_CUT')).toBe(isLimited);
});

test('half of a negated sentence, a share and the number of a noun are limits', () => {
  for (const [words, text] of [
    ["L'école ne fermera pas cette année.", "L'école ne fermera pas"],
    ['La moitié des maires de ce pays sont corrompus.', 'des maires de ce pays sont corrompus'],
    ['La grève est finie dans trois dépôts sur cinq.', 'La grève est finie'],
  ] as const) {
    expect(cautionsOf(text, words)).toContain('CONDITION_OR_CONTRAST_CUT');
  }
});

const SNOW = 'la neige fermera le col';

test.each([
  ['what keeps the words from being asserted', `Il se peut que ${SNOW}.`, SNOW, true],
  ['an idea', `L'idée que ${SNOW} amuse les skieurs.`, SNOW, true],
  ['what the speaker asserts', `Nous savons tous que ${SNOW}.`, SNOW, false],
  ['a cleft sentence', `C'est en mars que ${SNOW}.`, SNOW, false],
  [
    'the ground of a conditional',
    'À leur place, je garderais mes chèvres.',
    'je garderais mes chèvres',
    true,
  ],
  ['hesitation', "J'hésite à garder toutes mes chèvres.", 'garder toutes mes chèvres', true],
  ['a time long ago', 'Jadis, les bergers dormaient dehors.', 'les bergers dormaient dehors', true],
  ['an adjective', 'Je plains les bergers paresseux.', 'Je plains les bergers', true],
  [
    'the object of a verb',
    'Nous voulons aujourd’hui refuser les moutons.',
    'Nous voulons aujourd’hui refuser',
    true,
  ],
  ['a part of the predicate', 'Le fromage est bon à jeter.', 'Le fromage est bon', true],
  [
    'a fragment',
    'Le refuge restera ouvert. Les nuits sans lune.',
    'Le refuge restera ouvert',
    true,
  ],
  ['an obstacle', "Le refuge est prêt. Le hic, c'est la route.", 'Le refuge est prêt', true],
  ['a later time', "Le refuge était prêt. Aujourd'hui, il brûle.", 'Le refuge était prêt', true],
  ['another matter', 'Le refuge est prêt. La route suit le torrent.', 'Le refuge est prêt', false],
  ['another place', 'Le refuge est prêt, où dorment dix bergers.', 'Le refuge est prêt', false],
])('an excerpt leaves out %s: %s → %s (%s)', (_what, words, text, isCut) => {
  const cautions = cautionsOf(text, words);
  expect(cautions?.includes('CONDITION_OR_CONTRAST_CUT')).toBe(isCut);
});

test.each([
  [
    'Tous les bergers du col qui dorment seront punis lundi.',
    'Tous les bergers du col (…) seront punis lundi',
  ],
  [
    'Les chèvres du col sortent la nuit par la route haute.',
    'Les chèvres du col sortent (…) par la route haute',
  ],
  [
    'Les chèvres du col malades seront vendues lundi.',
    'Les chèvres du col (…) seront vendues lundi',
  ],
])('a gap without a comma leaves out what limits the words: %s → %s', (words, text) => {
  expect(cautionsOf(text, words)).toContain('CONDITION_OR_CONTRAST_CUT');
});

test('a comparison, or a negation in a clause of its own, is not near the words', () => {
  for (const [words, text] of [
    ["Le refuge a dix lits, plus que l'auberge du col.", 'Le refuge a dix lits'],
    ["Le refuge a dix lits, et je n'ai jamais compté les chaises.", 'Le refuge a dix lits'],
    ["Nous n'avons pas peur, nous garderons le refuge.", 'nous garderons le refuge'],
  ] as const) {
    expect(cautionsOf(text, words)).toEqual([]);
  }
});

describe('a word that sounds the same', () => {
  const VOTE = 'Le ministre a été informé du rapport et il a choisi de ne rien dire aux familles.';
  const FIRM =
    'Nous soutiendrons la candidate dès le premier tour, je le maintiens devant les élus.';
  const HOURS = 'On peut rire de tout, mais pas pendant trois heures devant les malades du bourg.';
  const SERVE = 'Je serai ministre en juin, ou je ne serai plus rien du tout dans ce pays.';
  const MOTHER =
    'Son fils et leur mère ont reçu les menaces le même jour, et la police les a lues.';

  test.each([
    [VOTE, 'Le ministre à été informé du rapport et il a choisit de ne rien dire aux familles.'],
    [FIRM, 'Nous soutiendront la candidate dès le premier tour, je le maintien devant les élus.'],
    [HOURS, 'Ont peut rire de tout, mais pas pendant trois heure devant les malades du bourg.'],
    [VOTE, 'Le ministre a été informer du rapport et il a choisi de ne rien dire aux familles.'],
  ])('is a misspelling where the sentence does not allow it: %s → %s', (words, text) => {
    expect(verdictOf(text, said(words))).toBe('VARIANT');
  });

  test.each([
    [SERVE, 'Je serais ministre en juin, ou je ne serai plus rien du tout dans ce pays.'],
    [MOTHER, 'Son fils et leurs mères ont reçu les menaces le même jour, et la police les a lues.'],
    [HOURS, 'On peut rire de tout, mais pas pendant trois heures devant les maladies du bourg.'],
  ])('is another word where it does: %s → %s', (words, text) => {
    expect(verdictOf(text, said(words))).toBe('ALTERED');
  });
});

test('a verb is not a Roman number: « ver », « vers »', () => {
  const words = 'Le ver de terre nourrit le sol mieux que tous vos engrais de synthèse.';
  const changed = words.replace('ver', 'cinquième');
  expect(verdictOf(changed, said(words))).toBe('ALTERED');
});

test('the same numbers in figures count as the words', () => {
  const words = 'Douze classes fermeront, neuf ouvriront';
  expect(verdictOf('12 classes fermeront, 9 ouvriront', said(words))).toBe('VARIANT');
  expect(verdictOf('12 classes fermeront, 8 ouvriront', said(words))).not.toBe('VARIANT');
});

test.each([
  ['Je salue ce grand démocrate qu’est le berger', ['RELAYED_WORDS']],
  ['Je salue ce “grand démocrate” qu’est le berger', []],
])('words that the speaker keeps at a distance: %s', (text, cautions) => {
  const said = 'Je salue ce “grand démocrate” qu’est le berger';
  expect(judgeDirect(text, `Il a dit « ${said} ».`)?.cautions).toEqual(cautions);
});
