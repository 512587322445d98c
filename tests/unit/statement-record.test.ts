import { expect, test } from 'vitest';
import { hashStatement, type StatementRecord } from '../../server/model/statement.ts';

const at = (text: string, exact: string, from = 0) => {
  const start = text.indexOf(exact, from);
  return { start, end: start + exact.length, exact };
};

const record = (text: string, facts: Partial<StatementRecord> = {}): StatementRecord => ({
  kind: 'INDIRECT',
  speaker: 'odile-sarrant',
  act: 'ASSERT',
  negated: false,
  translatedFrom: null,
  saidOn: null,
  occasion: null,
  topics: [],
  denies: [],
  partedFrom: [],
  gloss: null,
  utterance: null,
  within: null,
  source: at(text, 'elle'),
  cue: null,
  content: [at(text, 'oui')],
  verbatim: [],
  ...facts,
});

test('the hash ignores moved words, but not another occurrence of them', () => {
  const text = 'elle dit oui, puis oui';
  const longer = `Hier, ${text}`;
  const hash = hashStatement(record(text), text);
  expect(hashStatement(record(longer), longer)).toBe(hash);
  const second = record(text, { content: [at(text, 'oui', 12)] });
  expect(hashStatement(second, text)).not.toBe(hash);
});

test('the hash depends on every fact', () => {
  const text = 'elle dit oui';
  const changes: Partial<StatementRecord>[] = [
    {},
    { kind: 'DIRECT' },
    { speaker: null },
    { act: 'DENY' },
    { negated: true },
    { translatedFrom: 'ru' },
    { saidOn: '2024' },
    { occasion: 'press conference' },
    { topics: ['pont'] },
    { gloss: 'Yes.' },
    { utterance: 'pont' },
    { within: 's1' },
    { source: null },
    { cue: at(text, 'dit') },
    { verbatim: [at(text, 'oui')] },
  ];
  const hashes = changes.map((change) => hashStatement(record(text, change), text));
  expect(new Set(hashes).size).toBe(changes.length);
});
