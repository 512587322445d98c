import fc from 'fast-check';
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
  cue: 'dit',
  isNegated: false,
  saidOn: '2024-03',
  gloss: 'The bridge will reopen soon.',
  relayed: [],
  article: {
    key: '0190a5b4-0000-7000-8000-000000000003',
    slug: '2024-03-13-pont',
    url: 'https://www.quotidien-corvenne.example/pont?a=1#haut',
    outlet: 'Le Quotidien de Corvenne',
    language: 'fr',
    publishedOn: '2024-03-13',
    title: 'Notre titre',
    headline: 'Le pont & la {pierre}',
    textKind: 'FULL',
  },
};

describe('citations', () => {
  test('APA', () => {
    expect(cite(STATEMENT, 'APA')).toMatchInlineSnapshot(
      `"Le pont & la {pierre}. (2024, mars 13). Le Quotidien de Corvenne. https://www.quotidien-corvenne.example/pont?a=1#haut"`,
    );
  });
  test('APA of an unknown outlet, known to the month', () => {
    const article = { ...STATEMENT.article, outlet: null, url: null, publishedOn: '2024-03' };
    expect(cite({ ...STATEMENT, article }, 'APA')).toMatchInlineSnapshot(
      `"Le pont & la {pierre}. (2024, mars). [Un article dont le média n’est pas précisé]."`,
    );
  });
  test('BibTeX escapes special characters of TeX', () => {
    expect(cite(STATEMENT, 'BIBTEX')).toMatchInlineSnapshot(`
      "@online{0190a5b4-0000-7000-8000-000000000001,
        title = {{Le pont \\& la \\textbraceleft{}pierre\\textbraceright{}}},
        organization = {{Le Quotidien de Corvenne}},
        date = {2024-03-13},
        langid = {french},
        url = {https://www.quotidien-corvenne.example/pont?a=1#haut},
        note = {Solène Vasquard : le pont – “de pierre” – rouvrira […] vite},
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
          "note": "Solène Vasquard : le pont – “de pierre” – rouvrira […] vite",
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
      > — Solène Vasquard, dans Le Quotidien de Corvenne, [Le pont & la {pierre}](<https://www.quotidien-corvenne.example/pont?a=1#haut>), 2024-03-13"
    `);
  });
});

test('indirect words are not credited to the speaker', () => {
  const reported = { ...STATEMENT, kind: 'INDIRECT' as const, verbatim: [] };
  expect(cite(reported, 'MARKDOWN')).toContain('2024-03-13, rapportant Solène Vasquard');
  expect(cite(reported, 'BIBTEX')).toContain('{Solène Vasquard, propos rapportés\u00a0: le pont');
  expect(cite(reported, 'BIBTEX', 'en')).toContain('{Solène Vasquard, as reported: le pont');
});

describe('BibTeX', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}\\$&#%_^~"@aé '.split('')), maxLength: 20 });
  test('has balanced braces, whatever the address and the words', () => {
    fc.assert(
      fc.property(text, text, text, (headline, outlet, words) => {
        const url = `https://a.example/?q=${words.replaceAll(' ', '')}`;
        const article = { ...STATEMENT.article, headline, outlet, url };
        const entry = cite({ ...STATEMENT, source: words, speaker: null, article }, 'BIBTEX');
        // BibTeX counts braces without regard to backslashes, and the entry ends with the last one.
        let depth = 0;
        const ends: number[] = [];
        for (const [index, sign] of [...entry].entries()) {
          depth += Number(sign === '{') - Number(sign === '}');
          if (sign === '}' && depth === 0) ends.push(index);
        }
        expect(ends).toEqual([[...entry].length - 1]);
      }),
    );
  });
  test.each([
    ['fr-CA', 'french'],
    ['en', 'english'],
    ['de', 'ngerman'],
    ['uk', 'ukrainian'],
  ])('says that the title is in %s', (language, name) => {
    const article = { ...STATEMENT.article, language };
    expect(cite({ ...STATEMENT, article }, 'BIBTEX')).toContain(`  langid = {${name}},`);
  });
});

