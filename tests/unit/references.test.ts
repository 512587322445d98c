import { describe, expect, test } from 'vitest';
import { cite } from '../../server/model/references/citation.ts';
import { deepLink } from '../../server/model/references/deep-link.ts';
import { articleJsonLd, statementJsonLd } from '../../server/model/references/json-ld.ts';
import type { QuotedStatement } from '../../server/model/references/quoted-statement.ts';
import { toWebAnnotation } from '../../server/model/references/web-annotation.ts';

const TEXT = '🚂 Selon elle, « le pont – “de pierre” – rouvrira », & « vite ».';

function span(exact: string) {
  const start = TEXT.indexOf(exact);
  return { start, end: start + exact.length, exact };
}

const STATEMENT: QuotedStatement = {
  key: '0190a5b4-0000-7000-8000-000000000001',
  kind: 'DIRECT',
  content: [span('le pont – “de pierre” – rouvrira'), span('vite')],
  verbatim: [span('le pont – “de pierre” – rouvrira'), span('vite')],
  speaker: {
    key: '0190a5b4-0000-7000-8000-000000000002',
    name: 'Solène Vasquard',
    kind: 'PERSON',
    wikidataId: null,
  },
  source: 'elle',
  saidOn: '2024-03',
  gloss: 'The bridge will reopen soon.',
  article: {
    key: '0190a5b4-0000-7000-8000-000000000003',
    slug: '2024-03-13-pont',
    url: 'https://www.quotidien-corvenne.example/pont?a=1#haut',
    outlet: 'Le Quotidien de Corvenne',
    language: 'fr',
    publishedOn: '2024-03-13',
    title: 'Le pont & la {pierre}',
    headline: null,
    textKind: 'FULL',
  },
};

describe('citations', () => {
  test('APA', () => {
    expect(cite(STATEMENT, 'APA')).toMatchInlineSnapshot(
      `"Le Quotidien de Corvenne. (2024, 13 mars). Le pont & la {pierre}. https://www.quotidien-corvenne.example/pont?a=1#haut"`,
    );
  });
  test('APA of an unknown outlet, known to the month', () => {
    const article = { ...STATEMENT.article, outlet: null, url: null, publishedOn: '2024-03' };
    expect(cite({ ...STATEMENT, article }, 'APA')).toMatchInlineSnapshot(
      `"Le pont & la {pierre}. (2024, mars)."`,
    );
  });
  test('BibTeX escapes special characters of TeX', () => {
    expect(cite(STATEMENT, 'BIBTEX')).toMatchInlineSnapshot(`
      "@online{0190a5b4-0000-7000-8000-000000000001,
        title = {Le pont \\& la \\{pierre\\}},
        organization = {Le Quotidien de Corvenne},
        date = {2024-03-13},
        url = {https://www.quotidien-corvenne.example/pont?a=1#haut},
        note = {Solène Vasquard: le pont – “de pierre” – rouvrira […] vite},
      }"
    `);
  });
  test('CSL-JSON parses', () => {
    expect(JSON.parse(cite(STATEMENT, 'CSL_JSON'))).toMatchInlineSnapshot(`
      [
        {
          "URL": "https://www.quotidien-corvenne.example/pont?a=1#haut",
          "container-title": "Le Quotidien de Corvenne",
          "id": "0190a5b4-0000-7000-8000-000000000001",
          "issued": {
            "date-parts": [
              [
                2024,
                3,
                13,
              ],
            ],
          },
          "language": "fr",
          "note": "Solène Vasquard: le pont – “de pierre” – rouvrira […] vite",
          "title": "Le pont & la {pierre}",
          "type": "article-newspaper",
        },
      ]
    `);
  });
  test('Markdown quotes and escapes', () => {
    expect(cite(STATEMENT, 'MARKDOWN')).toMatchInlineSnapshot(`
      "> le pont – “de pierre” – rouvrira \\[…\\] vite
      >
      > — Solène Vasquard, in Le Quotidien de Corvenne, [Le pont & la {pierre}](<https://www.quotidien-corvenne.example/pont?a=1#haut>), 2024-03-13"
    `);
  });
});

test('indirect words are not credited to the speaker', () => {
  const reported = { ...STATEMENT, kind: 'INDIRECT' as const };
  expect(cite(reported, 'MARKDOWN')).toContain('2024-03-13, reporting Solène Vasquard');
  expect(cite(reported, 'BIBTEX')).toContain('{Solène Vasquard, as reported: le pont');
});

