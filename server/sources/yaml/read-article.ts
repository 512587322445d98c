import { ArticleTextKind } from '../../../prisma/generated/client/enums.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import { isId, isLanguage, isOneOf, isText, isUrl } from '../../model/rules.ts';
import { type IdSet, unknownId } from './check-registers.ts';
import { checkWithin } from './check-within.ts';
import { Fields } from './fields.ts';
import type { YamlFile } from './parse-yaml.ts';

import { createQuotationFaults } from './quotation-faults.ts';
import { readStatement } from './read-statement.ts';
import type { Reporter } from './reporter.ts';

const KEYS = [
  'id',
  'url',
  'outlet',
  'language',
  'publishedOn',
  'title',
  'headline',
  'textKind',
  'text',
  'statements',
];

/** The ids that the registers have; undefined: one that could not be read. */
export interface KnownIds {
  readonly outlets: IdSet | undefined;
  readonly speakers: IdSet | undefined;
  readonly topics: IdSet | undefined;
}

export interface ArticleEntry {
  readonly id: string | undefined;
  readonly idLine: number;
  readonly url: string | null;
  readonly urlLine: number;
  /** Undefined: something in it is wrong. */
  readonly value: CorpusArticle | undefined;
}

/** Reads one article with its statements. What may be null may be absent. */
export function readArticle(
  file: YamlFile,
  known: KnownIds,
  reporter: Reporter,
): ArticleEntry | undefined {
  if (file.root === null) {
    reporter.report({
      message: 'the file is empty',
      suggestion: 'Write the article, or remove it.',
    });
    return undefined;
  }
  const before = reporter.count();
  const fields = new Fields(file, file.root, KEYS, reporter);
  const id = fields.required('id', isId);
  const language = fields.required('language', isLanguage);
  const publishedOn = fields.required('publishedOn', parsePartialDate);
  const title = fields.required('title', isText);
  const textKind = fields.required('textKind', isOneOf(ArticleTextKind));
  const text = fields.required('text', isText);
  const url = fields.optional('url', isUrl) ?? null;
  const headline = fields.optional('headline', isText) ?? null;
  const outlet = fields.optional('outlet', isId) ?? null;
  if (outlet !== null && known.outlets && !known.outlets.has(outlet)) {
    const fault = unknownId(outlet, known.outlets.keys(), 'outlets.yaml');
    reporter.report({ line: fields.lineOf('outlet'), field: 'outlet', ...fault });
  }
  const { speakers, topics } = known;
  const faults = createQuotationFaults(text ?? '');
  const entries = fields
    .nodes('statements')
    .map((node) => readStatement(node, { file, reporter, text, faults, speakers, topics }))
    .filter((entry) => entry !== undefined);
  checkWithin(entries, reporter);
  const statements = entries.flatMap(({ value }) => value ?? []);
  const isSound = reporter.count() === before;
  return {
    id,
    idLine: fields.lineOf('id'),
    url,
    urlLine: fields.lineOf('url'),
    value:
      isSound && id && language && publishedOn && title && textKind && text !== undefined
        ? { id, url, outlet, language, publishedOn, title, headline, textKind, text, statements }
        : undefined,
  };
}
