import { createDixit, isDixitError, SearchStatementsDocument } from '@dixit/sdk';

// The smallest page that searches. `npx vite` serves it, `npx vite build` bundles it; the register
// is at /graphql of the same host, or where `?register=` says.

const register = new URLSearchParams(location.search).get('register') ?? '/graphql';
const dixit = createDixit({ url: new URL(register, location.href) });

const form = find('form', HTMLFormElement);
const status = find('[role=status]', HTMLElement);
const list = find('ul', HTMLElement);
let searching = new AbortController();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show(String(new FormData(form).get('words')));
});

async function show(search: string) {
  // An answer that is late must not stand under newer words.
  searching.abort();
  searching = new AbortController();
  const { signal } = searching;
  status.textContent = 'Searching …';
  list.replaceChildren();
  try {
    const variables = { filter: { search }, first: 20 };
    const { statements } = await dixit.request(SearchStatementsDocument, variables, { signal });
    const { edges, totalCount } = statements;
    status.textContent =
      totalCount === 0 ? 'Nobody.' : `${edges.length} of ${totalCount} statements`;
    for (const { node } of edges) {
      const item = document.createElement('li');
      const who = node.speaker?.name ?? node.source?.exact ?? 'Somebody';
      item.textContent = `${who}: ${node.text} (${node.article.publishedOn.edtf})`;
      list.append(item);
    }
  } catch (error) {
    if (isDixitError(error, 'aborted')) return;
    status.textContent = isDixitError(error) ? `That failed: ${error.code}` : 'That failed.';
  }
}

function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}
