import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createExtractorWorker } from '../../server/extract/extract-in-worker.ts';
import { createExtractor, type Extractor } from '../../server/extract/extractor.ts';
import type { ProposedStatement } from '../../server/extract/statement.ts';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';

let extract: Extractor;

beforeAll(async () => {
  extract = createExtractor(await loadFrenchLexicon(), []);
});

const find = (text: string) => extract(text, { publishedOn: '2024-03-14' });

test.each([
  ['nothing', ''],
  ['white space', ' \n\t\n '],
  ['headings only', 'Le pont\n\nLes travaux\n\nLe marché'],
  ['control characters', '\u0001\u0002\uffff le \ud800 la'],
])('%s gives no proposals', (_name, text) => {
  expect(find(text).statements).toEqual([]);
});

test.each([
  [
    'English',
    'The minister said that the bridge was closed, and she told the press it would not be open for a week.',
  ],
  [
    'German',
    'Der Minister sagte, dass die Brücke für den Verkehr nicht geöffnet wird, und die Presse ist mit ihm auf dem Weg.',
  ],
  [
    'Spanish',
    'El ministro dijo que el puente no se abre por las obras del río, y que los vecinos lo saben, pero no su alcalde.',
  ],
])('%s is not supported', (_name, text) => {
  expect(find(text)).toMatchObject({ isSupported: false, statements: [] });
});

test('ten thousand quotation marks', () => {
  const text = `Anne Vidal a dit que le pont est dans les mains de la ville. ${'« '.repeat(5_000)}${'" » '.repeat(5_000)}`;
  expect(find(text).isSupported).toBe(true);
});

// Patterns that have made rules look far, or again and again.
const PATTERNS = [
  '« a ',
  'il dit que ',
  "l'",
  "aujourd'hui",
  'Paul et ',
  'a-t-il dit, ',
  'M. ',
  '\n',
  '– a\n',
  'selon lui, ',
  '« a » : ',
  "qu'",
  '… ',
  'vice-',
];

test.each(PATTERNS)('half a megabyte of "%s" is read to its end', (pattern) => {
  const french = 'Le pont est dans la ville et les habitants le savent. '.repeat(500);
  const text = french + pattern.repeat(Math.ceil(500_000 / pattern.length));
  expect(find(text).isSupported).toBe(true);
});

test('any text gives exact places, enclosing statements before enclosed ones, and no overlaps in content', () => {
  const pieces = fc.constantFrom(
    '« ',
    ' »',
    '"',
    '“',
    '”',
    "'",
    '’',
    ', ',
    '. ',
    ' : ',
    '\n',
    ' ? ',
    '– ',
    '(…)',
    '[sic] ',
    'Anne Vidal',
    'le maire',
    'elle',
    'a-t-elle dit',
    'affirme que',
    'selon',
    'a promis de',
    'partir',
    'le pont tient',
    'cité par',
    'juge',
    'inutile',
    'Q : ',
    'R : ',
    '😀',
    'e\u0301',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const { statements } = find(text);
      const seen = new Set<string>();
      for (const statement of statements) {
        checkPlaces(text, statement);
        expect(statement.within === null || seen.has(statement.within)).toBe(true);
        seen.add(statement.id);
      }
    }),
    { numRuns: 500 },
  );
});

function checkPlaces(
  text: string,
  { source, cue, content, verbatim, kind }: ProposedStatement,
): void {
  for (const segment of [source, cue, ...content, ...verbatim]) {
    if (segment) expect(text.slice(segment.start, segment.end)).toBe(segment.exact);
  }
  for (const [index, { start }] of content.entries()) {
    expect(start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0);
  }
  for (const { start, end } of verbatim) {
    expect(content.some((span) => span.start <= start && end <= span.end)).toBe(true);
  }
  expect(kind === 'INDIRECT').toBe(verbatim.length === 0);
}

test('a worker reads five megabytes in one line, and one text after another', async () => {
  await using worker = createExtractorWorker([], { timeMs: 120_000, memoryMb: 2_000 });
  const line = 'Anne Vidal a dit que le pont tient. « Nous verrons », a-t-elle ajouté. '.repeat(
    70_000,
  );
  const [long, short] = await Promise.all([
    worker.extract(line.slice(0, 5_000_000), null),
    worker.extract('Anne Vidal a dit que le pont tient.', null),
  ]);
  expect(long.statements.length).toBeGreaterThan(100_000);
  expect(short.statements).toHaveLength(1);
}, 180_000);

test('a worker gives up a text that takes too long, and reads the next', async () => {
  await using worker = createExtractorWorker([], { timeMs: 1 });
  await expect(worker.extract('Le pont tient. '.repeat(200_000), null)).rejects.toThrow(
    'takes longer than',
  );
});

test('a worker does not extract a text whose client left before its turn', async () => {
  await using worker = createExtractorWorker([]);
  const client = new AbortController();
  const first = worker.extract('Anne Vidal a dit que le pont tient.', null);
  const left = worker.extract('Le pont tient.', null, [], client.signal);
  client.abort(new Error('The client left.'));
  await expect(left).rejects.toThrow('The client left.');
  expect((await first).statements).toHaveLength(1);
  expect((await worker.extract('Le pont tient.', null)).statements).toEqual([]);
});
