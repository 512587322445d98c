import { encodeId } from '../../../server/model/key.ts';
import { createTestKey } from '../../support/api-key.ts';
import { createTestServer, type TestServer } from '../../support/server.ts';

const ERRORS = `... on Error { message code path }
  ... on InvalidInputError { problems { code path message nearest candidates { prefix suffix start end } } }`;
const GONE = '... on GoneError { status }';
const STALE = `... on StaleVersionError { currentVersion } ${GONE}`;

const STATEMENT = `... on Statement {
  id version status kind act isNegated text occasion gloss translatedFrom
  speaker { id } saidOn { edtf } topics { id } within { id } utterance { id reportCount }
  source { start end exact } cue { exact } content { start end exact } verbatim { start end exact }
  provenance { method recordedBy extractorVersion confidence
    origin { extractor extractorVersion confidence rule why speakerName } }
  history { version kind reason correctedBy replaced text }
  article { id text }
}`;

const DOCUMENTS = {
  ingestArticle: `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
    __typename ... on Article { id slug text title textSha256 wordCount
      statements(first: 100) { nodes { ${STATEMENT} } } }
    ... on ConflictError { article { id slug } } ${ERRORS} } }`,
  recordStatement: `mutation ($input: RecordStatementInput!) {
    recordStatement(input: $input) { __typename ${STATEMENT} ${ERRORS} ${GONE} } }`,
  correctStatement: `mutation ($input: CorrectStatementInput!) {
    correctStatement(input: $input) { __typename ${STATEMENT} ${ERRORS} ${STALE} } }`,
  withdrawStatement: `mutation ($input: WithdrawStatementInput!) {
    withdrawStatement(input: $input) { __typename ${STATEMENT} ${ERRORS} ${STALE} } }`,
  recordProposals: `mutation ($input: RecordProposalsInput!) { recordProposals(input: $input) {
    __typename ... on Article { id
      statements(first: 100, filter: { status: [PROPOSED] }) { nodes { ${STATEMENT} } } }
    ${ERRORS} ${GONE} } }`,
  acceptProposal: `mutation ($input: AcceptProposalInput!) {
    acceptProposal(input: $input) { __typename ${STATEMENT} ${ERRORS} ${STALE} } }`,
  rejectProposal: `mutation ($input: RejectProposalInput!) {
    rejectProposal(input: $input) { __typename ${STATEMENT} ${ERRORS} ${STALE} } }`,
};

export type MutationName = keyof typeof DOCUMENTS;

/** A server with a WRITE key, and the mutations. */
export async function createWriting({ seeded = false } = {}) {
  const server: TestServer = await createTestServer({ seeded });
  const headers = await createTestKey(server.database.prisma, { name: 'Ilse Maren' });
  const mutation =
    (name: MutationName) =>
    async (input: Record<string, unknown>, more: Record<string, string> = {}) =>
      (await server.query(DOCUMENTS[name], { input }, { ...headers, ...more }))[name];
  return {
    server,
    headers,
    documents: DOCUMENTS,
    ingest: mutation('ingestArticle'),
    record: mutation('recordStatement'),
    correct: mutation('correctStatement'),
    withdraw: mutation('withdrawStatement'),
    propose: mutation('recordProposals'),
    accept: mutation('acceptProposal'),
    reject: mutation('rejectProposal'),
    async speaker(name: string) {
      const { createTestSpeaker } = await import('../../support/rows.ts');
      const { key } = await createTestSpeaker(server.database.prisma, name);
      return encodeId('Speaker', key);
    },
    async revision(): Promise<number> {
      return (await server.query('{ corpus { revision } }')).corpus.revision;
    },
  };
}

export type Writing = Awaited<ReturnType<typeof createWriting>>;

export const TEXT = `« Le pont rouvrira lundi », a déclaré Solène Vasquard. « Non », a dit Odile Sarrant, « non ».
Selon elle, Solène Vasquard a promis que l’été serait calme 🌉.`;

/** A statement of `TEXT`. */
export const BRIDGE = {
  kind: 'DIRECT',
  act: 'PROMISE',
  source: { exact: 'Solène Vasquard' },
  cue: { exact: 'a déclaré' },
  content: [{ exact: 'Le pont rouvrira lundi' }],
  verbatim: [{ exact: 'Le pont rouvrira lundi' }],
};

/** An article with `TEXT`. */
export const ARTICLE = {
  language: 'fr',
  publishedOn: '2024-03-13',
  title: 'Le pont de pierre rouvrira',
  textKind: 'FULL',
  text: TEXT,
};