// Where browsers arrive is tested in tests/browser/deep-link.test.ts.
describe('the deep link', () => {
  const served = { served: TEXT };
  const url = 'https://www.quotidien-corvenne.example/pont?a=1';

  test('has every content segment, escapes the syntax of directives and keeps the fragment', () => {
    expect(deepLink(STATEMENT, served)).toBe(
      `${url}#haut:~:text=le%20pont%20%E2%80%93%20%E2%80%9Cde%20pierre%E2%80%9D%20%E2%80%93%20rouvrira&text=vite`,
    );
  });
  test.each([
    ['https://a.example/', 'https://a.example/#:~:'],
    ['https://a.example/#/articles/12', 'https://a.example/#/articles/12:~:'],
    ['https://a.example/#b:~:text=c', 'https://a.example/#b:~:'],
    ['https://a.example/x:~:y', 'https://a.example/x:~:y#:~:'],
  ])('adds its directives to %s', (address, expected) => {
    const article = { ...STATEMENT.article, url: address };
    expect(deepLink({ ...STATEMENT, article }, { served: TEXT })).toContain(`${expected}text=le`);
  });
  test('is null if the browser would not find the words', () => {
    const summary = { ...STATEMENT.article, textKind: 'SUMMARY' as const };
    expect(deepLink({ ...STATEMENT, article: summary }, served)).toBeNull();
    const article = { ...STATEMENT.article, url: null };
    expect(deepLink({ ...STATEMENT, article }, served)).toBeNull();
  });
  test('is null if it would lead to the same words in another place', () => {
    const text = 'Elle a dit non.\n\nOui.\n\nElle a dit non.\n\nFin.';
    const at = (start: number) => {
      const content = [{ start, end: start + 3, exact: 'non' }];
      return deepLink({ ...STATEMENT, content }, { served: text });
    };
    expect(at(text.indexOf('non'))).toBe(`${url}#haut:~:text=non`);
    expect(at(text.lastIndexOf('non'))).toBeNull();
  });
  test('has words around its own rather than signs', () => {
    const text = 'Le maire dit (« non ») et la préfète dit : « non ».';
    const start = text.lastIndexOf('non');
    const content = [{ start, end: start + 3, exact: 'non' }];
    expect(deepLink({ ...STATEMENT, content }, { served: text })).toBe(
      `${url}#haut:~:text=dit%20%3A%20%C2%AB-,non`,
    );
  });
  test('never has removed words around its own', () => {
    const text = 'Il a dit : « non ». Le ████ a dit : « non ».';
    const start = text.lastIndexOf('non');
    const content = [{ start, end: start + 3, exact: 'non' }];
    expect(deepLink({ ...STATEMENT, content }, { served: text })).toBeNull();
  });
});

test('the Web Annotation counts code points', () => {
  const annotation = toWebAnnotation(STATEMENT, { text: TEXT, served: TEXT });
  for (const target of annotation.target) {
    if (!target.selector) throw new Error('Each segment has its selectors.');
    const [quote, position] = target.selector;
    const points = [...TEXT];
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(TEXT).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
  }
  expect(annotation).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    body: { value: 'Solène Vasquard' },
  });
});

test('the Web Annotation of a withheld text has only the quoted words', () => {
  const annotation = toWebAnnotation(STATEMENT, { text: TEXT, served: '' });
  expect(annotation.target[0]?.selector?.[0]).toEqual({
    type: 'TextQuoteSelector',
    exact: STATEMENT.content[0]?.exact,
  });
});

describe('JSON-LD', () => {
  test('of verbatim words is a Quotation, of other reports a Claim', () => {
    expect(statementJsonLd(STATEMENT)).toMatchInlineSnapshot(`
      {
        "@context": "https://schema.org",
        "@id": "urn:uuid:0190a5b4-0000-7000-8000-000000000001",
        "@type": "Quotation",
        "abstract": "The bridge will reopen soon.",
        "creator": {
          "@id": "urn:uuid:0190a5b4-0000-7000-8000-000000000002",
          "@type": "Person",
          "name": "Solène Vasquard",
        },
        "dateCreated": "2024-03",
        "inLanguage": "fr",
        "isPartOf": {
          "@id": "https://www.quotidien-corvenne.example/pont?a=1#haut",
          "@type": "NewsArticle",
          "datePublished": "2024-03-13",
          "name": "Le pont & la {pierre}",
          "publisher": {
            "@type": "NewsMediaOrganization",
            "name": "Le Quotidien de Corvenne",
          },
          "url": "https://www.quotidien-corvenne.example/pont?a=1#haut",
        },
        "text": "le pont – “de pierre” – rouvrira […] vite",
      }
    `);
    expect(statementJsonLd({ ...STATEMENT, kind: 'INDIRECT' })['@type']).toBe('Claim');
    const mixed = { ...STATEMENT, kind: 'MIXED' as const, verbatim: [span('vite')] };
    expect(statementJsonLd(mixed)).toMatchObject({ '@type': 'Quotation', text: 'vite' });
  });
  test('of an article never has our summary as its body', () => {
    const summary = { ...STATEMENT.article, textKind: 'SUMMARY' as const };
    expect(articleJsonLd(summary, TEXT, 12)).toMatchObject({ abstract: TEXT });
    expect(articleJsonLd(summary, TEXT, 12)).not.toHaveProperty('articleBody');
    expect(articleJsonLd(STATEMENT.article, TEXT, 12)).toMatchObject({ articleBody: TEXT });
    const withheld = articleJsonLd({ ...STATEMENT.article, textKind: 'WITHHELD' }, null, 12);
    expect(withheld).not.toHaveProperty('articleBody');
    expect(withheld).not.toHaveProperty('abstract');
  });
});
