import { type DocumentNode, type GraphQLSchema, parse, type ValidationRule } from 'graphql';
import { validateDocument } from '../policy/document-limits.ts';
import { DOCUMENT_LIMITS } from '../policy/limits.ts';

/** A document that was parsed and validated. */
export interface KnownDocument {
  /** Identifies it within this process. */
  readonly id: number;
  readonly document: DocumentNode;
  /** Whether answers may contain facts about the client. */
  readonly isPersonal: boolean;
}

const MAX_DOCUMENTS = 1_000;
// An AST takes about thirty times the memory of its text.
const MAX_CHARACTERS = 2_000_000;

/** Cache of the documents that clients sent most recently, parsed and validated. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #rules: readonly ValidationRule[];
  readonly #known = new Map<string, KnownDocument | undefined>();
  #characters = 0;
  #count = 0;

  constructor(schema: GraphQLSchema, rules: readonly ValidationRule[]) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /** Undefined for a text that is not a valid document. */
  find(text: string): KnownDocument | undefined {
    if (this.#known.has(text)) {
      const known = this.#known.get(text);
      this.#known.delete(text);
      this.#known.set(text, known);
      return known;
    }
    const made = this.#read(text);
    this.#known.set(text, made);
    this.#characters += text.length;
    for (const [oldest] of this.#known) {
      if (this.#known.size <= MAX_DOCUMENTS && this.#characters <= MAX_CHARACTERS) break;
      this.#known.delete(oldest);
      this.#characters -= oldest.length;
    }
    return made;
  }

  #read(text: string): KnownDocument | undefined {
    try {
      const document = parse(text, { maxTokens: DOCUMENT_LIMITS.tokens });
      const errors = validateDocument(this.#schema, document, this.#rules);
      if (errors.length > 0) return undefined;
      this.#count += 1;
      return {
        id: this.#count,
        document,
        isPersonal: /\b(?:rateLimit|proposeStatements)\b/.test(text),
      };
    } catch {
      return undefined;
    }
  }
}
