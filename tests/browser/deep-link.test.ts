import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWriting } from '../api/writing/writing.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { highlightedText } from '../support/highlight.ts';

// Each case is an article of an outlet, whose page is served here, and the words that are linked.

const LONG = Array.from({ length: 90 }, (_, index) => `mot${index}`).join(' ');

const CASES: readonly Case[] = [
  {
    what: 'words that another person said earlier',
    text: 'Le maire avait écrit « pas un euro de plus » en mai. La préfète a dit : « pas un euro de plus ».',
    content: [{ exact: 'pas un euro de plus', prefix: 'a dit : « ' }],
    shown:
      'Le maire avait écrit « pas un euro de plus » en mai. La préfète a dit : « [pas un euro de plus] ».',
  },
  {
    what: 'words that stand earlier in capitals, without accents',
    text: 'L’ÎLE EST A VENDRE, titrait hier la gazette. « L’île est à vendre », dit-elle.',
    content: [{ exact: 'L’île est à vendre' }],
    shown: 'L’ÎLE EST A VENDRE, titrait hier la gazette. « [L’île est à vendre] », dit-elle.',
  },
  {
    what: 'words that stand in the headline',
    headline: '« Le bac repartira »',
    text: 'Au port, elle a promis que le bac repartira demain.',
    content: [{ exact: 'le bac repartira' }],
    shown: '« Le bac repartira » Au port, elle a promis que [le bac repartira] demain.',
  },
  {
    what: 'words after an elided word',
    text: 'Elle assure qu’il viendra demain. Il viendra, dit-on.',
    content: [{ exact: 'il viendra demain' }],
    shown: 'Elle assure qu’[il viendra demain]. Il viendra, dit-on.',
  },
  {
    what: 'a passage that begins like an earlier one, told apart by what follows',
    text: 'On dit : non au pont.\n\nNon au pont de bois, a dit la maire.',
    content: [{ exact: 'Non au pont', suffix: ' de bois' }],
    shown: 'On dit : non au pont. [Non au pont] de bois, a dit la maire.',
  },
  {
    what: 'a few words across paragraphs',
    text: 'Elle a dit :\n\n« Nous irons.\n\nDemain. »\n\nPuis rien.',
    content: [{ exact: 'Nous irons.\n\nDemain.' }],
    shown: 'Elle a dit : « [Nous irons. Demain.] » Puis rien.',
  },
  {
    what: 'words across a line break',
    text: 'Poème :\nNous irons\nà la mer\ndemain.',
    content: [{ exact: 'Nous irons\nà la mer' }],
    shown: 'Poème : [Nous irons à la mer] demain.',
  },
  {
    what: 'a long passage whose end stands in it twice',
    text: `Elle a dit : « ${LONG} fin du mot, et ${LONG} fin du mot ». Puis rien.`,
    content: [{ exact: `${LONG} fin du mot, et ${LONG} fin du mot` }],
    shown: `Elle a dit : « [${LONG} fin du mot, et ${LONG} fin du mot] ». Puis rien.`,
  },
  {
    what: 'a long passage across paragraphs, begun like the one before',
    text: `« ${LONG} »\n\nEt encore : « ${LONG}\n\n${LONG} vraiment ». Puis rien.`,
    content: [{ exact: `${LONG}\n\n${LONG} vraiment`, prefix: 'encore : « ' }],
    shown: `« ${LONG} » Et encore : « [${LONG} ${LONG} vraiment] ». Puis rien.`,
  },
  {
    what: 'words that begin a paragraph, told apart by the paragraph before',
    text: 'Un.\n\nNon.\n\nDeux.\n\nNon.\n\nTrois.',
    content: [{ exact: 'Non', prefix: 'Deux.\n\n' }],
    shown: 'Un. Non. Deux. [Non]. Trois.',
  },
  {
    what: 'dashes, commas and ampersands',
    text: 'Elle a dit : « oui, non - peut-être & soit », hier.',
    content: [{ exact: 'oui, non - peut-être & soit' }],
    shown: 'Elle a dit : « [oui, non - peut-être & soit] », hier.',
  },
  {
    what: 'all pieces of a broken quotation',
    text: 'Non, dit-on. « Non », a-t-elle dit, « jamais ». Jamais ?',
    content: [{ exact: 'Non', prefix: '« ' }, { exact: 'jamais' }],
    shown: 'Non, dit-on. « [Non] », a-t-elle dit, « [jamais] ». Jamais ?',
  },
  {
    what: 'words of a page that a script chooses by the fragment of its address',
    path: '/#/articles/12',
    text: 'Le bac repartira, a dit la préfète.',
    content: [{ exact: 'Le bac repartira' }],
    shown: '[Le bac repartira], a dit la préfète.',
  },
];

interface Case {
  readonly what: string;
  readonly path?: string;
  readonly headline?: string;
  readonly text: string;
  readonly content: readonly { exact: string; prefix?: string; suffix?: string }[];
  readonly shown: string;
}

describe.skipIf(!hasChromium('deep links'))('the deep link leads to', () => {
  let writing: Awaited<ReturnType<typeof createWriting>>;
  let browser: Browser;
  let page: Page;
  const pages = new Map<string, Case>();
  const outlet = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(toHtml(pages.get(request.url ?? '')));
  });
  let origin: string;

  beforeAll(async () => {
    writing = await createWriting();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 600, height: 600 } });
    await new Promise<void>((resolve) => outlet.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(outlet.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser?.close();
    outlet.closeAllConnections();
    outlet.close();
    await writing?.server.close();
  });

  test.each(CASES)('$what', async (one) => {
    const number = CASES.indexOf(one);
    const path = one.path ?? `/${number}#haut`;
    pages.set(path.split('#')[0] ?? '', one);
    const { __typename, ...article } = await writing.ingest({
      slug: `case-${number}`,
      url: `${origin}${path}`,
      title: 'Un article',
      headline: one.headline ?? null,
      language: 'fr',
      publishedOn: '2024-05-05',
      textKind: 'FULL',
      text: one.text,
      statements: [{ kind: 'DIRECT', act: 'ASSERT', content: one.content, verbatim: one.content }],
    });
    expect(__typename, JSON.stringify(article)).toBe('Article');
    const { article: stored } = await writing.server.query(
      'query ($id: ID!) { article(id: $id) { statements { nodes { deepLink } } } }',
      { id: article.id },
    );
    const link: string = stored.statements.nodes[0].deepLink;
    expect(link).toContain(`${path}:~:text=`);
    expect(await highlightedText(page, link)).toBe(one.shown);
  });
});

const STYLE = 'body{font:20px monospace}::target-text{background:#f00;color:#f00}';

function toHtml(one: Case | undefined): string {
  if (!one) return '';
  const toText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = one.text.split('\n\n').map((paragraph) => `<p>${toText(paragraph)}</p>`);
  const body = `${one.headline ? `<h1>${toText(one.headline)}</h1>` : ''}${paragraphs.join('')}`;
  const script = `document.body.innerHTML = location.hash === '#/articles/12' ? ${JSON.stringify(body)} : 'Accueil'`;
  const head = `<!doctype html><html lang="fr"><meta charset="utf-8"><style>${STYLE}</style>`;
  return one.path ? `${head}<body><script>${script}</script>` : `${head}<body>${body}`;
}
