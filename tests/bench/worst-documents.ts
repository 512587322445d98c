import { COMMON_WORDS, WORDS } from './generated-register.ts';

/** A query that repeats a field: the more often, the more it costs. */
export interface WorstDocument {
  readonly name: string;
  readonly query: (times: number) => string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const repeat = (times: number, text: (n: number) => string, between = ' ') =>
  Array.from({ length: times }, (_, n) => text(n)).join(between);

const aliases = (times: number, field: (n: number) => string) =>
  repeat(times, (n) => `a${n}: ${field(n)}`);

/** As many words as a search may have. */
function chain(word: (n: number) => string, between: string): string {
  let text = word(0);
  for (let n = 1; text.length + between.length + word(n).length <= 500; n += 1)
    text += between + word(n);
  return text;
}

const wordAt = (n: number) => WORDS[COMMON_WORDS + n] ?? '';
const commonAt = (n: number) => WORDS[n % COMMON_WORDS] ?? '';

const ON_STATEMENTS = [
  'text',
  'kind',
  'content { start end exact }',
  'content { prefix suffix }',
  'history { text }',
  'relayed { exact }',
  'topics { id slug label }',
  'reported { text }',
  'deniedBy { text }',
  'deepLink',
  'webAnnotation',
  'jsonLd',
  'citation(style: APA)',
  'citation(style: MARKDOWN)',
  'before(words: 100)',
  'after(words: 100)',
  'article { text }',
  'article { jsonLd }',
  'article { title publishedOn { edtf } outlet { name } }',
  'utterance { firstReport { text } }',
  'article { speakers { statementCount speaker { name } } }',
  'speaker { aliases }',
  'utterance { variants { text similarity diff { text } } }',
  'within { within { id } }',
  'speaker { roles { title of { name } } members { name } }',
  'speaker { topics { count } }',
  'speaker { statements(first: 1) { totalCount nodes { id } } }',
  'saidOn { edtf earliest }',
];

const SEARCHES: Readonly<Record<string, string>> = {
  'a word': wordAt(0),
  'two words': `${wordAt(0)} ${wordAt(1)}`,
  'two alternatives': `${wordAt(0)} OR ${wordAt(1)}`,
  'eight alternatives': repeat(8, wordAt, ' OR '),
  'many alternatives': chain(wordAt, ' OR '),
  'a phrase of common words': '"de la"',
  'many phrases': chain((n) => `"${commonAt(n)} ${commonAt(7 * n + 1)}"`, ' OR '),
  'an exclusion': `-${wordAt(2_000)}`,
  'twelve words': repeat(12, (n) => wordAt(40 * n)),
  'a long phrase': `"${repeat(50, (n) => wordAt(40 * n))}"`,
  'many exclusions': chain((n) => `-${wordAt(1_000 + n)}`, ' OR '),
};

const ON_SEARCHES: Readonly<Record<string, string>> = {
  'a row': 'statements(first: 1, filter: { search: $text }) { nodes { id } }',
  'a page with highlights':
    'statements(first: 100, filter: { search: $text }) { edges { rank highlights { exact } } }',
  'a page by date':
    'statements(first: 100, filter: { search: $text }, orderBy: { field: SAID_ON, direction: ASC }) { nodes { id } }',
  counts:
    'statements(filter: { search: $text }) { totalCount facets { acts { count } speakers { count } } }',
  timelines: 'timeline(by: YEAR, filter: { search: $text }) { count topics { count } }',
  suggestions:
    'statements(first: 1, filter: { search: $text }) { suggestions { query totalCount } }',
  articles: 'articles(first: 1, filter: { search: $text }) { totalCount nodes { id } }',
  utterances: 'utterances(first: 1, filter: { search: $text }) { totalCount nodes { id } }',
};

const ELSEWHERE: Readonly<Record<string, (n: number) => string>> = {
  facets: () =>
    'statements { totalCount facets { speakers(first: 100) { count value { name } } topics { count } acts { count } } }',
  timelines: () => 'timeline(by: DAY) { period from to count topics { count } }',
  'pages of pages': () =>
    'articles(first: 100) { nodes { statements(first: 10) { nodes { id text } } } }',
  'articles of speakers': () =>
    'speakers(first: 100) { nodes { articles(first: 5) { nodes { id } } } }',
  'counts of speakers': () =>
    'speakers(first: 100) { nodes { statements { totalCount facets { acts { count } } } } }',
  'speakers by name': (n) => `speakers(filter: { search: "Odran ${wordAt(n)}" }) { nodes { id } }`,
  'counts of the register': () => 'corpus { statementCount utteranceCount speakerCount }',
  'speakers of articles': () => 'articles(first: 100) { nodes { speakers { speaker { id } } } }',
  'variants of utterances': () => 'utterances(first: 100) { nodes { variants { text } } }',
  introspection: () =>
    '__schema { types { name description fields { name args { name } type { name } } } }',
};

const QUOTATIONS: Readonly<Record<string, string>> = {
  'a short text': repeat(8, commonAt),
  'a long text': repeat(2_000, commonAt).slice(0, 2_500),
  'the longest text': repeat(2_000, (n) => `${commonAt(n)} ${wordAt(n % 50)}`).slice(0, 5_000),
  'a text with gaps': repeat(500, (n) => `${commonAt(n)} de la ${wordAt(n)} (…)`).slice(0, 2_500),
};

/** The documents that cost most for what they seem to ask. */
export const WORST_DOCUMENTS: readonly WorstDocument[] = [
  ...ON_STATEMENTS.map((field) => ({
    name: field,
    query: (times: number) =>
      `{ statements(first: 100) { nodes { ${aliases(times, () => field)} } } }`,
  })),
  ...Object.entries(SEARCHES).flatMap(([what, text]) =>
    Object.entries(ON_SEARCHES).map(([name, field]) => ({
      name: `${name}: search of ${what}`,
      query: (times: number) => `query ($text: String!) { ${aliases(times, () => field)} }`,
      variables: { text },
    })),
  ),
  ...Object.entries(ELSEWHERE).map(([name, field]) => ({
    name,
    query: (times: number) => `{ ${aliases(times, field)} }`,
  })),
  ...Object.entries(QUOTATIONS).map(([name, text]) => ({
    name: `verdicts on ${name}`,
    query: (times: number) =>
      `query ($text: String!) { ${aliases(times, () => 'verifyQuotation(text: $text) { verdict matches { before diff { text } } }')} }`,
    variables: { text },
  })),
];
