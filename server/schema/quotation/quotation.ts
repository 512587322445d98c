import { clientError } from '../../client-error.ts';
import { MAX_QUOTATION_LENGTH } from '../../policy/limits.ts';
import { type PublicationRange, publicationRangeOf, readRevision } from '../../read/corpus.ts';
import { resolveId } from '../../read/find-ids.ts';
import { findNamedSpeaker } from '../../read/named-speaker.ts';
import type { Reader } from '../../read/sql.ts';
import type { Verdict } from '../../search/quotation/verdicts.ts';
import { hasWords, type Match, verifyQuotation } from '../../search/quotation/verify.ts';
import { builder, exposed } from '../builder.ts';
import { countOf, PUBLISHED_FROM, PUBLISHED_TO } from '../corpus.ts';
import { EXACT } from '../list-arguments.ts';
import { QuotationMatch, VerdictEnum, withTexts } from './match.ts';

interface Searched {
  readonly revision: number;
  readonly publicationRange: () => Promise<PublicationRange>;
}

const SearchedCorpus = builder.objectRef<Searched>('SearchedCorpus').implement({
  description:
    'What was searched: all current and corrected statements, and the texts of all current ' +
    `articles. Counts are exact up to ${EXACT} and estimates above that.`,
  fields: (t) => ({
    revision: t.expose('revision', {
      type: 'NonNegativeInt',
      description: 'Revision of the register that was searched.',
    }),
    statementCount: t.field(
      countOf('searchedStatements', 'Number of statements, excluding withdrawn and redacted ones.'),
    ),
    articleCount: t.field(countOf('articles', 'Number of articles.')),
    publishedFrom: t.field(PUBLISHED_FROM),
    publishedTo: t.field(PUBLISHED_TO),
  }),
});

interface Answer {
  readonly verdict: Verdict;
  readonly matches: readonly Match[];
  readonly searched: Searched;
}

const QuotationVerdict = builder.objectRef<Answer>('QuotationVerdict').implement({
  description: 'Whether someone said the words, as far as the register knows.',
  fields: (t) => ({
    ...exposed(t, {
      verdict: [VerdictEnum, 'Best verdict among all matches.'],
      searched: [
        SearchedCorpus,
        'What was searched. The register can prove that something was printed, never that it was ' +
          'not said.',
      ],
    }),
    matches: t.expose('matches', {
      type: [QuotationMatch],
      description:
        'Matching places, best first; at most 20. For `NOT_FOUND`, at most 5 places with the most ' +
        'similar words.',
    }),
  }),
});

builder.queryField('verifyQuotation', (t) =>
  t.batch({
    type: QuotationVerdict,
    description: 'Checks whether someone said these words, and returns the matching places.',
    args: {
      text: t.arg.string({
        required: true,
        description: `Words to check, with or without quotation marks; at most ${MAX_QUOTATION_LENGTH.toLocaleString('en')} UTF-16 code units.`,
      }),
      speaker: t.arg.id({
        description: 'Id of the supposed speaker. Without it and `speakerName`: any speaker.',
      }),
      speakerName: t.arg.string({
        description:
          'Name of the supposed speaker, instead of `speaker`; as in `speaker(name:)`. If the ' +
          'register does not know it, whatever is found is `OTHER_SPEAKER`.',
      }),
    },
    resolve: async (_root, { text, speaker, speakerName }, { reader }, selection) => {
      checkText(text);
      const speakerIds = await resolveSpeaker(reader, speaker, speakerName);
      // Read first, so that later SQL statements see everything committed up to it.
      const revision = await readRevision(reader);
      const { verdict, matches } = await verifyQuotation(reader, text, speakerIds);
      const shown = await withTexts(reader, matches, selection.under('matches'));
      const searched = { revision, publicationRange: publicationRangeOf(reader) };
      return [{ verdict, matches: shown, searched }];
    },
  }),
);

/** The supposed speakers; null for any, empty if the register does not know the name. */
async function resolveSpeaker(
  reader: Reader,
  id: string | null | undefined,
  name: string | null | undefined,
): Promise<readonly bigint[] | null> {
  if (id != null && name != null) {
    throw clientError('INVALID_ARGUMENT', 'Give `speaker` or `speakerName`, not both.', {
      argument: 'speakerName',
    });
  }
  if (name != null) {
    const named = await findNamedSpeaker(reader, name, 'speakerName');
    return named ? [named.id] : [];
  }
  const key = await resolveId(reader, 'Speaker', id, ['speaker']);
  return key == null ? null : [key];
}

function checkText(text: string): void {
  const argument = 'text';
  if (text.length > MAX_QUOTATION_LENGTH) {
    throw clientError(
      'INVALID_ARGUMENT',
      `\`text\` may have at most ${MAX_QUOTATION_LENGTH} UTF-16 code units. Check it in parts.`,
      { argument },
    );
  }
  if (!hasWords(text)) {
    throw clientError('INVALID_ARGUMENT', '`text` contains no words. Give the words to check.', {
      argument,
    });
  }
}
