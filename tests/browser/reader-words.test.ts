import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { hasChromium } from '../support/chromium.ts';
import { createTestReader, type TestReader } from '../support/reader.ts';

// Whose words a page shows: the outlet's, the register's, the speaker's or another speaker's.

const SUMMARY_OF = {
  fr: 'Résumé du registre, d’après Sputnik France',
  en: 'Register’s summary, after Sputnik France',
};
const PARAPHRASE = 'verrait';

const INGEST = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
  __typename ... on Article { slug statements { nodes { id utterance { id } } } }
  ... on Error { message } } }`;
const RECORD = `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) {
  __typename ... on Error { message } } }`;

describe.skipIf(!hasChromium('the words of the reader page'))('the reader page', () => {
  let reader: TestReader;
  let printed: { slug: string; statement: string; utterance: string };
  beforeAll(async () => {
    reader = await createTestReader();
    printed = await recordPrinted();
  });
  afterAll(() => reader?.close());

  /** Two articles of no outlet that print one quotation in two ways; one relays another speaker. */
  async function recordPrinted() {
    const { server } = reader;
    const headers = await createTestKey(server.database.prisma);
    const mutate = async (mutation: string, input: object) => {
      const data = await server.query(mutation, { input }, headers);
      const [answer] = Object.values(data) as { __typename: string }[];
      expect(answer?.__typename, JSON.stringify(answer)).toMatch(/Article|Statement/);
      // biome-ignore lint/suspicious/noExplicitAny: what the mutations above select
      return answer as any;
    };
    const { speaker } = await server.query('{ speaker(slug: "serguei-lavrov") { id } }');
    const article = (slug: string, said: string, more: object = {}) => ({
      slug,
      title: 'Notre titre',
      headline: 'Le bac, suite',
      language: 'fr',
      publishedOn: '2031-05-05',
      textKind: 'FULL',
      text: `Il a dit : « ${said} ».`,
      statements: [
        {
          kind: 'DIRECT',
          act: 'ASSERT',
          content: [{ exact: said }],
          verbatim: [{ exact: said }],
          cue: { exact: 'a dit' },
          speaker: speaker.id,
          ...more,
        },
      ],
    });
    const first = await mutate(
      INGEST,
      article('bac-1', 'Elle m’écrit que “le bac partira” et je la crois vraiment'),
    );
    const [{ id, utterance }] = first.statements.nodes;
    const again = { utterance: utterance.id };
    await mutate(
      INGEST,
      article('bac-2', 'Elle m’écrit que “le bac partira” et je la crois volontiers', again),
    );
    const words = [{ exact: 'le bac partira' }];
    await mutate(RECORD, {
      article: await articleId(first.slug),
      within: id,
      kind: 'DIRECT',
      act: 'PROMISE',
      content: words,
      verbatim: words,
      source: { exact: 'Elle' },
    });
    return { slug: first.slug, statement: id, utterance: utterance.id };
  }

  async function articleId(slug: string): Promise<string> {
    const query = 'query ($slug: String!) { article(slug: $slug) { id } }';
    return (await reader.server.query(query, { slug })).article.id;
  }

  async function statementOf(slug: string, text: string): Promise<string> {
    const query = `query ($slug: String!) { article(slug: $slug) {
      statements(first: 100) { nodes { id text } } } }`;
    const { article } = await reader.server.query(query, { slug });
    return article.statements.nodes.find((one: { text: string }) => one.text.includes(text)).id;
  }

  const open = async (path: string, locale = 'fr-FR') => {
    const page = await reader.open(path, { locale });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  /** The words in quotation blocks. */
  const quotations = (page: Page) => page.locator('main blockquote').allTextContents();

  describe.each(['fr', 'en'] as const)('in %s marks a summary as the register’s', (language) => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    const mark = SUMMARY_OF[language];

    test('in a list', async () => {
      const page = await open('/?q=%22autre%20ligne%20rouge%22', locale);
      const card = page.locator('.card', { hasText: PARAPHRASE }).first();
      await card.waitFor();
      expect(await card.locator('.summary-mark').textContent()).toBe(mark);
      expect(await card.locator('.card-origin').textContent()).toMatch(/^(d’après|after) Sputnik/);
      expect(await quotations(page)).toEqual([]);
    });

    test('on the page of a statement, in print too', async () => {
      const id = await statementOf('2022-01-14-lavrov-mer-azov', PARAPHRASE);
      const page = await open(`/statement/${encodeURIComponent(id)}`, locale);
      await page.emulateMedia({ media: 'print' });
      const main = page.locator('.statement-main');
      expect(await main.locator('.summary-mark').textContent()).toBe(mark);
      expect(await main.locator('.summary-mark').isVisible()).toBe(true);
      expect(await quotations(page)).toEqual([]);
      expect(await page.locator('.legend').textContent()).toMatch(/résumé du registre|summary/);
      const citation = page.locator('.citation').first();
      expect(await citation.textContent()).toContain(`[${mark}]`);
      expect(await citation.textContent()).not.toContain("Mer d'Azov");
    });

    test('on the page of an article', async () => {
      const page = await open('/article/2022-01-14-lavrov-mer-azov', locale);
      expect(await page.locator('.article-head .quiet').first().textContent()).toContain(mark);
      expect(await page.locator('.article-head').textContent()).toMatch(
        /Ce titre est du registre|This title is the register’s/,
      );
      await page.locator('.statement-list .summary-words').first().waitFor();
      expect(await quotations(page)).toEqual([]);
    });

    test('of an article without outlet and address', async () => {
      const page = await open('/article/2022-02-lavrov-otan-porte-ouverte', locale);
      expect(await page.locator('.article-head').textContent()).toMatch(
        /d’après un article dont le média n’est pas précisé|after an article of an unknown outlet/,
      );
      expect(await page.locator('.article-head').textContent()).toMatch(
        /L’adresse de cet article n’est pas connue|The address of this article is not recorded/,
      );
    });
  });

  test('marks a checked quotation that is in a summary', async () => {
    const page = await open('/check?text=une%20autre%20ligne%20rouge');
    const match = page.locator('.match').first();
    await match.waitFor();
    expect(await match.locator('.summary-mark').textContent()).toBe(SUMMARY_OF.fr);
    expect(await match.locator('blockquote').count()).toBe(0);
  });

  test('does not say that words of an unidentified speaker are somebody else’s', async () => {
    const page = await open('/check?text=le%20bac%20partira&speaker=serguei-lavrov');
    await page.locator('.match').first().waitFor();
    expect(await page.locator('.verdict h2').innerText()).toBe(
      'Le registre les attribue à un locuteur non identifié',
    );
    expect(await page.locator('.match .caution').allTextContents()).toContain(
      'Un locuteur rapporte ici les mots d’un autre.',
    );
  });

  test('asks for caution whenever the answer is yes', async () => {
    const text = encodeURIComponent('Elle m’écrit que “le bac partira” (…) la crois vraiment');
    const page = await open(`/check?text=${text}`);
    await page.locator('.match').first().waitFor();
    expect(await page.locator('.verdict h2').innerText()).toBe('Oui, avec des coupes signalées');
    expect(await page.locator('.verdict .caution').textContent()).toContain('dans son contexte');
  });

  test('shows a negated verb as printed, never a negated act of its own', async () => {
    const id = await statementOf('2022-01-15-antonov-bord-du-gouffre', 'substantiel le résultat');
    const page = await open(`/statement/${encodeURIComponent(id)}`);
    expect(await page.locator('.statement-main .act').textContent()).toBe('ne juge pas');
    expect(await page.locator('.statement-main .caution').textContent()).toContain(
      'soit l’acte n’a pas eu lieu, soit la négation fait partie des propos',
    );
    expect(await page.title()).toContain('Anatoli Antonov «\u00a0ne juge pas\u00a0»');
    expect(await page.locator('main').textContent()).not.toContain('n’affirme pas');
  });

  test('quotes what an outlet printed, and compares it', async () => {
    const page = await open(`/utterance/${encodeURIComponent(printed.utterance)}`);
    await page.locator('.wording').first().waitFor();
    expect(await quotations(page)).toHaveLength(2);
    expect(await page.locator('.wording ins').allTextContents()).toEqual([
      '[ajouté ici\u00a0: volontiers]',
    ]);
    expect(await page.locator('.wording cite').allTextContents()).toEqual([
      'Le bac, suite',
      'Le bac, suite',
    ]);
    expect(await page.locator('.summary-mark').count()).toBe(0);
  });

  test('distinguishes words that the speaker relays', async () => {
    const page = await open(`/statement/${encodeURIComponent(printed.statement)}`);
    const words = page.locator('.statement-words');
    await words.waitFor();
    expect(await words.locator('.relayed').allTextContents()).toEqual(['le bac partira']);
    expect((await words.locator('.verbatim').allTextContents()).join('|')).not.toContain('partira');
    expect(await page.locator('.legend').textContent()).toContain('les mots d’un autre locuteur');
  });

  test('a name that sets the direction of writing does not turn the words around it', async () => {
    const { prisma } = reader.server.database;
    const { name } = await prisma.outlet.findFirstOrThrow();
    await prisma.outlet.updateMany({ data: { name: `Le Bac \u202e${name}` } });
    try {
      const page = await open('/?q=ligne');
      await page.locator('.card time').first().waitFor();
      expect(await turned(page, 'time')).toEqual([]);
      const [turnedName] = await turned(page, '.card-origin bdi');
      expect(turnedName).toContain('Le Bac');
    } finally {
      await prisma.outlet.updateMany({ data: { name } });
    }
  });

  test('an unknown name is said to be unknown, with the speakers it may mean', async () => {
    const page = await reader.open(
      '/check?text=une%20autre%20ligne%20rouge&name=Serguei%20Lavroff',
    );
    const said = page.getByText('Aucun locuteur du registre ne porte le nom');
    await said.waitFor();
    expect(await said.textContent()).toBe(
      'Aucun locuteur du registre ne porte le nom «\u00a0Serguei Lavroff\u00a0». ' +
        'Vouliez-vous dire Sergueï Lavrov\u00a0?',
    );
    await page.getByRole('link', { name: 'Sergueï Lavrov', exact: true }).first().click();
    await page.waitForURL(/speaker=serguei-lavrov/);
  });

  test.each([
    ['fr', 'Les noms les plus proches, sans certitude\u00a0: Sergueï Lavrov'],
    ['en', 'The closest names, none of them certain: Sergey Lavrov'],
  ])('another person with a similar name is not said to be meant, in %s', async (locale, words) => {
    const page = await reader.open('/check?text=une%20autre%20ligne%20rouge&name=Anna%20Lavrov', {
      locale,
    });
    const said = page.locator('.similar-speakers');
    await said.waitFor();
    expect(await said.textContent()).toContain(words);
    expect(await said.textContent()).not.toMatch(/Vouliez|Did you/u);
  });

  test('a speaker found by a role is shown with it', async () => {
    const name = encodeURIComponent('le ministre russe des Affaires étrangères');
    const page = await reader.open(`/check?text=une%20autre%20ligne%20rouge&name=${name}`);
    const said = page.locator('.similar-speakers');
    await said.waitFor();
    expect(await said.textContent()).toContain('Sergueï Lavrov (ministre des Affaires étrangères)');
  });
});

/** The texts of the elements whose last letter stands to the left of another. */
async function turned(page: Page, selector: string): Promise<string[]> {
  return await page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const text = element.firstChild as Text;
      const placeOf = (at: number) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const [before, last] = [placeOf(text.length - 2), placeOf(text.length - 1)];
      return last.x < before.x && last.y === before.y ? [text.data] : [];
    }),
  );
}
