// The limits on requests that protect the service. Limits of a read, such as how far it counts
// exactly, are defined with that read; limits of fields, in model/; limits of the lists in an input,
// in sources/api/.

/** Bytes of a request body: an article of 15,000 words. Longer articles are loaded from files. */
export const MAX_BODY_BYTES = 100_000;

/**
 * Limits of a document. Tokens, because deep nesting overflows the parser's stack; the others,
 * because validation compares all pairs of fields of a name.
 */
export const DOCUMENT_LIMITS = {
  tokens: 1_000,
  fields: 400,
  aliases: 50,
  directives: 50,
  /** At one place. The schema has two, and each unknown one is an error. */
  directivesOfOne: 5,
  /** Those of the introspection query are 655. */
  pairs: 5_000,
} as const;

/** Documents that are kept parsed and validated: most of them are sent again. */
export const LANE_DOCUMENTS = { documents: 1_000, characters: 2_000_000, tokens: 40_000 } as const;

/** The same for the documents that the lane leaves to the plugins: mutations, above all. */
export const OTHER_DOCUMENTS = { documents: 200, characters: 500_000, tokens: 20_000 } as const;

/**
 * Fields of the plans that are kept, each of which takes about 600 bytes. Fragments can expand to
 * many more fields than a document has, and a document has a plan for each way to skip fields.
 */
export const MAX_PLANNED_FIELDS = 20_000;

/** Errors that are reported about an invalid document. */
export const MAX_VALIDATION_ERRORS = 10;

/** Points that an operation may cost (prices.ts): 200 ms of CPU. */
export const MAX_COST = 20_000;

/** Bytes of an answer as JSON. An answer is held in memory several times while it is sent. */
export const MAX_ANSWER_BYTES = 10_000_000;

/**
 * UTF-16 code units of texts that a request may read. An answer has fewer, but is made of them: the
 * words around a statement, the places of a quotation. An article can have 5 million.
 */
export const MAX_READ_TEXT = 20_000_000;

/**
 * UTF-16 code units of texts above which a request is large, and how many of these read at the same
 * time. They take ten bytes per unit until they are answered.
 */
export const LARGE_TEXT = 500_000;
export const MAX_LARGE_REQUESTS = 1;

/** UTF-16 code units of texts that large requests leave behind before garbage is collected. */
export const MAX_TEXT_GARBAGE = 10_000_000;

/** Bytes of half-sent requests, and of answers that clients do not accept. */
export const MAX_HELD_BYTES = 32_000_000;

/** Values in an answer, at all levels. Each takes time, however short it is. */
export const MAX_ANSWER_VALUES = 200_000;

/** Errors in an answer: a field can fail for each of its objects. */
export const MAX_ERRORS = 100;

/**
 * Cost from which an operation is heavy. Heavy ones have a small share of the server, so that the
 * others do not wait for them.
 */
export const HEAVY_COST = MAX_COST / 10;

/**
 * Levels of a query. The number of objects multiplies with each level; deeper objects can be
 * queried by id.
 */
export const MAX_DEPTH = 15;

/** Fields of a query at all levels, with fragments expanded. Each is resolved for each object. */
export const MAX_BREADTH = 500;

/** Default page size: about one screen. */
export const DEFAULT_PAGE_SIZE = 20;

/** Maximum page size. A page is read in one SQL statement and held in memory. */
export const MAX_PAGE_SIZE = 100;

/** Ids in the argument of `nodes`: the maximum page size. */
export const MAX_NODE_IDS = MAX_PAGE_SIZE;

/** Code points of a search: each of its words is looked up and ranked. */
export const MAX_SEARCH_LENGTH = 500;

/** UTF-16 code units of a quotation: an alignment costs the product of the two lengths. */
export const MAX_QUOTATION_LENGTH = 5_000;

/** UTF-16 code units of a text to extract from. The body of the request is the lower limit for most. */
export const MAX_EXTRACTED_LENGTH = 100_000;

/** Words before or after a statement. For more, clients read the article's text. */
export const MAX_CONTEXT_WORDS = 100;

/** Wordings of one utterance: each is compared with the first. */
export const MAX_VARIANTS = 100;

/** Subscriptions per server. Each can hold a page of changes in memory. */
export const MAX_SUBSCRIPTIONS = 1_000;

/** Subscriptions of one client per server: the tabs of an office behind one address. */
export const MAX_SUBSCRIPTIONS_OF_CLIENT = 100;

/** The limits of subscriptions. Where points are not counted, clients are not limited. */
export function subscriptionLimits({
  anonymousPoints,
}: {
  readonly anonymousPoints?: number | undefined;
}) {
  const maxSubscriptionsOfClient =
    anonymousPoints === undefined ? undefined : MAX_SUBSCRIPTIONS_OF_CLIENT;
  return { maxSubscriptions: MAX_SUBSCRIPTIONS, maxSubscriptionsOfClient };
}

/** Time of a query from its arrival to its answer, whatever the database does. */
export const QUERY_MS = 15_000;

/** The same for a request with mutations, which may wait for other writers. */
export const MUTATIONS_MS = 30_000;

/**
 * Maximum wait of a request for other writers, for a place and for the register's lock together,
 * after which it fails with a retryable 503. It is longer than the half second of reads, because
 * writers take turns, and a server that freezes with the lock loses it after 8 s.
 */
export const MUTATION_PATIENCE_MS = 10_000;
