import scores from '../extract/scores.json' with { type: 'json' };
import { EXTRACTOR } from '../extract/statement.ts';
import { encodeChangeCursor, placeAfter } from '../live/change-cursor.ts';
import { revisionBefore } from '../policy/request-revision.ts';
import {
  countAll,
  type PublicationRange,
  publicationRangeOf,
  readRevision,
  readRevisionKey,
} from '../read/corpus.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { EXACT } from './list-arguments.ts';
import { PartialDate } from './partial-date.ts';

export const Extractor = builder.objectRef<object>('Extractor').implement({
  description: 'Program that proposes statements from the texts of articles.',
  fields: (t) => ({
    name: t.string({ description: 'Name of the extractor.', resolve: () => EXTRACTOR.name }),
    version: t.string({
      description: 'Version of the extractor.',
      resolve: () => EXTRACTOR.version,
    }),
    scores: t.field({
      type: 'JSON',
      description:
        'How often it is right, on the half of the open evaluation set that nobody who built it has ' +
        'seen: for all statements and by kind, the F1 of content that overlaps by 80 % ' +
        '(`contentF1`) and of content, kind and speaker together (`endToEndF1`), and the share of ' +
        'right speakers; `highConfidence` is for the proposals that `isConfident`. ' +
        '`npm run evaluate` measures them.',
      resolve: () => scores.halves['held-out'],
    }),
  }),
});

interface CorpusFacts {
  readonly publicationRange: () => Promise<PublicationRange>;
}

/** A field that is counted only if it is selected. */
export function countOf(what: Parameters<typeof countAll>[1], description: string) {
  return {
    type: 'NonNegativeInt',
    description,
    resolve: (_corpus: object, _args: object, { reader }: Context) => countAll(reader, what),
  } as const;
}

/** The publication dates of the current articles, as fields. */
export const PUBLISHED_FROM = {
  type: PartialDate,
  nullable: true,
  description: 'Earliest publication date of the articles; null if there are none.',
  resolve: async ({ publicationRange }: CorpusFacts) => (await publicationRange()).from,
} as const;

export const PUBLISHED_TO = {
  type: PartialDate,
  nullable: true,
  description: 'Latest publication date of the articles; null if there are none.',
  resolve: async ({ publicationRange }: CorpusFacts) => (await publicationRange()).to,
} as const;

const Corpus = builder.objectRef<CorpusFacts>('Corpus').implement({
  description: `Statistics of the whole register. Counts are exact up to ${EXACT} and estimates above that.`,
  fields: (t) => ({
    revision: t.field({
      type: 'NonNegativeInt',
      description:
        'Revision number; increases by one with every committed change, except of proposals.',
      resolve: (_corpus, _args, { reader }) => readRevision(reader),
    }),
    changesCursor: t.string({
      description:
        'Cursor for `statementChanged(after:)`, to receive every change made after this ' +
        'response. Changes that the response already shows may be delivered again.',
      resolve: async (_corpus, _args, context) => {
        const revision = revisionBefore(context);
        const key = await readRevisionKey(context.reader, revision);
        return encodeChangeCursor(placeAfter(revision, key));
      },
    }),
    articleCount: t.field(countOf('articles', 'Number of current articles.')),
    statementCount: t.field(countOf('statements', 'Number of current and corrected statements.')),
    speakerCount: t.field(countOf('speakers', 'Number of speakers, excluding merged ones.')),
    outletCount: t.field(countOf('outlets', 'Number of outlets.')),
    topicCount: t.field(countOf('topics', 'Number of topics.')),
    utteranceCount: t.field(
      countOf('utterances', 'Number of utterances with at least one report.'),
    ),
    publishedFrom: t.field(PUBLISHED_FROM),
    publishedTo: t.field(PUBLISHED_TO),
    extractor: t.field({
      type: Extractor,
      nullable: true,
      description: 'Extractor of the register.',
      resolve: () => ({}),
    }),
  }),
});

builder.queryField('corpus', (t) =>
  t.field({
    type: Corpus,
    description: 'Statistics of the whole register.',
    resolve: (_root, _args, { reader }) => ({ publicationRange: publicationRangeOf(reader) }),
  }),
);
