import { toArticleRecord } from '../../server/model/article.ts';
import { toHash } from '../../server/model/canonical.ts';
import {
  hashStatement,
  STATEMENT_FACTS,
  type StatementFacts,
  toStatementRecord,
} from '../../server/model/statement.ts';
import type { StoredArticle, StoredStatement } from '../../server/register/stored-article.ts';
import { nameUtterance } from '../../server/register/utterances/utterances.ts';
import type { CorpusArticle, CorpusStatement } from '../../server/sources/yaml/corpus.ts';

export const TEXT = 'Elle dit oui, puis non, puis peut-être.';
export const CORPUS = 'sample';
/** References of a register without merged speakers. */
export const notMerged = { speakerSlug: (id: string) => id, formerSlugs: () => [] };

/** Empty facts. */
function noFacts(): StatementFacts {
  return Object.fromEntries(
    STATEMENT_FACTS.map((fact) => [fact, null]),
  ) as unknown as StatementFacts;
}

/** A statement with these words of the text as its content. */
export function createTestStatement(
  id: string,
  exact = 'oui',
  { text = TEXT, ...changes }: Partial<CorpusStatement> & { text?: string } = {},
): CorpusStatement {
  const start = text.indexOf(exact);
  if (start === -1) throw new RangeError(`« ${exact} » is not in « ${text} »`);
  return {
    ...noFacts(),
    id,
    kind: 'INDIRECT',
    speaker: 'odile-sarrant',
    act: 'ASSERT',
    isNegated: false,
    topics: ['pont'],
    utterance: null,
    within: null,
    denies: [],
    partedFrom: [],
    deniedNames: [],
    proposal: null,
    source: null,
    cue: null,
    content: [{ start, end: start + exact.length, exact }],
    verbatim: [],
    ...changes,
  };
}

export function createTestArticle(changes: Partial<CorpusArticle> = {}): CorpusArticle {
  return {
    id: 'pont',
    url: null,
    outlet: null,
    language: 'fr',
    publishedOn: '2024-03',
    title: 'Le pont',
    headline: null,
    textKind: 'FULL',
    text: TEXT,
    statements: [createTestStatement('s1'), createTestStatement('s2', 'non')],
    ...changes,
  };
}

/** The rows of a loaded article, with the fields that plans read. */
export function toStored(article: CorpusArticle = createTestArticle()): StoredArticle {
  const { id, outlet, statements, ...facts } = article;
  return {
    ...facts,
    id: 1n,
    slug: id,
    outlet: outlet === null ? null : { slug: outlet },
    redactions: [],
    status: 'CURRENT',
    corpus: CORPUS,
    corpusHash: toHash(toArticleRecord(article)),
    statements: statements.map((one, index) => toStoredStatement(article, one, index)),
  } as unknown as StoredArticle;
}

function toStoredStatement(article: CorpusArticle, statement: CorpusStatement, index: number) {
  const { id, speaker, within, topics, denies, partedFrom, content, utterance, ...facts } =
    statement;
  return {
    ...facts,
    id: BigInt(index + 1),
    slug: id,
    speaker: speaker === null ? null : { slug: speaker },
    within: within === null ? null : { slug: within },
    utterance: nameUtterance(article.id, id, utterance),
    topics: topics.map((slug) => ({ topic: { slug } })),
    denials: denies.map((deniedKey) => ({ deniedKey })),
    partings: partedFrom.map((partedKey) => ({ partedKey })),
    segments: content.map((segment, position) => ({ role: 'CONTENT', position, ...segment })),
    status: 'CURRENT',
    version: 1,
    corrections: [],
    corpusHash: hashStatement(toStatementRecord(statement), article.text),
  };
}

/** The article after a change to one of its rows in the register. */
export function correct(
  stored: StoredArticle,
  slug: string,
  changes: Partial<StoredStatement>,
): StoredArticle {
  const statements = stored.statements.map((row) =>
    row.slug === slug ? { ...row, ...changes } : row,
  );
  return { ...stored, statements };
}
