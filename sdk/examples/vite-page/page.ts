import { createClient, isDixitError, iterateStatements } from '@dixit/sdk';

// The smallest page that searches. `npx vite` serves it, `npx vite build` bundles it; the register
// is at /graphql of the same host, or where `?register=` says.

const register = new URLSearchParams(location.search).get('register') ?? '/graphql';
const client = createClient({ url: new URL(register, location.href) });

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
    const found = await iterateStatements(client, {
      filter: { search },
      pageSize: 20,
      signal,
    }).toArray({ limit: 20 });
    status.textContent = found.length === 0 ? 'Nobody.' : `${found.length} statements`;
    for (const { text, speaker, source, article } of found) {
      const item = document.createElement('li');
      const who = speaker?.name ?? source?.exact ?? 'Somebody';
      item.textContent = `${who}: ${text} (${article.publishedOn.edtf})`;
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
