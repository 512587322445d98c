import { clientError } from '../../client-error.ts';
import { cite } from '../../model/references/citation.ts';
import { wordsAfter, wordsBefore } from '../../model/references/context-words.ts';
import { deepLink } from '../../model/references/deep-link.ts';
import { statementJsonLd } from '../../model/references/json-ld.ts';
import { joinedText } from '../../model/references/quoted-statement.ts';
import { toWebAnnotation } from '../../model/references/web-annotation.ts';
import { MAX_CONTEXT_WORDS } from '../../policy/limits.ts';
import { articleText } from '../../read/article-text.ts';
import {
  quotedSelection,
  segmentSelection,
  segmentsOf,
  toQuotedStatement,
} from '../../read/statement-parts.ts';
import { builder } from '../builder.ts';
import { Statement } from '../nodes.ts';
import { Segment } from './segment.ts';

// The words of a statement and what refers to them; its facts are in statement.ts.

const CitationStyle = builder.enumType('CitationStyle', {
  description: 'The form of a citation. It refers to the article that printed the statement.',
  values: {
    APA: { description: 'A line in APA style, 7th edition, plain text.' },
    BIBTEX: { description: 'A BibLaTeX entry, `@online`.' },
    CSL_JSON: { description: 'A JSON array with one CSL item, for reference managers.' },
    MARKDOWN: { description: 'The words as a block quotation with speaker, outlet and link.' },
  } as const,
});

builder.prismaObjectFields(Statement, (t) => {
  const words = t.arg.int({
    required: true,
    defaultValue: 30,
    description: `How many words, 0 to ${MAX_CONTEXT_WORDS}.`,
  });
  return {
    source: t.field({
      type: Segment,
      nullable: true,
      description: 'The speaker as the article names them; null when implicit.',
      select: segmentSelection,
      resolve: (statement) => segmentsOf(statement, 'SOURCE')[0] ?? null,
    }),
    cue: t.field({
      type: Segment,
      nullable: true,
      description: 'The reporting verb or locution; null when there is none.',
      select: segmentSelection,
      resolve: (statement) => segmentsOf(statement, 'CUE')[0] ?? null,
    }),
    content: t.field({
      type: [Segment],
      description: 'The reported matter, in text order; empty for a redacted statement.',
      select: segmentSelection,
      resolve: (statement) => segmentsOf(statement, 'CONTENT'),
    }),
    verbatim: t.field({
      type: [Segment],
      description: "The speaker's own words within the content, in text order.",
      select: segmentSelection,
      resolve: (statement) => segmentsOf(statement, 'VERBATIM'),
    }),
    text: t.string({
      description: 'The content segments, joined with " […] "; empty for a redacted statement.',
      select: segmentSelection,
      resolve: (statement) => joinedText(segmentsOf(statement, 'CONTENT')),
    }),
    before: t.string({
      description: "The article's words right before the content; empty when they are withheld.",
      args: { words },
      select: segmentSelection,
      resolve: async (statement, args, context) => {
        const first = segmentsOf(statement, 'CONTENT')[0];
        const count = checkWords(args.words);
        if (!first) return '';
        const { served } = await articleText(statement.articleId, context);
        return wordsBefore(served, first.start, count);
      },
    }),
    after: t.string({
      description: "The article's words right after the content; empty when they are withheld.",
      args: { words },
      select: segmentSelection,
      resolve: async (statement, args, context) => {
        const last = segmentsOf(statement, 'CONTENT').at(-1);
        const count = checkWords(args.words);
        if (!last) return '';
        const { served } = await articleText(statement.articleId, context);
        return wordsAfter(served, last.end, count);
      },
    }),
    citation: t.string({
      description: 'A reference to the article that printed it, ready to paste.',
      args: { style: t.arg({ type: CitationStyle, required: true, description: 'Its form.' }) },
      select: quotedSelection,
      resolve: (statement, { style }) => cite(toQuotedStatement(statement), style),
    }),
    deepLink: t.field({
      type: 'URL',
      nullable: true,
      description:
        "The article's address with a text fragment (`#:~:text=…`) that scrolls to the words. " +
        "Null when the address is not known or the stored text is not the outlet's own.",
      select: quotedSelection,
      resolve: (statement) => deepLink(toQuotedStatement(statement)),
    }),
    webAnnotation: t.field({
      type: 'JSON',
      description:
        'A W3C Web Annotation with text quote and text position selectors; its positions count ' +
        'code points. Without prefix and suffix when the text is withheld.',
      select: quotedSelection,
      resolve: async (statement, _args, context) =>
        toWebAnnotation(
          toQuotedStatement(statement),
          await articleText(statement.articleId, context),
        ),
    }),
    jsonLd: t.field({
      type: 'JSON',
      description:
        "A schema.org Quotation of the speaker's own words, or a Claim when none of it is verbatim.",
      select: quotedSelection,
      resolve: (statement) => statementJsonLd(toQuotedStatement(statement)),
    }),
  };
});

function checkWords(words: number): number {
  if (words < 0 || words > MAX_CONTEXT_WORDS) {
    throw clientError('INVALID_ARGUMENT', `\`words\` must be from 0 to ${MAX_CONTEXT_WORDS}.`, {
      argument: 'words',
    });
  }
  return words;
}
