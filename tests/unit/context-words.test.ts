import { describe, expect, test } from 'vitest';
import {
  prefixOf,
  suffixOf,
  wordsAfter,
  wordsBefore,
} from '../../server/model/references/context-words.ts';

const TEXT = 'Hier, elle l’a dit : « Nous irons », puis elle est partie 🚂.';
const START = TEXT.indexOf('Nous');
const END = START + 'Nous irons'.length;

describe('words around', () => {
  test('end and begin at the offset, as printed', () => {
    expect(wordsBefore(TEXT, START, 2)).toBe('a dit : « ');
    expect(wordsAfter(TEXT, END, 2)).toBe(' », puis elle');
  });

  test('stop at the ends of the text', () => {
    expect(wordsBefore(TEXT, START, 99)).toBe('Hier, elle l’a dit : « ');
    expect(wordsAfter(TEXT, END, 99)).toBe(' », puis elle est partie 🚂.');
    expect(wordsBefore(TEXT, 0, 5)).toBe('');
    expect(wordsAfter(TEXT, TEXT.length, 5)).toBe('');
  });

  test('include opening and closing marks of the text', () => {
    const quoted = '« Nous irons », dit-elle, « demain ».\n';
    expect(wordsBefore(quoted, 2, 5)).toBe('« ');
    expect(wordsAfter(quoted, quoted.indexOf('demain') + 'demain'.length, 5)).toBe(' ».');
  });

  test('are empty for a count of zero', () => {
    expect(wordsBefore(TEXT, START, 0)).toBe('');
    expect(wordsAfter(TEXT, END, 0)).toBe('');
  });

  test('include closing punctuation after the last word', () => {
    expect(wordsAfter('Non. Jamais ! Plus tard.', 3, 1)).toBe('. Jamais');
    expect(wordsAfter('Il part. Elle reste.', 2, 1)).toBe(' part.');
  });
});

describe('prefix and suffix', () => {
  test('have at most 32 units and never split a character', () => {
    const text = `${'🚂'.repeat(20)}x${'🚂'.repeat(20)}`;
    expect(prefixOf(text, 40)).toBe('🚂'.repeat(16));
    expect(prefixOf(`a${text}`, 41)).toBe('🚂'.repeat(16));
    expect(prefixOf(`${text.slice(0, 39)}`, 39).length).toBeLessThanOrEqual(32);
    expect(suffixOf(text, 41)).toBe('🚂'.repeat(16));
    expect(suffixOf(`${text}`, 40)).toBe(`x${'🚂'.repeat(15)}`);
  });
});
