/** A page of the reader and its subject. */
export type Route =
  | { readonly page: 'search' | 'check' | 'nowhere' }
  | { readonly page: 'statement' | 'utterance'; readonly id: string }
  | { readonly page: 'article' | 'speaker'; readonly slug: string };

/** The page at a path. */
export function toRoute(path: string): Route {
  const [first = '', second, ...more] = path.split('/').slice(1);
  if (more.join('') !== '') return { page: 'nowhere' };
  if (!second) {
    if (first === '' || first === 'search') return { page: 'search' };
    return first === 'check' ? { page: 'check' } : { page: 'nowhere' };
  }
  const name = decodePart(second);
  if (first === 'statement' || first === 'utterance') return { page: first, id: name };
  if (first === 'article' || first === 'speaker') return { page: first, slug: name };
  return { page: 'nowhere' };
}

export function statementPath(id: string): string {
  return `/statement/${encodeURIComponent(id)}`;
}

export function utterancePath(id: string): string {
  return `/utterance/${encodeURIComponent(id)}`;
}

/** The path of an article, optionally with a selected statement. */
export function articlePath(slug: string, statement?: string): string {
  const fragment = statement === undefined ? '' : `#${encodeURIComponent(statement)}`;
  return `/article/${encodeURIComponent(slug)}${fragment}`;
}

export function speakerPath(slug: string): string {
  return `/speaker/${encodeURIComponent(slug)}`;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
