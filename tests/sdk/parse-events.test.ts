import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventParser, type ServerEvent } from '../../sdk/src/parse-events.ts';

const encoder = new TextEncoder();
const parse = (...chunks: (string | Uint8Array)[]): ServerEvent[] => {
  const read = createEventParser();
  return chunks.flatMap(
    (chunk) => read(typeof chunk === 'string' ? encoder.encode(chunk) : chunk) ?? [],
  );
};
const next = (data: string, id?: string): ServerEvent => ({ type: 'next', data, id });

test.each<[string, string, ServerEvent[]]>([
  ['an event', 'event: next\ndata: {"a":1}\n\n', [next('{"a":1}')]],
  ['with an id', 'id: 7\nevent: next\ndata: x\n\n', [next('x', '7')]],
  ['of several lines', 'event:next\ndata:a\ndata: b\n\n', [next('a\nb')]],
  ['comments between', ':\n\n: still here\n\nevent: next\n:\ndata: x\n\n:\n\n', [next('x')]],
  ['CRLF', 'event: next\r\ndata: x\r\n\r\n', [next('x')]],
  ['CR, with the next line begun', 'event: next\rdata: x\r\r:', [next('x')]],
  ['the end', 'event: complete\ndata:\n\n', [{ type: 'complete', data: '', id: undefined }]],
  ['the end without data', 'event: complete\n\n', [{ type: 'complete', data: '', id: undefined }]],
  ['an id alone', ':\nid: 8\n\n', [{ type: 'message', data: '', id: '8' }]],
  ['colons in the data', 'event: next\ndata: a: b: c\n\n', [next('a: b: c')]],
  ['only one space is removed', 'event: next\ndata:  a \n\n', [next(' a ')]],
  ['fields that nobody knows', 'event: next\nretry: 5\nfoo: bar\nbaz\ndata: x\n\n', [next('x')]],
  ['a byte order mark', '\uFEFFevent: next\ndata: x\n\n', [next('x')]],
  ['an event cut short', 'event: next\ndata: x\n', []],
])('%s', (_name, text, expected) => {
  expect(parse(text)).toEqual(expected);
});

test('bytes can be split anywhere, also within a character or a line break', () => {
  const text =
    ':\r\n\r\nid: 1\r\nevent: next\r\ndata: « Ünïcode » 🙂\r\n\r\nevent: next\rdata: é\rid: 2\r\revent: next\ndata: x\n\n';
  const bytes = encoder.encode(text);
  const whole = parse(bytes);
  expect(whole).toHaveLength(3);
  expect(parse(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  const cuts = fc.array(fc.nat({ max: bytes.length }), { maxLength: 8 });
  fc.assert(
    fc.property(cuts, (places) => {
      const ends = [...places.toSorted((a, b) => a - b), bytes.length];
      const chunks = ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
      expect(parse(...chunks)).toEqual(whole);
    }),
  );
});

test('an unfinished event is discarded', () => {
  const read = createEventParser();
  const line = encoder.encode(`data: ${'x'.repeat(1_000_000)}\n`);
  expect(Array.from({ length: 4 }, () => read(line)?.length)).toEqual([0, 0, 0, 0]);
  expect(Array.from({ length: 2 }, () => read(line)).at(-1)).toBeUndefined();
});
