import { createReader } from './dixit.js';
import { Statements } from './statements.js';

/** The latest statements: a page that `next build` renders, and the cache of Next renews. */
export default async function Page() {
  return <Statements statements={await createReader().statements().toArray({ limit: 3 })} />;
}
