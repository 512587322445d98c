import { ARTICLE, BRIDGE } from '../api/writing/writing.ts';

const INGEST = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
  ... on Article { statements { nodes { id } } } } }`;
const CORRECT = `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) {
  ... on Statement { version } ... on StaleVersionError { currentVersion } } }`;

/** Different queries for the statement of a ledger. */
const QUERIES = [
  'query ($id: ID!) { statement(id: $id) { version gloss } }',
  'query ($id: ID!) { node(id: $id) { ... on Statement { gloss version } } }',
  '{ statements(first: 2) { nodes { version gloss } } }',
  '{ articles(first: 1) { nodes { statements { nodes { version gloss } } } } }',
];

interface Commit {
  readonly revision: number;
  readonly version: number;
}

/** A request of a client, and the response. */
interface Reading extends Commit {
  readonly by: string;
}

export interface ReadOptions {
  /**
   * Whether it sends the revision of the last acknowledged write. On the server of the write, the
   * write must be visible without it. @default true
   */
  readonly isAware?: boolean;
}

/**
 * A statement that is repeatedly corrected while it is read. The gloss contains the version, so
 * that each answer shows whether it is consistent and how old it is.
 */
export interface Ledger {
  readonly acknowledged: readonly Commit[];
  readonly readings: readonly Reading[];
  /** Number of requests that got a typed 503. */
  readonly refusals: number;
  /** Wrong or stale answers, and errors other than a typed 503. */
  readonly faults: readonly string[];
  /** Corrects the statement once. Returns whether that was acknowledged. */
  write(): Promise<boolean>;
  /** A client that repeats one query, by POST, or by GET with the last ETag. */
  reader(url: string, index: number, options?: ReadOptions): () => Promise<boolean>;
  /** Answers with a revision whose write they lack. */
  findStale(): readonly string[];
}

/** Opens a ledger whose writer uses this server. */
export async function openLedger(
  url: string,
  headers: { readonly authorization: string },
): Promise<Ledger> {
  const acknowledged: Commit[] = [];
  const readings: Reading[] = [];
  const faults: string[] = [];
  let refusals = 0;

  async function send(to: string, init: RequestInit) {
    const response = await fetch(to, init);
    const text = await response.text();
    const { data, errors, extensions } = text ? JSON.parse(text) : {};
    if (response.status === 200 && !errors) return { response, data, extensions };
    if (response.status === 304) return { response, data, extensions };
    const code = errors?.[0]?.extensions?.code;
    if (response.status === 503 && code === 'SERVICE_UNAVAILABLE') refusals += 1;
    else faults.push(`${response.status} ${text}`);
    return undefined;
  }
  const post = (to: string, body: object, more: Readonly<Record<string, string>>) =>
    send(to, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...more,
      },
      body: JSON.stringify(body),
    });

  const statements = [{ ...BRIDGE, gloss: 'Version 1' }];
  const input = { ...ARTICLE, statements };
  const ingested = await post(url, { query: INGEST, variables: { input } }, headers);
  const id: string = ingested?.data.ingestArticle.statements.nodes[0].id;
  acknowledged.push({ revision: ingested?.extensions.revision, version: 1 });
  // Also increases if a write was committed but not acknowledged.
  let version = 1;

  return {
    acknowledged,
    readings,
    faults,
    get refusals() {
      return refusals;
    },
    async write() {
      const gloss = `Version ${version + 1}`;
      const change = { id, expectedVersion: version, reason: 'A new version.', gloss };
      const answer = await post(url, { query: CORRECT, variables: { input: change } }, headers);
      if (!answer) return false;
      const { version: written, currentVersion } = answer.data.correctStatement;
      version = written ?? currentVersion ?? version;
      if (written) acknowledged.push({ revision: answer.extensions.revision, version: written });
      return written !== undefined;
    },
    reader(to, index, { isAware = true } = {}) {
      const query = QUERIES[index % QUERIES.length] ?? '';
      const by = `${to} ${query}${isAware ? ' with a minimum revision' : ''}`;
      const variables = query.includes('$id') ? { id } : {};
      const isGet = index % 2 === 0;
      const mustSee = isAware || to === url;
      let held: { readonly etag: string; readonly data: unknown } | undefined;
      const get = (more: Readonly<Record<string, string>>) => {
        const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
        const conditional = held && { 'if-none-match': held.etag };
        return send(`${to}?${parameters}`, {
          headers: { accept: 'application/json', ...conditional, ...more },
        });
      };
      return async () => {
        const known = acknowledged.at(-1) ?? { revision: 0, version: 0 };
        const more = isAware ? { 'dixit-min-revision': String(known.revision) } : undefined;
        const answer = await (isGet
          ? get({ ...more })
          : post(to, { query, variables }, { ...more }));
        if (!answer) return false;
        const data = answer.response.status === 304 ? held?.data : answer.data;
        const etag = answer.response.headers.get('etag');
        if (etag) held = { etag, data };
        const revision = Number(answer.response.headers.get('dixit-revision'));
        const seen = findStatement(data);
        readings.push({ by, revision, version: seen.version });
        if (seen.gloss !== `Version ${seen.version}`) {
          faults.push(`${by}: "${seen.gloss}" as version ${seen.version}`);
        }
        if (mustSee && (revision < known.revision || seen.version < known.version)) {
          const asked = `after ${JSON.stringify(known)}`;
          faults.push(`${by} ${asked}: version ${seen.version} at revision ${revision}`);
        }
        return true;
      };
    },
    findStale() {
      return readings.flatMap(({ by, revision, version: seen }) => {
        const missed = acknowledged.findLast(
          (one) => one.revision <= revision && one.version > seen,
        );
        return missed ? [`${by}: ${seen} at ${revision}, without ${JSON.stringify(missed)}`] : [];
      });
    },
  };
}

interface Seen {
  readonly version: number;
  readonly gloss: string;
}

/** The statement in an answer to one of the queries. */
function findStatement(data: unknown): Seen {
  let found: Seen | undefined;
  JSON.stringify(data, (_, value) => {
    if (typeof value?.version === 'number') found = value;
    return value;
  });
  if (!found) throw new Error(`No statement in ${JSON.stringify(data)}`);
  return found;
}
