import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createTestServer } from '../support/server.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

interface Case {
  readonly query: string;
  readonly expect: readonly string[];
}

const SEARCH = `query ($search: String!) {
  statements(first: 10, filter: { search: $search }) { edges { rank node { id } } }
}`;

// nDCG (Järvelin and Kekäläinen 2002), with two grades: expected or not.
function ndcg(found: readonly string[], wanted: ReadonlySet<string>): number {
  const gain = (hits: readonly boolean[]) =>
    hits.reduce((sum, hit, index) => sum + (hit ? 1 / Math.log2(index + 2) : 0), 0);
  const ideal = Array.from({ length: Math.min(wanted.size, 10) }, () => true);
  return gain(found.map((one) => wanted.has(one))) / gain(ideal);
}

test('French queries find the expected results, and rank them first', async () => {
  const server = await createTestServer({ seeded: true });
  try {
    await loadCorpus(server.database, { folder: fileURLToPath(new URL('eval', FIXTURES)) });
    const rows = await server.database.pool.query<{ key: string; name: string }>(
      `select s.key, a.slug || '#' || s.slug as name
         from statement s join article a on a.id = s.article_id`,
    );
    const names = new Map(rows.rows.map(({ key, name }) => [key, name]));
    const file = readFileSync(new URL('search-queries.yaml', FIXTURES), 'utf8');
    const cases = parse(file) as readonly Case[];
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const scores: { recall: number; ndcg: number }[] = [];
    for (const { query, expect: expected } of cases) {
      const wanted = new Set(expected);
      for (const name of wanted) expect([...names.values()]).toContain(name);
      const { statements } = await server.query(SEARCH, { search: query });
      const found = statements.edges.map(({ node }: { node: { id: string } }) => {
        const [, key = ''] = Buffer.from(node.id, 'base64url').toString().split(':');
        return names.get(key) ?? key;
      });
      const hits = found.filter((name: string) => wanted.has(name)).length;
      const recall = hits / Math.min(wanted.size, 10);
      scores.push({ recall, ndcg: ndcg(found, wanted) });
      if (process.env['SEARCH_MISSES'] && (recall < 1 || ndcg(found, wanted) < 0.9)) {
        process.stdout.write(`${query}: ${[...wanted].join(' ')} but ${found.join(' ')}\n`);
      }
    }
    const mean = (key: 'recall' | 'ndcg') =>
      scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
    process.stdout.write(
      `search relevance, ${scores.length} queries: ` +
        `nDCG@10 ${mean('ndcg').toFixed(3)}, recall@10 ${mean('recall').toFixed(3)}\n`,
    );
    expect(mean('recall')).toBeGreaterThanOrEqual(0.95);
    expect(mean('ndcg')).toBeGreaterThanOrEqual(0.85);
  } finally {
    await server.close();
  }
});
