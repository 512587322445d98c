import { createDixit, isDixitError, SearchStatementsDocument } from '@dixit/sdk';

// A minimal search page. `npx vite` serves it, `npx vite build` bundles it. The register is
// /graphql on the same host, or the URL in `?register=`.

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
  // Abort the previous search, so that a late response does not replace newer results.
  searching.abort();
  searching = new AbortController();
  const { signal } = searching;
  status.textContent = 'Searching…';
  list.replaceChildren();
  try {
    const variables = { filter: { search }, first: 20 };
    const { statements } = await dixit.request(SearchStatementsDocument, variables, { signal });
    const { edges, totalCount } = statements;
    status.textContent =
      totalCount === 0 ? 'No results' : `${edges.length} of ${totalCount} statements`;
    for (const { node } of edges) {
      const item = document.createElement('li');
      const who = node.speaker?.name ?? node.source?.exact ?? 'Unknown speaker';
      item.textContent = `${who}: ${node.text} (${node.article.publishedOn.edtf})`;
      list.append(item);
    }
  } catch (error) {
    if (isDixitError(error, 'aborted')) return;
    status.textContent = isDixitError(error)
      ? `The search failed (${error.code}).`
      : 'The search failed.';
  }
}

function find<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page does not contain ${selector}`);
  return found;
}
