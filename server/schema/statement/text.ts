import { clientError } from '../../client-error.ts';
import type { Selection } from '../../executor/field.ts';
import { cite } from '../../model/references/citation.ts';
import { wordsAfter, wordsBefore } from '../../model/references/context-words.ts';
import { deepLink } from '../../model/references/deep-link.ts';
import { statementJsonLd } from '../../model/references/json-ld.ts';
import { relayedWords } from '../../model/references/relayed-words.ts';
import { toWebAnnotation } from '../../model/references/web-annotation.ts';
import type { StatementSegment } from '../../model/statement.ts';
import { MAX_CONTEXT_WORDS } from '../../policy/limits.ts';
import type { ArticleText, StatementRow } from '../../read/rows.ts';
import { QUOTED, segmentsOf, toQuotedStatement } from '../../read/statement-parts.ts';
import { builder, enumOf } from '../builder.ts';
import { Statement } from '../nodes.ts';
import { FACTS } from './inputs.ts';
import { Segment } from './segment.ts';

// The words of a statement and references to them. Its facts are in statement.ts.

const CitationStyle = enumOf(
  'CitationStyle',
  'Citation style. A citation refers to the article that printed the statement.',
  {
    APA: 'APA style, 7th edition, as one line of plain text: the CSL item as citation-js prints it.',
    BIBTEX: 'BibLaTeX entry of type `@online`.',
    CSL_JSON: 'JSON array with one CSL item, for reference managers.',
    MARKDOWN: 'Block quotation in Markdown of what was printed, with speaker, outlet and link.',
  },
);

builder.objectFields(Statement, (t) => {
  const words = t.arg.int({
    required: true,
    defaultValue: 30,
    description: `Number of words, 0–${MAX_CONTEXT_WORDS}.`,
  });
  const first = (role: StatementSegment['role'], description: string) =>
    t.field({
      type: Segment,
      nullable: true,
      description,
      needs: segmentNeeds,
      resolve: (statement) => segments(statement, role)[0] ?? null,
    });
  const all = (role: StatementSegment['role'], description: string) =>
    t.field({
      type: [Segment],
      description,
      needs: segmentNeeds,
      resolve: (statement) => segments(statement, role),
    });
  const around = (
    where: 'before' | 'after',
    read: (text: ArticleText, content: readonly StatementSegment[], count: number) => string,
  ) =>
    t.string({
      description: `Words of the article directly ${where} the content; empty if the text is withheld.`,
      args: { words },
      needs: ['segments', 'articleText'],
      resolve: (statement, args) =>
        read(statement.articleText, segmentsOf(statement, 'CONTENT'), checkWords(args.words)),
    });
  return {
    source: first('SOURCE', 'Speaker as named in the article; null if implicit.'),
    cue: first('CUE', FACTS.cue),
    content: all('CONTENT', 'Reported content, in text order; empty for a redacted statement.'),
    verbatim: all(
      'VERBATIM',
      "The speaker's own words within the content, in text order. Another speaker's words that " +
        'are quoted in them are `relayed`.',
    ),
    relayed: t.field({
      type: [Segment],
      description:
        "Another speaker's own words within the content, which this speaker quotes: the verbatim " +
        'words of statements `reported` in it, at any depth, in text order. They can be within ' +
        '`verbatim`, but are not the words of `speaker`.',
      needs: (selection) => ['relayed', 'speaker.name', ...aroundNeeds(selection)],
      resolve: (statement) =>
        relayedWords(statement).map((span) => ({ ...span, articleText: statement.articleText })),
    }),
    text: t.string({
      description: 'Content segments, joined with " […] "; empty for a redacted statement.',
      needs: ['joinedText'],
      resolve: ({ joinedText }) => joinedText,
    }),
    before: around('before', ({ served }, [first], count) =>
      first ? wordsBefore(served, first.start, count) : '',
    ),
    after: around('after', ({ served }, content, count) => {
      const last = content.at(-1);
      return last ? wordsAfter(served, last.end, count) : '';
    }),
    citation: t.string({
      description:
        "Citation of the article that printed it. Its title is the outlet's headline or, if that " +
        'was not recorded, a description in brackets. Of a summary that the register wrote, only ' +
        "the speaker's own words are quoted; the rest is marked as the register's.",
      args: {
        style: t.arg({ type: CitationStyle, required: true, description: 'Citation style.' }),
        language: t.arg({
          type: 'LanguageTag',
          description:
            "Language of the words around the quotation; the article's by default. French for " +
            'French, English for any other; the month in APA style also in German, Spanish and ' +
            'Dutch.',
        }),
      },
      needs: QUOTED,
      resolve: (statement, { style, language }) =>
        cite(toQuotedStatement(statement), style, language ?? undefined),
    }),
    deepLink: t.field({
      type: 'URL',
      nullable: true,
      description:
        'URL of the article with a text fragment (`#:~:text=…`) that scrolls to these words, not ' +
        'to the same words earlier in the text. Null if the URL is unknown, if the stored text is ' +
        "not the outlet's own, or if nothing distinguishes the words from an earlier place.",
      needs: [...QUOTED, 'articleText'],
      resolve: (statement) => deepLink(toQuotedStatement(statement), statement.articleText),
    }),
    webAnnotation: t.field({
      type: 'JSON',
      description:
        'The statement as a W3C Web Annotation with text quote and text position selectors. ' +
        'Positions count code points. Prefix and suffix are omitted if the text is withheld. The ' +
        "content of a summary is a place in the summary; of the article, only the speaker's own " +
        'words are quoted, without a position.',
      needs: [...QUOTED, 'articleText'],
      resolve: (statement) => toWebAnnotation(toQuotedStatement(statement), statement.articleText),
    }),
    jsonLd: t.field({
      type: 'JSON',
      description:
        "The statement as schema.org data: a `Quotation` of the speaker's own words, or a " +
        '`Claim` if it has none or its verb is negated. Words of other speakers that it relays are ' +
        "parts of their own; the content of a `Claim` is the article's `text` or the register's " +
        '`abstract`.',
      needs: QUOTED,
      resolve: (statement) => statementJsonLd(toQuotedStatement(statement)),
    }),
  };
});

/** The needs of segments, including the surrounding text if it is selected. */
function segmentNeeds(selection: Selection): string[] {
  return ['segments', ...aroundNeeds(selection)];
}

function aroundNeeds(selection: Selection): string[] {
  return (selection.under('prefix') ?? selection.under('suffix')) ? ['articleText'] : [];
}

function segments(statement: StatementRow, role: StatementSegment['role']) {
  const { articleText } = statement;
  return segmentsOf(statement, role).map((segment) => ({ ...segment, articleText }));
}

function checkWords(words: number): number {
  if (words < 0 || words > MAX_CONTEXT_WORDS) {
    throw clientError('INVALID_ARGUMENT', `\`words\` must be from 0 to ${MAX_CONTEXT_WORDS}.`, {
      argument: 'words',
    });
  }
  return words;
}