describe('a statement in a summary', () => {
  const exact = 'Moscou verrait « une ligne rouge » dans cet envoi, « une menace » même';
  const at = (words: string) => {
    const start = exact.indexOf(words);
    return { start, end: start + words.length, exact: words };
  };
  const summary: QuotedStatement = {
    ...STATEMENT,
    kind: 'MIXED',
    content: [at(exact)],
    verbatim: [at('une ligne rouge'), at('une menace')],
    article: { ...STATEMENT.article, headline: null, textKind: 'SUMMARY' },
  };
  const indirect: QuotedStatement = { ...summary, kind: 'INDIRECT', verbatim: [] };
  const nowhere = {
    ...summary,
    article: { ...summary.article, outlet: null, url: null },
  };

  test('is quoted only where the words are verbatim', () => {
    expect(cite(summary, 'MARKDOWN')).toMatchInlineSnapshot(`
      "> « une ligne rouge » ; « une menace »
      >
      > — Solène Vasquard, dans Le Quotidien de Corvenne, [\\[Article rapportant une déclaration (Solène Vasquard)\\]](<https://www.quotidien-corvenne.example/pont?a=1#haut>), 2024-03-13

      Résumé du registre, d’après Le Quotidien de Corvenne : Moscou verrait « une ligne rouge » dans cet envoi, « une menace » même"
    `);
    expect(cite(indirect, 'MARKDOWN', 'en')).toMatchInlineSnapshot(`
      "Register’s summary, after Le Quotidien de Corvenne: Moscou verrait « une ligne rouge » dans cet envoi, « une menace » même

      — Le Quotidien de Corvenne, [\\[Article reporting a statement (Solène Vasquard)\\]](<https://www.quotidien-corvenne.example/pont?a=1#haut>), 2024-03-13, reporting Solène Vasquard"
    `);
    expect(cite(summary, 'BIBTEX')).toMatchInlineSnapshot(`
      "@online{0190a5b4-0000-7000-8000-000000000001,
        title = {{[Article rapportant une déclaration (Solène Vasquard)]}},
        titleaddon = {Résumé du registre, d’après Le Quotidien de Corvenne},
        organization = {{Le Quotidien de Corvenne}},
        date = {2024-03-13},
        langid = {french},
        url = {https://www.quotidien-corvenne.example/pont?a=1#haut},
        note = {Solène Vasquard : « une ligne rouge » ; « une menace ». Résumé du registre, d’après Le Quotidien de Corvenne : Moscou verrait « une ligne rouge » dans cet envoi, « une menace » même},
      }"
    `);
    expect(JSON.parse(cite(indirect, 'CSL_JSON'))[0].note).toMatchInlineSnapshot(
      `"Solène Vasquard, propos rapportés. Résumé du registre, d’après Le Quotidien de Corvenne : Moscou verrait « une ligne rouge » dans cet envoi, « une menace » même"`,
    );
  });

  test('is not repeated as the register’s if it is a quotation only', () => {
    const words = [at('une ligne rouge')];
    const direct: QuotedStatement = { ...summary, kind: 'DIRECT', content: words, verbatim: words };
    for (const style of ['MARKDOWN', 'BIBTEX', 'CSL_JSON'] as const) {
      expect(cite(direct, style).split('une ligne rouge')).toHaveLength(2);
    }
  });

  test('has a description in place of the headline, and says whose summary it is', () => {
    expect(cite(summary, 'APA')).toMatchInlineSnapshot(
      `"[Article rapportant une déclaration (Solène Vasquard)]. (2024, mars 13). [Résumé du registre, d’après Le Quotidien de Corvenne]. Le Quotidien de Corvenne. https://www.quotidien-corvenne.example/pont?a=1#haut"`,
    );
    expect(cite(summary, 'APA', 'en')).toMatchInlineSnapshot(
      `"[Article reporting a statement (Solène Vasquard)]. (2024, March 13). [Register’s summary, after Le Quotidien de Corvenne]. Le Quotidien de Corvenne. https://www.quotidien-corvenne.example/pont?a=1#haut"`,
    );
  });
  test('says what it is without outlet and address', () => {
    expect(cite(nowhere, 'APA')).toMatchInlineSnapshot(
      `"[Article rapportant une déclaration (Solène Vasquard)]. (2024, mars 13). [Résumé du registre, d’après un article dont le média n’est pas précisé]."`,
    );
    expect(cite(nowhere, 'MARKDOWN')).toMatchInlineSnapshot(`
      "> « une ligne rouge » ; « une menace »
      >
      > — Solène Vasquard, dans un article dont le média n’est pas précisé, *\\[Article rapportant une déclaration (Solène Vasquard)\\]*, 2024-03-13

      Résumé du registre, d’après un article dont le média n’est pas précisé : Moscou verrait « une ligne rouge » dans cet envoi, « une menace » même"
    `);
  });
  test.each(['APA', 'BIBTEX', 'CSL_JSON', 'MARKDOWN'] as const)(
    'never has the title of the register in %s',
    (style) => {
      expect(cite(summary, style)).not.toContain('Notre titre');
      expect(
        cite({ ...STATEMENT, article: { ...STATEMENT.article, headline: null } }, style),
      ).not.toContain('Notre titre');
    },
  );
  test('is a place in the summary, and words of the article without a place', () => {
    const annotation = toWebAnnotation(summary, { text: exact, served: exact });
    expect(annotation.target).toMatchObject([
      { source: 'urn:uuid:0190a5b4-0000-7000-8000-000000000003#summary' },
      { source: summary.article.url, selector: [{ exact: 'une ligne rouge' }] },
      { source: summary.article.url, selector: [{ exact: 'une menace' }] },
    ]);
    expect(annotation.target[1]?.selector).toHaveLength(1);
  });
  test('is credited to the register in JSON-LD', () => {
    expect(statementJsonLd(summary)).toMatchObject({
      '@type': 'Quotation',
      text: 'une ligne rouge […] une menace',
    });
    const claim = statementJsonLd(indirect);
    expect(claim).toMatchObject({
      '@type': 'Claim',
      abstract: exact,
      creditText: 'Résumé du registre, d’après Le Quotidien de Corvenne',
    });
    expect(claim).not.toHaveProperty('text');
    expect(claim).toMatchObject({ appearance: { description: 'Notre titre' } });
  });
});

