// @ts-expect-error: it has no types.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cite } from '../../server/model/references/citation.ts';
import type { QuotedStatement } from '../../server/model/references/quoted-statement.ts';

// The oracle: what citation-js makes of our own CSL item.

const LOCALES: Readonly<Record<string, string>> = {
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  nl: 'nl-NL',
};

function oracle(statement: QuotedStatement, language: string): string {
  const items = JSON.parse(cite(statement, 'CSL_JSON', language));
  const lang = LOCALES[language.split('-')[0] ?? ''] ?? 'en-US';
  const printed: string = new Cite(items).format('bibliography', {
    format: 'text',
    template: 'apa',
    lang,
  });
  return printed.trim();
}

const title = fc.constantFrom(
  'Le pont & la {pierre}',
  "L'île d'ici",
  'Qui a dit « non » ?',
  'Fin.',
  'Fin…',
  'Non !',
  'Elle dit « oui »',
  'Elle dit “oui”',
  'Elle dit "oui"',
  "'No', she says",
  'Elle dit ‘oui’',
  'Ponts : trois questions',
  'Le prix (encore)',
  '"Oui" et "non"',
  '100 % d’accord',
  'À 5 h',
);
const outlet = fc.constantFrom(
  'Le Quotidien de Corvenne',
  "L'Écho",
  'Voice of the Port',
  'Le Monde du soir',
  'haldrun.de',
);
const date = fc.oneof(
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(edtf),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(edtf),
);
const language = fc.constantFrom(
  'fr',
  'fr-CH',
  'en',
  'en-GB',
  'de',
  'es',
  'nl',
  'fa',
  'th',
  'ar',
  'ar-SA',
  'ja',
  'uk',
  'he',
);
const orNull = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });

const statement = fc
  .record({
    headline: orNull(title),
    outlet: orNull(outlet),
    url: orNull(fc.constantFrom('https://a.example/pont?a=1#haut', 'https://a.example/')),
    publishedOn: date,
    language,
    textKind: fc.constantFrom('FULL' as const, 'SUMMARY' as const, 'WITHHELD' as const),
  })
  .map(
    (article): QuotedStatement => ({
      key: '0190a5b4-0000-7000-8000-000000000001',
      kind: 'MIXED',
      content: [{ start: 0, end: 14, exact: 'le pont « vite' }],
      verbatim: [{ start: 10, end: 14, exact: 'vite' }],
      relayed: [],
      speaker: null,
      source: 'la préfète',
      cue: null,
      isNegated: false,
      saidOn: null,
      gloss: null,
      article: { key: 'a', slug: 'a', title: 'Notre titre', ...article },
    }),
  );

test('APA is what citation-js makes of the CSL item', () => {
  fc.assert(
    fc.property(statement, orNull(language), (one, asked) => {
      const shown = asked ?? one.article.language;
      expect(cite(one, 'APA', shown)).toBe(oracle(one, shown));
    }),
    { numRuns: 400 },
  );
});

function edtf(parts: readonly number[]): string {
  return parts.map((part, index) => `${part}`.padStart(index === 0 ? 4 : 2, '0')).join('-');
}
