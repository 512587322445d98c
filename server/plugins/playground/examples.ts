import { corpusKey, encodeId } from '../../model/key.ts';

/** A saved query of the playground. */
export interface Example {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

// A topic of the seed corpus.
const TOPIC = 'nato-enlargement';

/** The tabs of the playground; the first one is open. They have results with the seed corpus. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    query: `# Who said what, when, and where.
# Ctrl-Enter or the arrow runs it. The book on
# the left documents each field.
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
    query: `# One speaker's statements, with the speaker's own words.
# Edit the variables in the box below.
query StatementsOfSpeaker(
  # as in speakers { nodes { slug } }
  $slug: String!
  # number of statements, 1 to 100
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
    query: `# An article and its statements, in text order.
# A segment is a slice of the text, in UTF-16 code units:
# text.slice(start, end) === exact.
query ArticleWithStatements(
  # as in articles { nodes { slug } };
  # article(url: "…") finds it by its URL
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
    query: `# Utterances and their reports, first published
# first, with the words that differ.
query UtteranceAndReports(
  # minimum number of reports
  $minReports: Int!
  # reports to show of each, 1 to 100
  $reports: Int!
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
      grouping similarity
      firstReport { article { title publishedOn { edtf } } }
      variants { text outletCount similarity diff { kind text } }
      reports(first: $reports) {
        nodes { text article { title outlet { name } publishedOn { edtf } } }
      }
    }
  }
}
`,
    variables: { minReports: 2, reports: 10 },
  },
  {
    query: `# What a speaker said about a topic over time. What several
# articles report is listed once.
query Positions(
  # as in speakers { nodes { slug } }
  $slug: String!
  # as in speaker { topics { topic { id label } } }
  $topic: ID!
) {
  speaker(slug: $slug) {
    positions(topic: $topic, first: 20) {
      totalCount
      nodes {
        datedOn { edtf }
        speaker { name }
        reportCount
        firstReport { act isNegated text gloss deniedBy { text } }
      }
    }
  }
}
`,
    variables: { slug: 'serguei-lavrov', topic: encodeId('Topic', corpusKey('Topic', TOPIC)) },
  },
  {
    query: `# Best match first, with the matches in the article's text.
query Search(
  # search: words, "exact phrase", -excluded, OR; filter
  # also by acts, kinds, speakers, topics, dates
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
    query: `# Nothing is found? Other searches that find something,
# each with its number of statements.
query Suggestions(
  # with a misspelled word
  $filter: StatementFilter!
) {
  statements(filter: $filter) {
    totalCount
    suggestions { query reason totalCount }
  }
}
`,
    variables: { filter: { search: 'garenties de sécurité' } },
  },
  {
    query: `# Did someone really say it? The verdict, the matching
# places, and the differences word by word.
query VerifyQuotation(
  # the words, with or without quotation marks
  $text: String!
  # id of the supposed speaker; null for any speaker
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
    searched { statementCount articleCount publishedFrom { edtf } publishedTo { edtf } }
  }
}
`,
    variables: { text: 'principales menaces à la sécurité européenne', speaker: null },
  },
  {
    query: `# Page by page; use last and before to page backward.
query Page(
  # page size, 1 to 100
  $first: Int!
  # null for the first page, then the previous endCursor
  $after: String
  # keep the same filter on every page
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
    query: `# Live changes of statements, in commit order. Leave it
# running, and correct a statement.
subscription StatementChanged(
  # {} for all statements
  $filter: StatementFilter
  # null for new changes only, or the cursor to start after:
  # the cursor of a change, or corpus { changesCursor }
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

/** The examples that are queries. */
export const QUERIES = EXAMPLES.filter(({ query }) => /^query /m.test(query));

/** Further tabs, which require an API key. */
export const WRITING_EXAMPLES: readonly Example[] = [
  {
    query: `# Mutations require an API key. On the server, run:
#   npm run --silent keys -- create \\
#     --name "My desk" --scopes write
# Add the key that it prints to the tab Headers below:
#   "authorization": "Bearer dixit_<id>_<secret>"
# and use a new idempotency-key for each article, so that
# a repeated request does not record it twice.
#
# Statements quote the text; the register finds the offsets.
# Change a word of a quotation: the response shows where the
# problem is, and the most similar passage.
mutation IngestArticle(
  # the article, its text and its statements; give a prefix
  # or a suffix for words that occur more than once
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
    // No placeholder key: the playground also sends these headers to load its docs, and an invalid
    // key would be rejected.
    headers: { 'idempotency-key': 'my-first-article' },
  },
];
