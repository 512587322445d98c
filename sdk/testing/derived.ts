import type {
  ArticleFixture,
  NodeFixture,
  SpeakerFixture,
  StatementFixture,
  UtteranceFixture,
} from '../generated/fixtures.ts';
import { sortNodes } from './sort-nodes.ts';

type Nodes = ReadonlyMap<string, NodeFixture>;
type Derivation = (parent: never, nodes: Nodes, args: never) => unknown;

/** Fields that are derived from all fixtures, unless the fixture defines them itself. */
export const DERIVED: Readonly<Record<string, Derivation>> = {
  'Article.statements': ({ id }: ArticleFixture, nodes) =>
    statementsOf(nodes).filter(({ article }) => article?.id === id),
  'Article.speakers': ({ id }: ArticleFixture, nodes) => {
    const said = statementsOf(nodes).filter(({ article }) => article?.id === id);
    return count(said.map(({ speaker }) => speaker)).map(([speaker, statementCount]) => ({
      __typename: 'SpeakerInArticle',
      speaker,
      statementCount,
    }));
  },
  'Speaker.statements': ({ id }: SpeakerFixture, nodes) =>
    statementsOf(nodes).filter(({ speaker }) => speaker?.id === id),
  'Speaker.articles': ({ id }: SpeakerFixture, nodes) => {
    const said = statementsOf(nodes).filter(({ speaker }) => speaker?.id === id);
    return count(said.map(({ article }) => article)).map(([article]) => article);
  },
  'Speaker.topics': ({ id }: SpeakerFixture, nodes) => {
    const said = statementsOf(nodes).filter(({ speaker }) => speaker?.id === id);
    return count(said.flatMap(({ topics }) => topics)).map(([topic, count]) => ({
      __typename: 'TopicCount',
      topic,
      count,
    }));
  },
  'Speaker.positions': ({ id }: SpeakerFixture, nodes, { topic }: { topic: string }) => {
    const about = statementsOf(nodes).filter(
      ({ speaker, topics = [] }) =>
        [speaker, ...(speaker?.members ?? [])].some((one) => one?.id === id) &&
        topics.some((one) => one.id === topic),
    );
    const inTime = sortNodes(about, { field: 'DATED_ON', direction: 'ASC' });
    const ids = inTime.map((one) => one.__typename === 'Statement' && one.utterance?.id);
    return [...new Set(ids)].flatMap((one) => (one && nodes.get(one)) || []);
  },
  'Speaker.members': ({ id }: SpeakerFixture, nodes) =>
    ofType(nodes, 'Speaker').filter(({ memberOf }) => memberOf?.some((one) => one.id === id)),
  'Speaker.memberOf': ({ id }: SpeakerFixture, nodes) =>
    ofType(nodes, 'Speaker').filter(({ members }) => members?.some((one) => one.id === id)),
  'Statement.reported': ({ id }: StatementFixture, nodes) =>
    statementsOf(nodes).filter(({ within }) => within?.id === id),
  'Statement.deniedBy': ({ id }: StatementFixture, nodes) =>
    statementsOf(nodes).filter(({ denies = [] }) => denies.some((one) => one.id === id)),
  'Utterance.datedOn': (utterance: UtteranceFixture, nodes) => {
    const [report] = reportsOf(utterance, nodes);
    return report?.saidOn ?? report?.article?.publishedOn ?? null;
  },
  'Utterance.reports': reportsOf,
  'Utterance.firstReport': (utterance: UtteranceFixture, nodes) => reportsOf(utterance, nodes)[0],
  'Utterance.reportCount': (utterance: UtteranceFixture, nodes) =>
    reportsOf(utterance, nodes).length,
  'Utterance.outletCount': (utterance: UtteranceFixture, nodes) =>
    count(reportsOf(utterance, nodes).map(({ article }) => article?.outlet)).length,
  'Corpus.articleCount': (_corpus, nodes) => ofType(nodes, 'Article').length,
  'Corpus.outletCount': (_corpus, nodes) => ofType(nodes, 'Outlet').length,
  'Corpus.speakerCount': (_corpus, nodes) => ofType(nodes, 'Speaker').length,
  'Corpus.statementCount': (_corpus, nodes) => statementsOf(nodes).length,
  'Corpus.topicCount': (_corpus, nodes) => ofType(nodes, 'Topic').length,
  'Corpus.utteranceCount': (_corpus, nodes) => ofType(nodes, 'Utterance').length,
  // Words are compared as they are, so nothing is suggested.
  'StatementConnection.suggestions': () => [],
  'StatementConnection.facets': ({ all }: { all: readonly StatementFixture[] }) => ({
    isExact: true,
    speakers: facet(all.map(({ speaker }) => speaker)),
    outlets: facet(all.map(({ article }) => article?.outlet)),
    topics: facet(all.flatMap(({ topics }) => topics)),
    kinds: facet(all.map(({ kind }) => kind)),
    acts: facet(all.map(({ act }) => act)),
  }),
};

function reportsOf({ id }: UtteranceFixture, nodes: Nodes): readonly StatementFixture[] {
  return statementsOf(nodes).filter(({ utterance }) => utterance?.id === id);
}

function statementsOf(nodes: Nodes): readonly StatementFixture[] {
  return ofType(nodes, 'Statement').filter(
    ({ status = 'CURRENT' }) => status === 'CURRENT' || status === 'CORRECTED',
  );
}

function ofType<Name extends NodeFixture['__typename']>(nodes: Nodes, name: Name) {
  return [...nodes.values()].filter(
    (node): node is Extract<NodeFixture, { __typename: Name }> => node.__typename === name,
  );
}

/** The distinct values with their counts, most frequent first. */
function count<Value>(values: readonly (Value | null | undefined)[]): [Value, number][] {
  const counts = new Map<Value, number>();
  for (const value of values) if (value != null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function facet(values: readonly unknown[]) {
  return ({ first }: { first: number }) =>
    count(values)
      .slice(0, first)
      .map(([value, found]) => ({ value, count: found }));
}
