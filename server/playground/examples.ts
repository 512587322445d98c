/** A saved query of the playground. */
export interface Example {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The playground's tabs, the first one open. They answer with the seed corpus. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    query: `# Who said what, when, and where it was printed.
# Press the round button to ask; the book on the left explains every field.
query LatestStatements {
  statements(first: 5) {
    totalCount
    nodes {
      speaker { name }
      text
      kind
      saidOn { edtf }
      article { title publishedOn { edtf } outlet { name } }
    }
  }
}
`,
  },
  {
    query: `# What one speaker is reported to have said, with the words that are really theirs.
query StatementsOfSpeaker($slug: String!, $first: Int!) {
  speaker(slug: $slug) {
    name
    aliases
    roles { title of { name } from { edtf } to { edtf } }
    topics { topic { label } count }
    statements(first: $first) {
      totalCount
      nodes {
        text
        verbatim { exact }
        act
        isNegated
        gloss
        article { title publishedOn { edtf } }
      }
    }
  }
}
`,
    variables: { slug: 'serguei-lavrov', first: 10 },
  },
  {
    query: `# An article and its statements in the order of the text. A segment is a slice of the text:
# text.slice(start, end) === exact, in UTF-16 code units.
query ArticleWithStatements($slug: String!) {
  article(slug: $slug) {
    title
    textKind
    text
    speakers { speaker { name } statementCount }
    statements(first: 50) {
      nodes {
        source { exact start end }
        cue { exact start end }
        content { exact start end }
        verbatim { exact start end }
        speaker { name }
        within { text }
      }
    }
  }
}
`,
    variables: { slug: '2022-01-15-antonov-bord-du-gouffre' },
  },
  {
    query: `# One event of speaking and everybody who reported it, the first report first.
query UtteranceAndReports($minReports: Int!) {
  utterances(
    first: 5
    filter: { minReports: $minReports }
    orderBy: { field: REPORT_COUNT, direction: DESC }
  ) {
    nodes {
      speaker { name }
      saidOn { edtf }
      reportCount
      outletCount
      grouping
      firstReport { article { title publishedOn { edtf } } }
      variants { text outletCount similarity diff { kind text } }
      reports {
        nodes { text article { title outlet { name } publishedOn { edtf } } }
      }
    }
  }
}
`,
    variables: { minReports: 2 },
  },
  {
    query: `# Search: words, "phrase", -not, or; best first, with the places found in the article's text.
query Search($filter: StatementFilter!) {
  statements(first: 10, filter: $filter) {
    totalCount
    edges {
      rank
      highlights { exact start end isInContent }
      node { text speaker { name } article { title publishedOn { edtf } } }
    }
  }
}
`,
    variables: { filter: { search: '"ligne rouge"' } },
  },
  {
    query: `# Paging: copy endCursor into "after" for the next page; use last and before to go back.
query Page($first: Int!, $after: String, $filter: StatementFilter) {
  statements(
    first: $first
    after: $after
    filter: $filter
    orderBy: { field: SAID_ON, direction: ASC }
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node { text saidOn { edtf precision } speaker { name } }
    }
  }
}
`,
    variables: { first: 3, after: null, filter: { acts: ['WARN', 'THREATEN'] } },
  },
  {
    query: `# Live: each change of a statement, from now on, in the order of commits. Leave it running, and
# load a corpus or correct a statement. With "after": a cursor, or corpus { changesCursor }.
subscription StatementChanged($filter: StatementFilter, $after: String) {
  statementChanged(filter: $filter, after: $after) {
    cursor
    change
    statement {
      text
      status
      version
      speaker { name }
      article { title }
      history { reason correctedAt }
    }
  }
}
`,
    variables: { filter: {}, after: null },
  },
];

/** The examples that answer once. */
export const QUERIES = EXAMPLES.filter(({ query }) => /^query /m.test(query));

/** Tabs that take an API key, after the others. */
export const WRITING_EXAMPLES: readonly Example[] = [
  {
    query: `# Writing takes an API key. On the machine of the register:
#   npm run --silent keys -- create --name "My desk" --scopes write
# Put what it prints into the tab Headers below, in the place of dixit_<id>_<secret>; and a new
# idempotency-key for each article, so that sending it again does not record it twice.
#
# Statements quote the text, nobody counts offsets. Where words stand more than once, give a prefix
# or a suffix. Change a word of a quotation: the answer says where the fault is, and what is near.
mutation IngestArticle($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    __typename
    ... on Article {
      id
      slug
      statements {
        nodes { id version text source { exact } cue { exact } verbatim { start end exact } }
      }
    }
    ... on ConflictError { article { id slug } }
    ... on InvalidInputError {
      problems { code path message nearest candidates { prefix exact } }
    }
    ... on Error { code message path }
  }
}
`,
    variables: {
      input: {
        title: 'Le pont de pierre rouvrira',
        language: 'fr',
        publishedOn: '2024-03-13',
        textKind: 'FULL',
        text: '« Le pont rouvrira lundi », a déclaré Solène Vasquard, qui a promis un été calme.',
        statements: [
          {
            kind: 'DIRECT',
            act: 'PROMISE',
            source: { exact: 'Solène Vasquard' },
            cue: { exact: 'a déclaré' },
            content: [{ exact: 'Le pont rouvrira lundi' }],
            verbatim: [{ exact: 'Le pont rouvrira lundi' }],
            gloss: 'The bridge will reopen on Monday.',
          },
        ],
      },
    },
    headers: {
      authorization: 'Bearer dixit_<id>_<secret>',
      'idempotency-key': 'my-first-article',
    },
  },
];
