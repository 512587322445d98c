import { createReader } from '../dixit.js';
import { Statements } from '../statements.js';

/** A search: a page that is rendered for each request, of answers in the cache of Next. */
export default async function Page({ searchParams }) {
  const { q } = await searchParams;
  const found = createReader().statements({ filter: { search: q } });
  return <Statements statements={await found.toArray({ limit: 10 })} />;
}
