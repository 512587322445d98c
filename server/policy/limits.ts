// The limits that protect the service: how much one request may ask for. What a read looks at, such
// as how far it counts exactly, stands with that read; what a field may hold, in model/rules.ts.

/** Bytes of a request's body: an article of 15,000 words. Longer ones are loaded from files. */
export const MAX_BODY_BYTES = 100_000;

/**
 * What a document may contain. Tokens, since a nesting bomb ends the parser with a stack overflow;
 * the others, since validation compares each field with each.
 */
export const DOCUMENT_LIMITS = { tokens: 1_000, fields: 400, aliases: 50, directives: 50 } as const;

/** Objects a query may return, were all its pages full: each is read, held in memory and sent. */
export const MAX_COST = 10_000;

/** Levels of a query: pages multiply with each. What lies deeper is asked for by its id. */
export const MAX_DEPTH = 15;

/** Fields of a query at all levels together, fragments spread: each is resolved on each object. */
export const MAX_BREADTH = 500;

/** Rows of a page when the client does not say: what a screen shows. */
export const DEFAULT_PAGE_SIZE = 20;

/** Rows of a page at the most, since a page is read in one SQL statement and held in memory. */
export const MAX_PAGE_SIZE = 100;

/** Ids that `nodes` takes: as many as a page may have rows. */
export const MAX_NODE_IDS = 100;

/** UTF-16 code units of a search: each of its words is looked up and ranked. */
export const MAX_SEARCH_LENGTH = 500;

/** UTF-16 code units of a quotation: an alignment costs the product of the two lengths. */
export const MAX_QUOTATION_LENGTH = 5_000;

/** Words before or after a statement: more is reading the article, which has a field of its own. */
export const MAX_CONTEXT_WORDS = 100;

/** Wordings of one utterance: each is compared with the first. */
export const MAX_VARIANTS = 100;

/** Subscriptions of one server: each may hold a page of changes in memory. */
export const MAX_SUBSCRIPTIONS = 1_000;

/** How long a mutation waits while others write, before it is a 503 that may be tried again. */
export const MUTATION_PATIENCE_MS = 10_000;
