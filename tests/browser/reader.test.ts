import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusKey, encodeId } from '../../server/model/key.ts';
import { createTestKey } from '../support/api-key.ts';
import { hasChromium } from '../support/chromium.ts';
import { createTestReader, type TestReader } from '../support/reader.ts';

const RED_LINE = 'une autre ligne rouge';

describe.skipIf(!hasChromium('the reader page'))('the reader page', () => {
  let reader: TestReader;
  beforeAll(async () => {
    reader = await createTestReader();
  });
  afterAll(() => reader?.close());

  const search = async (page: Page, words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: 'Rechercher' }).click();
  };

  const positionsOf = async (slug: string, topic: string) => {
    const id = encodeId('Topic', corpusKey('Topic', topic));
    const document = `query ($slug: String!, $topic: ID!) { speaker(slug: $slug) {
      positions(topic: $topic) { nodes { id } pageInfo { startCursor } } } }`;
    return (await reader.server.query(document, { slug, topic: id })).speaker;
  };

  describe('lets a reader', () => {
    test('find who said « ligne rouge », and open the article', async () => {
      const page = await reader.open('/');
      await search(page, '"ligne rouge"');
      await page.getByRole('heading', { name: /^\d+ déclarations$/ }).waitFor();
      const first = page.locator('.found .card').first();
      expect(await first.locator('.speaker-name').textContent()).toBe('Sergueï Lavrov');
      expect(await first.locator('.act').textContent()).toBe('met en garde');
      expect((await first.locator('.verbatim').allTextContents()).join('')).toBe(RED_LINE);
      expect(await first.locator('mark').allTextContents()).toEqual(['ligne rouge']);

      await page
        .locator('.card', { hasText: 'Moscou verrait' })
        .getByRole('link', { name: 'Lire dans le résumé' })
        .click();
      await page.getByRole('heading', { level: 1, name: /Mer d'Azov/ }).waitFor();
      const text = page.locator('.article-text');
      expect(await text.locator('.selected.verbatim').textContent()).toBe(RED_LINE);
      expect(await text.locator('.selected-frame.cue').textContent()).toBe('a prévenu');
      expect(await text.locator('.selected-frame.source').textContent()).toBe('Sergueï Lavrov');
      expect(await page.locator('.notice').textContent()).toContain(
        'Résumé rédigé par le registre',
      );
      expect(
        await text.evaluate((element) => element.closest('[lang]')?.getAttribute('lang')),
      ).toBe('fr');
    });

    test('compare its reports', async () => {
      const page = await reader.open(`/?q=${encodeURIComponent(RED_LINE)}`);
      await page.getByRole('link', { name: 'Comparer 2 comptes rendus' }).first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.wording').first().waitFor();
      // Both articles are known by summaries of the register: it compares what they quote.
      const wording = page.locator('.wording');
      expect(await wording.count()).toBe(1);
      expect(await wording.locator('blockquote').allTextContents()).toEqual([RED_LINE]);
      expect(await wording.textContent()).toContain('14 janvier 2022');
      const mark = 'Résumé du registre, d’après Sputnik France';
      expect(await wording.locator('.summary-mark').allTextContents()).toEqual([mark, mark]);
      expect(await page.locator('ins, del').count()).toBe(0);
      expect(await wording.getByText('Le plus ancien de ces articles').count()).toBe(1);
    });

    test('check a true quotation and a doctored one', async () => {
      const page = await reader.open('/check');
      const check = async (text: string) => {
        await page.getByLabel('Propos à vérifier').fill(text);
        await page.getByRole('button', { name: 'Vérifier' }).click();
        await page.locator('.checked', { hasText: text }).waitFor();
        return await page.locator('.verdict h2').innerText();
      };
      expect(await check('UNE AUTRE LIGNE ROUGE')).toBe('Oui, mot pour mot');
      expect(await page.locator('.match').first().textContent()).toContain('Sergueï Lavrov');
      expect(await check('mesures à caractere militaire et technique')).toBe(
        'Oui, à l’orthographe près',
      );
      expect(await check('principales menaces à la sécurité européenne')).toBe(
        'Non\u00a0: les mots ont été modifiés',
      );
      const added = page.locator('.match ins').first();
      expect(await added.textContent()).toContain('européenne');
      const color = 'getComputedStyle(document.querySelector(%)).color';
      const colorOf = (selector: string) => page.evaluate(color.replace('%', `'${selector}'`));
      expect(await colorOf('.match ins')).toBe(await colorOf('.verdict h2'));
      expect(await colorOf('.match del')).not.toBe(await colorOf('.verdict h2'));
      expect(await check('nous aimons la mer en hiver et les longues promenades')).toBe(
        'Introuvable dans le registre',
      );
      expect(await page.locator('.check-page').textContent()).toContain(
        'Recherche effectuée dans 62\u00a0déclarations',
      );

      expect(await check("l'alliance militaire occidentale gagnerait de terrain à l'est")).toBe(
        'Introuvable dans le registre',
      );
      expect(await page.locator('.verdict').textContent()).toContain(
        'La déclaration la plus proche contient «\u00a0ne\u00a0», «\u00a0pas\u00a0».',
      );

      const other = 'Le registre les attribue à quelqu’un d’autre';
      const who = page.getByLabel('Qui les aurait tenus ?');
      await who.fill('vladimir poutine');
      expect(await check(RED_LINE)).toBe(other);
      expect(page.url()).toContain('speaker=vladimir-poutine');
      await who.fill('Zéphyrin Nulpart');
      await check(RED_LINE);
      await page.locator('.verdict', { hasText: 'Zéphyrin Nulpart' }).waitFor();
      expect(await page.locator('.verdict h2').innerText()).toBe(other);
    });

    test('copy a citation, and has linked data for crawlers', async () => {
      const page = await reader.open(`/?q=${encodeURIComponent(RED_LINE)}`);
      await page
        .context()
        .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: reader.origin });
      await page
        .locator('.card', { hasText: 'Moscou verrait' })
        .getByRole('link', { name: 'Citer ou partager' })
        .click();
      await page.getByRole('button', { name: 'BibTeX' }).click();
      const panel = page.locator('.panel', { hasText: 'Citer' });
      await panel.getByRole('button', { name: 'Copier' }).click();
      await panel.getByText('Copié').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^@online\{/);
      expect(copied).toContain('Sputnik France');

      const linked = page.locator('head script[type="application/ld+json"]');
      expect(JSON.parse((await linked.textContent()) ?? '')).toMatchObject({
        '@type': 'Quotation',
        text: RED_LINE,
      });
      await page.goBack();
      await page.locator('.found .card').first().waitFor();
      expect(await linked.count()).toBe(0);
    });
  });

  test('keeps the selected statement visible on a narrow page', async () => {
    const page = await reader.open('/article/2022-01-13-lavrov-reponse-ecrite', {
      viewport: { width: 360, height: 740 },
    });
    await page.locator('.article-text').getByRole('link', { name: 'Déclaration 3' }).click();
    const chosen = page.getByRole('region', { name: 'Déclaration sélectionnée' });
    expect(await chosen.locator('.act').textContent()).toBe('met en garde');
    // Also by a click on the words, where a nested statement takes precedence.
    await page.getByText('le délai devait rester court').first().click();
    await chosen.getByText('Vladimir Poutine', { exact: true }).waitFor();
    await chosen.getByRole('button', { name: 'Fermer' }).click();
    expect(await chosen.count()).toBe(0);
    // The focus returns to where the statement was selected.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('Déclaration 4');
    await page.keyboard.press('Enter');
    await chosen.waitFor();
    await page.keyboard.press('Escape');
    expect(await chosen.count()).toBe(0);
    expect(await focused()).toBe('Déclaration 4');
  });

  test('narrows a search by facets, which are in the URL', async () => {
    const page = await reader.open('/');
    await page.getByLabel('menace').check();
    await page.waitForURL(/act=THREATEN/);
    await page.locator('.results:not(.results-stale)').waitFor();
    const acts = await page.locator('.found .act').allTextContents();
    expect(new Set(acts)).toEqual(new Set(['menace']));
    // The other values of the same facet can still be selected, with their counts.
    expect(await page.getByLabel('affirme').count()).toBe(1);
    await page.reload();
    await page.getByLabel('menace').waitFor();
    expect(await page.getByLabel('menace').isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Effacer tous les filtres' }).click();
    await page.getByRole('heading', { name: 'Déclarations récentes' }).waitFor();
  });

  test('pages forward and back, and the back button restores the scroll position', async () => {
    const page = await reader.open('/');
    const first = await page.locator('.results .card').first().textContent();
    await page.getByRole('link', { name: 'Page suivante' }).scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    expect(left).toBeGreaterThan(300);
    await page.getByRole('link', { name: 'Page suivante' }).click();
    await page.waitForURL(/after=/);
    await page.locator('.results:not(.results-stale)').waitFor();
    await expect.poll(() => page.locator('.found .card').first().textContent()).not.toBe(first);
    await page.goBack();
    await expect.poll(() => page.locator('.found .card').first().textContent()).toBe(first);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
    await page.goForward();
    await page.getByRole('link', { name: 'Page précédente' }).click();
    await page.waitForURL(/before=/);
    await expect.poll(() => page.locator('.found .card').first().textContent()).toBe(first);
  });

  test('shows a speaker, and the statements of a selected period', async () => {
    const page = await reader.open('/speaker/serguei-lavrov');
    await page.getByRole('heading', { level: 1, name: 'Sergueï Lavrov' }).waitFor();
    await page.getByText('depuis mars 2004').waitFor();
    const row = page.getByRole('row', { name: /14 janvier 2022/ });
    const count = Number(await row.locator('.bar-count').textContent());
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: `${count} déclarations` }).waitFor();
    expect(page.url()).toContain('from=2022-01-14&to=2022-01-14');
    // A month is shown as a month.
    expect(
      await page
        .getByRole('row', { name: /^janvier 2022/ })
        .getByRole('link')
        .count(),
    ).toBe(0);
  });

  test('shows a speaker’s positions on a topic over time', async () => {
    const page = await reader.open('/speaker/serguei-lavrov');
    expect(await page.locator('#positions').count()).toBe(0);
    await page
      .getByRole('region', { name: 'Thèmes' })
      .getByRole('link', { name: /^Élargissement de l'Otan/ })
      .click();
    const positions = page.getByRole('region', { name: 'Prises de position dans le temps' });
    await positions.locator('.card').first().waitFor();
    await positions
      .getByText(/^Premiers propos recensés\s: 1\d janvier 2022\s; derniers\s: .*2022\.$/)
      .waitFor();
    const { positions: listed } = await positionsOf('serguei-lavrov', 'nato-enlargement');
    expect(await positions.locator('.card').count()).toBe(listed.nodes.length);
    const dates = await positions.locator('.position-date time').allTextContents();
    expect(dates[0]).toMatch(/^1\d janvier 2022/);
    await page.goto(`${page.url()}&positionsAfter=${listed.pageInfo.startCursor}`);
    await expect
      .poll(() => positions.locator('.position-date').count())
      .toBe(listed.nodes.length - 1);
  });

  test('says of a position that it knows the publication date only', async () => {
    const page = await reader.open('/speaker/anatoli-antonov');
    await page
      .getByRole('region', { name: 'Thèmes' })
      .getByRole('link', { name: /^Conduite des pourparlers/ })
      .click();
    await page
      .getByText('Propos recensés\u00a0: 15 janvier 2022 (date de parution).', { exact: true })
      .waitFor();
  });

  test('has English and French versions, and remembers the language', async () => {
    const page = await reader.open('/check');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check a quotation' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${reader.origin}/speaker/serguei-lavrov`);
    await page.getByRole('heading', { level: 1, name: 'Sergey Lavrov' }).waitFor();
    expect(await page.locator('.summary-words [lang]').first().getAttribute('lang')).toBe('fr');
    const english = await reader.open('/', { locale: 'en-GB' });
    await english.getByRole('heading', { level: 1, name: 'Who really said it?' }).waitFor();
  });

  test('is usable by keyboard: skip link, /, focus after navigation', async () => {
    // Also if the heading appears only with the response: it must not take the focus then.
    const page = await reader.open('/speaker/serguei-lavrov');
    await page.getByRole('heading', { level: 1, name: 'Sergueï Lavrov' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.getByRole('link', { name: 'Rechercher', exact: true }).press('Enter');
    await page.getByRole('searchbox').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.type('sanctions');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=sanctions/);
  });

  test('shows an error with its request id, and retries', async () => {
    const page = await reader.open('/check');
    const complaints = reader.complaints.length;
    let fails: 'refuse' | 'cut' | undefined = 'refuse';
    await page.route(/\/graphql(\?|$)/, async (route) => {
      if (fails === 'cut') return await route.abort();
      if (!fails) return await route.continue();
      const errors = [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL' } }];
      await route.fulfill({
        status: 500,
        headers: { 'x-request-id': 'request-7' },
        contentType: 'application/graphql-response+json',
        body: JSON.stringify({ errors }),
      });
    });
    await page.getByRole('link', { name: 'Rechercher' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('request-7').waitFor();
    fails = 'cut';
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await alert.getByText('Le serveur ne répond pas').waitFor();
    fails = undefined;
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.found .card').first().waitFor();
    (reader.complaints as string[]).length = complaints;
  });

  test('is usable while the server is slow', async () => {
    const page = await reader.open('/check');
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(/\/graphql(\?|$)/, async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Rechercher' }).click();
    await page.getByText('Le serveur met du temps à répondre').waitFor();
    expect(await page.locator('.skeleton-card').count()).toBeGreaterThan(0);
    await page.getByRole('searchbox').fill('ligne');
    release();
    await page.locator('.found .card').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('ligne');
  });

  test('helps if nothing is found, or if a URL does not exist', async () => {
    const page = await reader.open('/?q=girafe&act=PROMISE');
    await page.getByText('Aucune déclaration').waitFor();
    await page.locator('.empty').getByRole('link', { name: 'Effacer tous les filtres' }).click();
    await page.waitForURL(/\?q=girafe$/);
    await page.goto(`${reader.origin}/speaker/nobody`);
    await page
      .getByRole('heading', { name: 'Le registre ne contient rien à cette adresse' })
      .waitFor();
  });

  test('suggests other searches, with their numbers of results', async () => {
    const page = await reader.open('/?q=garentie');
    await page.getByText('Essayez plutôt').waitFor();
    const suggestion = page.locator('.suggestions a').first();
    expect(await suggestion.textContent()).toBe('garantie');
    const [, count] = /\((\d+)\)/.exec(await page.locator('.suggestions').innerText()) ?? [];
    await suggestion.click();
    await page.locator('.found .card').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('garantie');
    await page
      .getByText(new RegExp(`^${count}.déclarations?$`))
      .first()
      .waitFor();
  });

  test('shows markup in texts as text', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const page = await reader.open(`/check?text=${encodeURIComponent(markup)}`);
    await page.locator('.checked', { hasText: markup }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('says that the speaker denies having made a statement', async () => {
    const { server } = reader;
    const headers = await createTestKey(server.database.prisma, { scopes: ['WRITE'] });
    const { speaker } = await server.query(
      '{ speaker(slug: "serguei-lavrov") { id statements(first: 1) { nodes { id text } } } }',
    );
    const [denied] = speaker.statements.nodes;
    const input = {
      language: 'fr',
      publishedOn: '2022-03',
      title: 'Démenti',
      textKind: 'FULL',
      text: 'Le ministre nie tout.',
      statements: [
        {
          kind: 'INDIRECT',
          act: 'DENY',
          content: [{ exact: 'tout' }],
          speaker: speaker.id,
          denies: [denied.id],
        },
      ],
    };
    await server.query(
      'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename } }',
      { input },
      headers,
    );
    const page = await reader.open(`/statement/${denied.id}`);
    await page.getByText('Propos démentis par Sergueï Lavrov.').waitFor();
    await page.getByRole('heading', { name: 'Le démenti' }).waitFor();
    const denial = page.locator('.nested .card', { hasText: 'tout' });
    // The month is not one of its days.
    expect(await denial.locator('time').textContent()).toBe('mars 2022');
    await denial.getByRole('link', { name: 'Citer ou partager' }).click();
    await page.getByRole('heading', { name: 'Les propos démentis' }).waitFor();
    await page.goto(`${reader.origin}/statement/${denied.id}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Sergey Lavrov denies having said this.').waitFor();
    await page.goto(`${reader.origin}/check?text=${encodeURIComponent(denied.text)}`);
    const match = page.locator('.match', { hasText: 'Sergey Lavrov' }).first();
    await match.getByText('Sergey Lavrov denies having said this.').waitFor();
  });

  test.each([
    ['fr-FR', 'Propos démentis par Sergueï Lavrov.'],
    ['en-GB', 'Sergey Lavrov denies having said this.'],
  ])(
    'marks a denied statement wherever it is listed, with the denial: %s',
    async (locale, mark) => {
      const { server } = reader;
      const headers = await createTestKey(server.database.prisma, { scopes: ['WRITE'] });
      const { speaker } = await server.query('{ speaker(slug: "serguei-lavrov") { id } }');
      const topic = encodeId('Topic', corpusKey('Topic', 'talks'));
      const ingest = async (title: string, words: string, more: object) => {
        const { ingestArticle } = await server.query(
          `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
          ... on Article { slug statements { nodes { id utterance { id } } } } } }`,
          {
            input: {
              language: 'fr',
              publishedOn: '2031-05-06',
              title,
              textKind: 'FULL',
              text: `Le ministre parle : ${words}.`,
              statements: [
                {
                  kind: 'INDIRECT',
                  act: 'ASSERT',
                  content: [{ exact: words }],
                  speaker: speaker.id,
                  topics: [topic],
                  ...more,
                },
              ],
            },
          },
          headers,
        );
        const [statement] = ingestArticle.statements.nodes;
        return { slug: ingestArticle.slug, ...statement };
      };
      const words = `le phare de ${locale} sera éteint`;
      const said = await ingest('Le phare', words, {});
      const denial = await ingest('Le démenti', `il n’a rien dit du phare ${locale}`, {
        act: 'DENY',
        denies: [said.id],
      });
      const lists = {
        search: `/?q=${encodeURIComponent(`"${words}"`)}`,
        speaker: '/speaker/serguei-lavrov',
        positions: `/speaker/serguei-lavrov?topic=${topic}`,
        article: `/article/${said.slug}`,
        utterance: `/utterance/${said.utterance.id}`,
        denial: `/statement/${denial.id}`,
      };
      const page = await reader.open('/', { locale });
      for (const [list, address] of Object.entries(lists)) {
        await page.goto(`${reader.origin}${address}`);
        const links = page.getByRole('link', { name: mark });
        await links.first().waitFor();
        const targets = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href')));
        expect({ list, targets: [...new Set(targets)] }).toEqual({
          list,
          targets: expect.arrayContaining([`/statement/${denial.id}`]),
        });
      }
      await page.getByRole('link', { name: mark }).first().click();
      await expect.poll(() => page.url()).toContain(denial.id);
    },
  );

  test('shows reports that were grouped automatically as probable, until a person confirms them', async () => {
    const { server } = reader;
    const headers = await createTestKey(server.database.prisma, { scopes: ['WRITE'] });
    const { speaker } = await server.query('{ speaker(slug: "serguei-lavrov") { id } }');
    const ingest = async (said: string) => {
      const statement = {
        kind: 'INDIRECT',
        act: 'ASSERT',
        speaker: speaker.id,
        content: [{ exact: said }],
      };
      const { ingestArticle } = await server.query(
        `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
          ... on Article { statements { nodes { id version } } } } }`,
        {
          input: {
            language: 'fr',
            publishedOn: '2030-04-02',
            title: said,
            textKind: 'FULL',
            text: `${said}.`,
            statements: [statement],
          },
        },
        headers,
      );
      return ingestArticle.statements.nodes[0];
    };
    await ingest('Le bac de Solmar cessera en mai ses traversées de nuit');
    const { id, version } = await ingest(
      'les traversées de nuit du bac de Solmar cesseront en mai',
    );
    const page = await reader.open(`/statement/${id}`);
    await page
      .getByRole('link', { name: 'Comparer 2 comptes rendus, probablement du même propos' })
      .click();
    await page.getByRole('heading', { name: 'Probablement le même propos', level: 1 }).waitFor();
    await page.getByText(/ressemblance\s: \d+\s%/u).waitFor();
    // Of two articles of one day, none is known to be the first.
    expect(await page.getByText('Le plus ancien de ces articles').count()).toBe(0);
    const { statement } = await server.query(
      'query ($id: ID!) { statement(id: $id) { utterance { id reports { nodes { id version } } } } }',
      { id },
    );
    const reports = statement.utterance.reports.nodes.map((report: { id: string }) => ({
      id: report.id,
      expectedVersion: version,
    }));
    await server.query(
      `mutation ($input: ConfirmUtteranceInput!) { confirmUtterance(input: $input) { __typename } }`,
      { input: { id: statement.utterance.id, reports, reason: 'Les deux articles ont été lus.' } },
      headers,
    );
    await page.reload();
    await page
      .getByRole('heading', { name: 'Comptes rendus d’une même prise de parole' })
      .waitFor();
    expect(await page.getByText('ressemblance').count()).toBe(0);
  });

  test('violates no content security policy and throws no errors', () => {
    expect(reader.complaints).toEqual([]);
  });
});