describe('a statement with a negated verb', () => {
  const negated: QuotedStatement = {
    ...STATEMENT,
    kind: 'INDIRECT',
    verbatim: [],
    cue: 'ne juge pas',
    isNegated: true,
  };
  test('is cited with the printed verb', () => {
    expect(cite(negated, 'BIBTEX')).toContain(
      '{Solène Vasquard («\u00a0ne juge pas\u00a0»), propos',
    );
    expect(cite(negated, 'MARKDOWN')).toMatch(
      /rapportant Solène Vasquard \(«\u00a0ne juge pas\u00a0»\)$/,
    );
    const article = { ...STATEMENT.article, textKind: 'SUMMARY' as const };
    const { note } = JSON.parse(cite({ ...negated, article }, 'CSL_JSON', 'en'))[0];
    expect(note).toMatch(/^Solène Vasquard \(with a negated verb\), as reported/);
    expect(note).toContain('after Le Quotidien de Corvenne: “ne juge pas”: le pont');
  });
  test('is never a quotation of the speaker', () => {
    const direct = { ...negated, kind: 'DIRECT' as const, verbatim: STATEMENT.verbatim, cue: null };
    expect(cite(direct, 'MARKDOWN', 'en')).toContain(
      'reporting Solène Vasquard (with a negated verb)',
    );
    for (const statement of [negated, direct]) {
      const claim = statementJsonLd(statement);
      expect(claim).toMatchObject({ '@type': 'Claim', about: { name: 'Solène Vasquard' } });
      expect(claim).not.toHaveProperty('creator');
    }
    expect(statementJsonLd(negated)).toMatchObject({
      text: expect.stringMatching(/^«\u00a0ne juge pas\u00a0»\u00a0: le pont/),
    });
  });
});

