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
# Ctrl-Enter or the arrow asks; the book on the
# left explains each field; the tabs have more.
query LatestStatements {
  statements(first: 5) {
    totalCount
    nodes {
      speaker { name }
      text
      kind
      saidOn { edtf }
      article {
        title
        publishedOn { edtf }
        outlet { name }
      }
    }
  }
}
`,
  },
  {
    query: `# What one speaker is reported to have said, with the
# words that are really theirs. Variables: the box below.
query StatementsOfSpeaker(
  # the name in the register: speakers { nodes { slug } }
  $slug: String!
  # how many statements: 1 to 100
  $first: Int!
) {
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
    query: `# An article and its statements in the order of the text.
# A segment is a slice of it, in UTF-16 code units:
# text.slice(start, end) === exact.
query ArticleWithStatements(
  # the name in the register: articles { nodes { slug } };
  # article(url: "…") finds it by its address
  $slug: String!
) {
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
    query: `# One event of speaking and everybody who reported it,
# the first report first, with the words that differ.
query UtteranceAndReports(
  # reported by so many articles at least
  $minReports: Int!
) {
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
    query: `# Best first, with the places found in the article's text.
query Search(
  # search: words, "phrase", -not, or; and what else there
  # is to filter by: acts, kinds, speakers, topics, dates
  $filter: StatementFilter!
) {
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
    query: `# Did somebody really say it? The verdict, the places it
# rests on, and word by word what differs.
query VerifyQuotation(
  # the words, with or without quotation marks
  $text: String!
  # who is said to have said them: an id; null: anybody
  $speaker: ID
) {
  verifyQuotation(text: $text, speaker: $speaker) {
    verdict
    matches {
      similarity
      cautions
      before
      found { exact }
      after
      diff { kind text }
      statement { speaker { name } article { title } }
    }
    searched { statementCount articleCount publishedFrom publishedTo }
  }
}
`,
    variables: { text: 'sur le territoire de nos chers voisins', speaker: null },
  },
  {
    query: `# One page after the other; last and before go back.
query Page(
  # how many on a page: 1 to 100
  $first: Int!
  # null: the first page; then the endCursor of the last one
  $after: String
  # the same on each page
  $filter: StatementFilter
) {
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
    query: `# Live: each change of a statement, in the order of
# commits. Leave it running, and correct a statement.
subscription StatementChanged(
  # which statements; {}: all
  $filter: StatementFilter
  # null: from now on; else after the cursor of a change,
  # or corpus { changesCursor }
  $after: String
) {
  statementChanged(filter: $filter, after: $after) {
    cursor
    change
    matches
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
    query: `# Writing takes an API key. On the register's machine:
#   npm run --silent keys -- create \\
#     --name "My desk" --scopes write
# Add what it prints to the tab Headers below:
#   "authorization": "Bearer dixit_<id>_<secret>"
# and give each article an idempotency-key of its own: sent
# again, it is not recorded twice.
#
# Statements quote the text, nobody counts offsets. Change
# a word of a quotation: the answer says where the fault
# is, and what is near.
mutation IngestArticle(
  # the article, its text, and the statements in it; words
  # that stand there twice take a prefix or a suffix
  $input: IngestArticleInput!
) {
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
    // No key that is none: the playground sends these headers for its docs too, and would get a 401.
    headers: { 'idempotency-key': 'my-first-article' },
  },
];
