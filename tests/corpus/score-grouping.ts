import { corpusKey } from '../../server/model/key.ts';
import { parsePartialDate } from '../../server/model/partial-date.ts';
import { clusterReports, type Link } from '../../server/register/utterances/cluster-reports.ts';
import { measureReports } from '../../server/register/utterances/measure-reports.ts';
import { loadReportReader, type ReportFacts } from '../../server/register/utterances/report.ts';
import type { Corpus } from '../../server/sources/yaml/corpus.ts';

const dateOf = (edtf: string | null) => (edtf === null ? null : parsePartialDate(edtf));

/** Statements named `article/statement`, in groups of two or more. */
export type Groups = readonly (readonly string[])[];

/** The groups that the measure finds in a corpus without its declared keys. */
export async function findGroups({ articles }: Corpus): Promise<Groups> {
  const speakerId = createNumbering();
  const named = articles.flatMap((article, index) =>
    article.statements.map((statement) => ({ article, articleId: BigInt(index), statement })),
  );
  return await groupFacts(
    named.map(
      ({ article, articleId, statement }, index): ReportFacts => ({
        id: BigInt(index),
        key: `${article.id}/${statement.id}`,
        articleId,
        language: article.language,
        isFirstLine: (statement.content[0]?.start ?? 0) < article.text.indexOf('\n'),
        speakerId: statement.speaker === null ? null : speakerId(statement.speaker),
        act: statement.act,
        isNegated: statement.isNegated,
        occasion: statement.occasion,
        saidEarliest: dateOf(statement.saidOn)?.earliest ?? null,
        saidLatest: dateOf(statement.saidOn)?.latest ?? null,
        publishedEarliest: parsePartialDate(article.publishedOn).earliest,
        publishedLatest: parsePartialDate(article.publishedOn).latest,
        verbatim: statement.verbatim.map(({ exact }) => exact),
        content: statement.content.map(({ exact }) => exact),
        cue: statement.cue?.exact ?? null,
        gloss: statement.gloss,
      }),
    ),
  );
}

/** Ids for names, in the order in which they are asked for. */
export function createNumbering(): (name: string) => bigint {
  const ids = new Map<string, bigint>();
  return (name) => {
    const id = ids.get(name) ?? BigInt(ids.size + 1);
    ids.set(name, id);
    return id;
  };
}

/** The groups that the measure finds, by keys. */
export async function groupFacts(facts: readonly ReportFacts[]): Promise<Groups> {
  const toReport = await loadReportReader();
  const reports = facts.map(toReport);
  const links = reports.flatMap((one, index) =>
    reports.slice(index + 1).flatMap((other): Link[] => {
      const similarity = measureReports(one, other);
      return similarity > 0 ? [{ one: one.id, other: other.id, similarity }] : [];
    }),
  );
  const members = reports.map((report) => {
    const own = { id: report.id, key: corpusKey('Utterance', 'alone', report.key), declared: null };
    return { ...report, apart: [], own };
  });
  const utteranceOf = clusterReports(members, links);
  const groups = Map.groupBy(reports, ({ id }) => utteranceOf.get(id));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ key }) => key));
}

/** The groups that the files declare. */
export function declaredGroups({ articles }: Corpus): Groups {
  const declared = articles.flatMap(({ id, statements }) =>
    statements.flatMap(({ id: statement, utterance }) =>
      utterance === null ? [] : [{ utterance, name: `${id}/${statement}` }],
    ),
  );
  return [...Map.groupBy(declared, ({ utterance }) => utterance).values()].map((group) =>
    group.map(({ name }) => name),
  );
}

export interface Score {
  /** The share of found pairs that are true; 1 if none was found. */
  readonly precision: number;
  /** The share of true pairs that were found; 1 if there are none. */
  readonly recall: number;
  readonly truePairs: number;
  readonly falsePairs: readonly string[];
  readonly missedPairs: readonly string[];
}

/** Pairwise precision and recall, the usual measure of a grouping. */
export function scoreGroups(found: Groups, truth: Groups): Score {
  const right = new Set(truth.flatMap(pairsOf));
  const given = new Set(found.flatMap(pairsOf));
  const hits = right.intersection(given).size;
  return {
    precision: given.size === 0 ? 1 : hits / given.size,
    recall: right.size === 0 ? 1 : hits / right.size,
    truePairs: right.size,
    falsePairs: [...given.difference(right)].sort(),
    missedPairs: [...right.difference(given)].sort(),
  };
}

/** The pairs of a group, as two names in order, separated by a space. */
export function pairsOf(group: readonly string[]): string[] {
  const sorted = [...group].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`));
}