describe('words that a statement relays from another speaker', () => {
  const text = 'La maire affirme : « Il m’a dit : “le bac repartira”, et je le crois. »';
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, exact: words };
  };
  const content = [at('Il m’a dit : “le bac repartira”, et je le crois.')];
  const relayed = {
    key: '0190a5b4-0000-7000-8000-000000000009',
    depth: 1,
    isNegated: false,
    source: 'Il',
    speaker: { key: 'b', name: 'Ivo Tarn', kind: 'PERSON' as const, wikidataId: null },
    verbatim: [at('le bac repartira')],
  };
  const outer: QuotedStatement = { ...STATEMENT, content, verbatim: content, relayed: [relayed] };

  test('are not the words of the outer speaker in JSON-LD', () => {
    expect(statementJsonLd(outer)).toMatchObject({
      '@type': 'Quotation',
      creator: { name: 'Solène Vasquard' },
      text: 'Il m’a dit […] et je le crois.',
      hasPart: [{ '@type': 'Quotation', text: 'le bac repartira', creator: { name: 'Ivo Tarn' } }],
    });
  });
  test('nor if the other speaker is unknown', () => {
    const unknown = { ...outer, relayed: [{ ...relayed, speaker: null }] };
    const { hasPart, text: own } = statementJsonLd(unknown) as { hasPart: object[]; text: string };
    expect(own).not.toContain('repartira');
    expect(hasPart[0]).not.toHaveProperty('creator');
  });
  test('nor if the other speaker may not have said them', () => {
    const denied = { ...outer, relayed: [{ ...relayed, isNegated: true }] };
    expect(statementJsonLd(denied)).not.toHaveProperty('hasPart');
    expect(statementJsonLd(denied)).toMatchObject({ text: 'Il m’a dit […] et je le crois.' });
  });
  test('but are if the speaker relays herself', () => {
    const same = { ...outer, relayed: [{ ...relayed, speaker: STATEMENT.speaker }] };
    expect(statementJsonLd(same)).toMatchObject({ text: content[0]?.exact });
  });
  test('leave a claim if nothing else is the outer speaker’s', () => {
    const only = { ...outer, content: relayed.verbatim, verbatim: relayed.verbatim };
    expect(statementJsonLd(only)).toMatchObject({ '@type': 'Claim', hasPart: [{}] });
    expect(statementJsonLd(only)).not.toHaveProperty('text');
  });
  test('are those of the innermost speaker', () => {
    const inner = {
      ...relayed,
      key: 'd',
      depth: 2,
      speaker: { ...relayed.speaker, key: 'c', name: 'Ada Moll' },
      verbatim: [at('repartira')],
    };
    const deep = { ...outer, relayed: [relayed, inner] };
    expect(statementJsonLd(deep)).toMatchObject({
      hasPart: [
        { text: 'le bac', creator: { name: 'Ivo Tarn' } },
        { text: 'repartira', creator: { name: 'Ada Moll' } },
      ],
    });
  });
  test('are named in citations', () => {
    expect(cite(outer, 'MARKDOWN')).toContain('— Solène Vasquard, citant Ivo Tarn, dans Le Quo');
    expect(cite(outer, 'BIBTEX', 'en')).toContain('{Solène Vasquard, quoting Ivo Tarn: Il m’a dit');
  });
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
    if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector') {
      throw new Error('A quote selector comes first, then a position selector.');
    }
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
          "headline": "Le pont & la {pierre}",
          "inLanguage": "fr",
          "name": "Le pont & la {pierre}",
          "publisher": {
            "@type": "NewsMediaOrganization",
            "name": "Le Quotidien de Corvenne",
          },
          "url": "https://www.quotidien-corvenne.example/pont?a=1#haut",
        },
        "subjectOf": {
          "@type": "CreativeWork",
          "abstract": "The bridge will reopen soon.",
          "inLanguage": "en",
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
