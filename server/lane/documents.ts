import { type DocumentNode, type GraphQLSchema, parse, type ValidationRule } from 'graphql';
import { isPersonal } from '../executor/is-personal.ts';
import { DocumentCache } from '../policy/document-cache.ts';
import { validateDocument } from '../policy/document-limits.ts';
import { DOCUMENT_LIMITS, LANE_DOCUMENTS } from '../policy/limits.ts';

/** A document that was parsed and validated. */
export interface KnownDocument {
  /** Identifies it within this process. */
  readonly id: number;
  readonly document: DocumentNode;
  /** Whether answers depend on who asks. */
  readonly isPersonal: boolean;
}

/** Cache of the documents that clients sent most recently, parsed and validated. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #rules: readonly ValidationRule[];
  readonly #known = new DocumentCache<KnownDocument | 'invalid'>(LANE_DOCUMENTS, tokensOf);
  #count = 0;

  constructor(schema: GraphQLSchema, rules: readonly ValidationRule[]) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /** Whether the text was read lately, so that it is found without work. */
  has(text: string): boolean {
    return this.#known.has(text);
  }

  /** Undefined for a text that is not a valid document. */
  find(text: string): KnownDocument | undefined {
    let known = this.#known.get(text);
    if (!known) {
      known = this.#read(text);
      this.#known.set(text, known);
    }
    return known === 'invalid' ? undefined : known;
  }

  #read(text: string): KnownDocument | 'invalid' {
    try {
      const document = parse(text, { maxTokens: DOCUMENT_LIMITS.tokens });
      const errors = validateDocument(this.#schema, document, this.#rules);
      if (errors.length > 0) return 'invalid';
      this.#count += 1;
      return {
        id: this.#count,
        document,
        isPersonal: isPersonal(this.#schema, document),
      };
    } catch {
      return 'invalid';
    }
  }
}

function tokensOf(known: KnownDocument | 'invalid'): number {
  return known === 'invalid' ? 0 : (known.document.tokenCount ?? 0);
}
