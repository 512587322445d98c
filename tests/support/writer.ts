import { setTimeout as sleep } from 'node:timers/promises';

const RESULT = '__typename ... on Statement { id version } ... on Error { message }';
const DOCUMENTS = {
  ingestArticle: `mutation ($input: IngestArticleInput!) { result: ingestArticle(input: $input) {
    __typename ... on Error { message } ... on Article { id statements { nodes { id } } } } }`,
  recordStatement: `mutation ($input: RecordStatementInput!) {
    result: recordStatement(input: $input) { ${RESULT} } }`,
  correctStatement: `mutation ($input: CorrectStatementInput!) {
    result: correctStatement(input: $input) { ${RESULT} } }`,
  withdrawStatement: `mutation ($input: WithdrawStatementInput!) {
    result: withdrawStatement(input: $input) { ${RESULT} } }`,
};

interface Result {
  readonly __typename: string;
  readonly id: string;
  readonly version?: number;
  readonly statements?: { readonly nodes: readonly { readonly id: string }[] };
}

/** A client that records invented articles, with a key for each mutation until it is acknowledged. */
export interface Writer {
  readonly index: number;
  /** Idempotency keys of acknowledged mutations. */
  readonly acknowledged: ReadonlySet<string>;
  /** Number of articles that were written completely. */
  readonly articles: number;
  /** Answers other than a success or a typed 503. */
  readonly faults: readonly string[];
  /** Records an article and a statement of it, corrects one statement and withdraws another. */
  writeArticle(): Promise<void>;
}

/** Opens a writer. `url` is asked for at each attempt, as by a load balancer. */
export function openWriter(
  index: number,
  headers: { readonly authorization: string },
  url: () => string,
): Writer {
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  let articles = 0;

  async function mutate(name: keyof typeof DOCUMENTS, input: object): Promise<Result> {
    const key = `${index}-${articles}-${name}`;
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
      body: JSON.stringify({ query: DOCUMENTS[name], variables: { input } }),
    };
    for (;;) {
      const answer = await fetch(url(), init)
        .then(async (response) => ({ status: response.status, body: await response.json() }))
        // The server was killed. Whether it has committed is unknown, so the same is sent again.
        .catch(() => undefined);
      const { data, errors } = (answer?.body ?? {}) as {
        data?: { result: Result };
        errors?: readonly { readonly extensions: { readonly code: string } }[];
      };
      if (data?.result && !data.result.__typename.endsWith('Error')) {
        acknowledged.add(key);
        return data.result;
      }
      const isRefused =
        answer?.status === 503 && errors?.[0]?.extensions.code === 'SERVICE_UNAVAILABLE';
      if (answer && !isRefused) {
        faults.push(`${answer.status} ${JSON.stringify(answer.body)}`);
        throw new Error(faults.at(-1));
      }
      await sleep(5);
    }
  }

  return {
    index,
    acknowledged,
    faults,
    get articles() {
      return articles;
    },
    async writeArticle() {
      const name = `Le pont ${index}-${articles}`;
      const { id: article, statements } = await mutate('ingestArticle', {
        language: 'fr',
        publishedOn: '2024-03-13',
        title: name,
        textKind: 'FULL',
        text: `${name} rouvrira. ${name} tiendra. ${name} brillera.`,
        statements: [statementOf(`${name} rouvrira`), statementOf(`${name} tiendra`)],
      });
      const [first, second] = statements?.nodes ?? [];
      await mutate('recordStatement', { article, ...statementOf(`${name} brillera`) });
      const change = { expectedVersion: 1, reason: 'Relu.' };
      await mutate('correctStatement', { ...change, id: first?.id, gloss: `Version 2 de ${name}` });
      await mutate('withdrawStatement', { ...change, id: second?.id });
      articles += 1;
    },
  };
}

function statementOf(exact: string) {
  return { kind: 'INDIRECT', act: 'PROMISE', content: [{ exact }] };
}
