import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeQuotations } from '../../server/model/placement/place-quotations.ts';
import type { Quotation, QuotationField } from '../../server/model/placement/quotation.ts';

type Words = string | { exact: string; prefix?: string; suffix?: string };

function toQuotation(words: Words, field: QuotationField): Quotation {
  const given = typeof words === 'string' ? { exact: words } : words;
  return { prefix: '', suffix: '', ...given, field };
}

/** The places as `start:exact`, or the faults. */
function place(
  text: string,
  parts: { content: Words[]; verbatim?: Words[]; source?: Words; cue?: Words },
) {
  const faults: string[] = [];
  const placement = placeQuotations(
    text,
    {
      content: parts.content.map((words) => toQuotation(words, 'content')),
      verbatim: (parts.verbatim ?? []).map((words) => toQuotation(words, 'verbatim')),
      source: parts.source ? toQuotation(parts.source, 'source') : null,
      cue: parts.cue ? toQuotation(parts.cue, 'cue') : null,
    },
    (fault, { field, exact }) => faults.push(`${field} ${fault}: ${exact}`),
  );
  if (!placement) return faults;
  const show = (one: { start: number; exact: string } | null) => one && `${one.start}:${one.exact}`;
  return {
    content: placement.content.map(show),
    ...(parts.verbatim ? { verbatim: placement.verbatim.map(show) } : {}),
    ...(parts.source ? { source: show(placement.source) } : {}),
    ...(parts.cue ? { cue: show(placement.cue) } : {}),
  };
}

test('source and cue are placed nearest to the content', () => {
  const text = 'il a dit a ; il dit b ; lui, il a dit c';
  expect(place(text, { content: ['b'], source: 'il', cue: 'dit' })).toEqual({
    content: ['20:b'],
    source: '13:il',
    cue: '16:dit',
  });
});

test('source and cue are placed outside the content if possible', () => {
  const text = 'elle pense que elle et elle partiront';
  expect(place(text, { content: ['elle et elle partiront'], source: 'elle' })).toMatchObject({
    source: '0:elle',
  });
  expect(place('elle part', { content: ['elle part'], source: 'elle' })).toMatchObject({
    source: '0:elle',
  });
});

test('a whole word takes precedence over a part of another word', () => {
  const text = 'il part, dit son fils';
  expect(place(text, { content: ['part'], source: 'il' })).toMatchObject({ source: '0:il' });
  expect(place('ses fils', { content: ['ils'] })).toMatchObject({ content: ['5:ils'] });
});

test('an accent is not separated from its letter', () => {
  expect(place('x\u0302 x', { content: ['x'] })).toEqual({ content: ['3:x'] });
  expect(place('x\u0302', { content: ['x'] })).toEqual(['content missing: x']);
});

test('content that occurs twice is placed near content that occurs once', () => {
  const text = 'non. oui, dit-il, non. Puis : non';
  expect(place(text, { content: ['oui', 'non'] })).toEqual({ content: ['5:oui', '18:non'] });
  expect(place(text, { content: ['non', 'oui'] })).toEqual({ content: ['0:non', '5:oui'] });
  expect(place('non a non', { content: ['a', { exact: 'non', suffix: ' a' }] })).toEqual({
    content: ['0:non', '4:a'],
  });
});

test('a single item that occurs twice is ambiguous; listed twice, it is both occurrences', () => {
  expect(place('non, non', { content: ['non'] })).toEqual(['content ambiguous: non']);
  expect(place('non, non', { content: ['non', 'non'] })).toEqual({ content: ['0:non', '5:non'] });
});

test('verbatim words are searched inside the content', () => {
  const text = '« non » titre. Il dit « non » à tout';
  expect(place(text, { content: ['« non » à tout'], verbatim: ['non'] })).toEqual({
    content: ['22:« non » à tout'],
    verbatim: ['24:non'],
  });
});

test('verbatim words that occur twice in the content are resolved by their order, or ambiguous', () => {
  const content = ['« non », puis « oui », puis « non »'];
  const text = content[0] ?? '';
  expect(place(text, { content, verbatim: ['non'] })).toEqual(['verbatim ambiguous: non']);
  expect(place(text, { content, verbatim: ['oui', 'non'] })).toMatchObject({
    verbatim: ['16:oui', '30:non'],
  });
  expect(place(text, { content, verbatim: ['non', 'non'] })).toMatchObject({
    verbatim: ['2:non', '30:non'],
  });
});

test('unambiguous lists can have any order; the result is in text order', () => {
  expect(place('a b c', { content: ['c', 'a'], verbatim: ['c', 'a'] })).toEqual({
    content: ['0:a', '4:c'],
    verbatim: ['0:a', '4:c'],
  });
});

test('every fault of a statement is reported', () => {
  expect(place('a b', { content: ['x', 'y'], verbatim: ['z'], source: 'q', cue: 'b' })).toEqual([
    'content missing: x',
    'content missing: y',
    'source missing: q',
    'verbatim missing: z',
  ]);
});

test('placed segments are slices of the text, in order, with verbatim words inside the content', () => {
  const word = fc.constantFrom('a', 'b', 'é', '🌉', 'il', 'non', '«', '»', 'x\u0302');
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const pieces = fc.array(word, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      text,
      pieces,
      fc.array(word, { maxLength: 2 }),
      word,
      (body, content, verbatim, source) => {
        const placed = place(body, { content, verbatim, source });
        if (Array.isArray(placed)) {
          expect(placed).not.toEqual([]);
          return;
        }
        let end = 0;
        for (const one of placed.content) {
          const [start, exact = ''] = (one ?? '').split(':');
          expect(body.slice(Number(start), Number(start) + exact.length)).toBe(exact);
          expect(Number(start)).toBeGreaterThanOrEqual(end);
          end = Number(start) + exact.length;
        }
      },
    ),
  );
});
