import { parsePartialDate } from '../../server/model/partial-date.ts';
import { clusterReports, type Link } from '../../server/register/utterances/cluster-reports.ts';
import { measureReports } from '../../server/register/utterances/measure-reports.ts';
import { type ReportFacts, toReport } from '../../server/register/utterances/report.ts';
import { nameUtterance } from '../../server/register/utterances/utterances.ts';
import type { Corpus } from '../../server/sources/yaml/corpus.ts';

const dateOf = (edtf: string | null) => (edtf === null ? null : parsePartialDate(edtf));

/** Statements named `article/statement`, in groups of two or more. */
export type Groups = readonly (readonly string[])[];

/** The groups that the measure finds in a corpus without its declared keys. */
export function findGroups({ articles }: Corpus): Groups {
  const speakers = new Map<string, bigint>();
  const speakerId = (slug: string) => {
    const id = speakers.get(slug) ?? BigInt(speakers.size + 1);
    speakers.set(slug, id);
    return id;
  };
  const named = articles.flatMap((article, index) =>
    article.statements.map((statement) => ({ article, articleId: BigInt(index), statement })),
  );
  const facts = named.map(
    ({ article, articleId, statement }, index): ReportFacts => ({
      id: BigInt(index),
      key: `${article.id}/${statement.id}`,
      articleId,
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
    }),
  );
  const reports = facts.map(toReport);
  const links = reports.flatMap((one, index) =>
    reports.slice(index + 1).flatMap((other): Link[] => {
      const similarity = measureReports(one, other);
      return similarity > 0 ? [{ one: one.id, other: other.id, similarity }] : [];
    }),
  );
  const members = reports.map((report, index) => {
    const { article, statement } = named[index] ?? { article: { id: '' }, statement: { id: '' } };
    const { key } = nameUtterance(article.id, statement.id, null);
    return { ...report, apart: [], own: { id: report.id, key, declared: null } };
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

function pairsOf(group: readonly string[]): string[] {
  const sorted = [...group].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`));
}
