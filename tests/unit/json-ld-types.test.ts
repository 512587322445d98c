import type {
  Claim,
  CreativeWork,
  NewsArticle,
  Organization,
  Person,
  Quotation,
  WithContext,
} from 'schema-dts';
import { expectTypeOf, test } from 'vitest';
import type { articleJsonLd, statementJsonLd } from '../../server/model/references/json-ld.ts';

// The types of schema.org say which properties a type has and what they may hold: a creator is a
// person or an organization. The compiler checks them (`npm run check`).

type Statement = ReturnType<typeof statementJsonLd>;
type Article = ReturnType<typeof articleJsonLd>;
type KeysOf<Type> = Type extends unknown ? keyof Type : never;
type Values<Type> = Type extends readonly (infer Item)[] ? Item : Type;
type NestedIn<Type, Key extends string> = Type extends unknown
  ? Key extends keyof Type
    ? Values<NonNullable<Type[Key]>>
    : never
  : never;

test('statements and articles are of the types of schema.org', () => {
  expectTypeOf<Statement>().toExtend<WithContext<Quotation | Claim>>();
  expectTypeOf<Article>().toExtend<WithContext<NewsArticle>>();
});

test('they have no other properties', () => {
  type Known<Type extends string> =
    | '@context'
    | KeysOf<Extract<Quotation | Claim | NewsArticle | CreativeWork, { '@type': Type }>>;
  expectTypeOf<Exclude<KeysOf<Statement>, Known<'Quotation' | 'Claim'>>>().toBeNever();
  expectTypeOf<Exclude<KeysOf<Article>, Known<'NewsArticle'>>>().toBeNever();
  expectTypeOf<Exclude<KeysOf<NestedIn<Statement, 'hasPart'>>, Known<'Quotation'>>>().toBeNever();
  expectTypeOf<
    Exclude<KeysOf<NestedIn<Statement, 'subjectOf'>>, Known<'CreativeWork'>>
  >().toBeNever();
  expectTypeOf<
    Exclude<KeysOf<NestedIn<Statement, 'isPartOf' | 'appearance'>>, Known<'NewsArticle'>>
  >().toBeNever();
});

// Separately, because the types accept anything with an `@id` as a reference.
test('what they refer to is of the right type', () => {
  expectTypeOf<NestedIn<Statement, 'creator'>>().toExtend<Person | Organization>();
  expectTypeOf<NestedIn<NestedIn<Statement, 'hasPart'>, 'creator'>>().toExtend<
    Person | Organization
  >();
  expectTypeOf<NestedIn<Statement, 'isBasedOn' | 'subjectOf'>>().toExtend<CreativeWork>();
  expectTypeOf<NestedIn<Article, 'publisher'>>().toExtend<Organization>();
});
