import { describe, expect, test } from 'vitest';
import { brief, find } from './extract-text.ts';

describe('reads interviews, minutes and dialogues', () => {
  test('questions and answers', () => {
    const text =
      'Entretien avec la botaniste Lise Forestier\n\nQ : Et la suite ?\n\nR : Nous verrons. J’ai dit que rien ne pressait.';
    expect(find(text).map(brief)).toEqual([
      'DIRECT | Lise Forestier | - | - | Nous verrons. J’ai dit que rien ne pressait.',
      'INDIRECT | Lise Forestier | J’ | ai dit | rien ne pressait',
    ]);
  });

  test('two guests who answer questions without a label', () => {
    const text =
      'Entretien avec l’historienne Agathe Murol et l’urbaniste Bruno Castel.\n\nFaut-il raser la halle ?\n\nAgathe Murol : Non.\n\nB. C. : Oui.\n\nQue proposez-vous ?\n\nB. C. : Un jardin.';
    expect(find(text).map(({ speakerName }) => speakerName)).toEqual([
      'Agathe Murol',
      'Bruno Castel',
      'Bruno Castel',
    ]);
  });

  test('names before the words', () => {
    const text =
      'Mme Anne Vidal (majorité). – Où est le texte ?\n\nM. Paul Renaud, ministre. – Il sera déposé.';
    expect(find(text).map(brief)).toEqual([
      'DIRECT | Anne Vidal | Mme Anne Vidal | - | Où est le texte ?',
      'DIRECT | Paul Renaud | M. Paul Renaud | - | Il sera déposé.',
    ]);
  });

  test('questions and answers without labels, by dashes, and in one paragraph', () => {
    const answers = ['Oui, avant 2060.', 'Le regarder.', 'Demain matin.'];
    const asked = ['Le glacier va-t-il disparaître ?', 'Que faire ?', 'Vous y retournez quand ?'];
    const lead = 'Anne Vidal, glaciologue, publie un livre.';
    const pairs = asked.map((question, index) => [question, answers[index]]);
    for (const text of [
      [lead, ...pairs.flat()].join('\n\n'),
      [lead, ...pairs.flat().map((words) => `– ${words}`)].join('\n'),
      [lead, ...pairs.map(([question, answer]) => `Selon vous, ${question} ${answer}`)].join(
        '\n\n',
      ),
    ]) {
      const said = find(text).map(({ speakerName, content }) => [speakerName, content[0]?.exact]);
      expect(said).toEqual(answers.map((answer) => ['Anne Vidal', answer]));
    }
  });

  test('initials before a name, a dash before a label, titles that are nobody else’s', () => {
    const text =
      'Anne Vidal – La halle est trop haute, comme on le voit.\n\nPaul Renaud – Elle est belle. Il dit que non.\n\n– A. Vidal – Je dis qu’elle écrase tout.\n\nLe ministre – Elle est à nous.';
    expect(find(text).map(({ speakerName, source }) => [speakerName, source?.exact])).toEqual([
      ['Anne Vidal', 'Anne Vidal'],
      ['Paul Renaud', 'Paul Renaud'],
      [null, 'Il'],
      ['Anne Vidal', 'A. Vidal'],
      [null, 'Le ministre'],
    ]);
  });

  test('names on lines of their own, and last names that are words', () => {
    const lead = 'La boulangère Camille Orsel et le meunier Bastien Mauve débattent.';
    const own = `${lead}\n\nCamille Orsel\n\nLe pain se repose.\n\nBastien Mauve\n\n– Il est mort.\n\nEt le levain ?\n\nCamille Orsel\n\nC’est un chat.`;
    const labels = `${lead}\n\nOrsel : Le pain se repose.\n\nMauve : Il est mort.\n\nOrsel : C’est un chat.`;
    for (const text of [own, labels])
      expect(
        find(text).map(({ speakerName, content }) => [speakerName, content[0]?.exact]),
      ).toEqual([
        ['Camille Orsel', 'Le pain se repose.'],
        ['Bastien Mauve', 'Il est mort.'],
        ['Camille Orsel', 'C’est un chat.'],
      ]);
  });

  test('« elle » as the other one of two who are interviewed', () => {
    const text =
      'Anne Vidal : Un jardin.\n\nPaul Renaud : Elle dit toujours que le jardin est à nous.\n\nAnne Vidal : Il est à nous.';
    expect(find(text).map(({ speakerName }) => speakerName)).toEqual([
      'Anne Vidal',
      'Paul Renaud',
      'Anne Vidal',
      'Anne Vidal',
    ]);
  });

  test('a host by the trade', () => {
    const text =
      'Journaliste : Que faut-il faire de la halle ?\n\nAnne Vidal : Il faut attendre la fin des travaux.\n\nPaul Renaud : Il faut partir.\n\nJournaliste : Quand cela ?\n\nAnne Vidal : Demain, à la première heure.';
    expect(find(text).map(({ speakerName }) => speakerName)).toEqual([
      'Anne Vidal',
      'Paul Renaud',
      'Anne Vidal',
    ]);
  });

  test('a dialogue after a question', () => {
    const text =
      'La juge Anne Vidal demande où est l’argent. Paul Renaud répond que tout a brûlé.\n\n— Onze fois de suite ?\n\n— Je suis maladroit.';
    expect(find(text).map(({ speakerName }) => speakerName)).toEqual([
      'Anne Vidal',
      'Paul Renaud',
      'Anne Vidal',
      'Paul Renaud',
    ]);
  });

  test('turns with dashes', () => {
    expect(find('– Vous signez ?\n\n– Pas encore, répond Anne Vidal.').map(brief)).toEqual([
      'DIRECT | - | - | - | Vous signez ?',
      'DIRECT | Anne Vidal | Anne Vidal | répond | Pas encore',
    ]);
  });
});
