import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { factsOf } from './field.ts';

/**
 * Whether a valid document selects a field that is marked `isPersonal`, even if it skips it: the
 * answer must then not be kept for others.
 */
export function isPersonal(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef();
        found = field != null && factsOf(field).isPersonal === true;
        return found ? BREAK : undefined;
      },
    }),
  );
  return found;
}
