import type { Selection } from '../../executor/field.ts';
import { MAX_VARIANTS } from '../../policy/limits.ts';
import { toPage } from '../../policy/page.ts';
import { utteranceConditions } from '../../read/filters/utterance.ts';
import { orderOf } from '../../read/order.ts';
import { readPages } from '../../read/page.ts';
import { readSimilarities } from '../../read/related.ts';
import type { StatementRow } from '../../read/rows.ts';
import { compareWordings } from '../../search/compare-wordings.ts';
import {
  comparedTexts,
  readVariants,
  type Variant as VariantShape,
} from '../../search/variants.ts';
import { builder, enumOf, exposed, optional } from '../builder.ts';
import type { Context } from '../context.ts';
import {
  BY_RECORDING,
  checkSearchLength,
  filterInput,
  listArgs,
  orderInput,
  SEARCH_SYNTAX,
} from '../list-arguments.ts';
import {
  idsOf,
  loadRows,
  pageNeeds,
  referenceOf,
  Statement,
  Utterance,
  UtteranceConnection,
} from '../nodes.ts';
import { DateRange, PartialDate } from '../partial-date.ts';
import { FIRST_REPORT_FIRST, statementsOf } from '../statement/list.ts';
import { WordDifference } from '../word-difference.ts';

const Variant = builder.objectRef<VariantShape>('Variant').implement({
  description:
    'A wording of an utterance. Differences in typography, case and accents are ignored.',
  fields: (t) => ({
    ...exposed(t, {
      text: [
        'String',
        'Wording as printed by its first report. Of a summary that the register wrote, only the ' +
          "speaker's own words; empty if it has none.",
      ],
      outletCount: [
        'NonNegativeInt',
        'Number of distinct outlets that printed it; reports whose outlet is unknown are not ' +
          'counted.',
      ],
    }),
    diff: t.field({
      type: [WordDifference],
      description:
        'Word-by-word comparison with the wording published first; for that wording itself, a ' +
        'single `EQUAL`. Wordings of hundreds of words are compared only as a whole. If one of the ' +
        "two is in a summary that the register wrote, only the speaker's own words are compared; " +
        'empty if one has none.',
      resolve: (variant) => [...(compareVariant(variant)?.diff ?? [])],
    }),
    similarity: t.float({
      nullable: true,
      description:
        'Similarity to the wording published first, 0–1: 1 − word edits (Levenshtein) ÷ words of ' +
        'the longer wording. It says nothing about the meaning. Null if `diff` compares nothing.',
      resolve: (variant) => compareVariant(variant)?.similarity ?? null,
    }),
    firstReport: t.batch({
      type: Statement,
      description: 'Report that printed it first.',
      resolve: (variants, _args, context, selection) =>
        loadStatements(
          variants.map(({ ids }) => ids[0]),
          context,
          selection,
        ),
    }),
    statements: t.batch({
      type: [Statement],
      description: 'Reports with this wording, first published first.',
      resolve: async (variants, _args, context, selection) => {
        const ids = variants.flatMap((variant) => variant.ids);
        const rows = await loadStatements(ids, context, selection);
        const byId = new Map(ids.map((id, index) => [id, rows[index]]));
        return variants.map((variant) => variant.ids.flatMap((id) => byId.get(id) ?? []));
      },
    }),
  }),
});

// For `diff` and `similarity`, under all their aliases.
const COMPARED = new WeakMap<VariantShape, ReturnType<typeof compareWordings> | null>();

function compareVariant(variant: VariantShape) {
  const known = COMPARED.get(variant);
  if (known !== undefined) return known;
  const texts = comparedTexts(variant);
  const compared = texts && compareWordings(...texts);
  COMPARED.set(variant, compared);
  return compared;
}

const UtteranceGrouping = enumOf(
  'UtteranceGrouping',
  'How the reports of an utterance were grouped.',
  {
    DECLARED: 'Each report was assigned when it was recorded.',
    FOUND:
      'At least one report was assigned by automatic comparison, so it is probable, not certain: ' +
      'see `similarity`. The reports have the same speaker, compatible dates, and either nearly ' +
      'equal verbatim words (containment of three-word shingles, Broder 1997) or similar content ' +
      'or glosses (shared word families, names and numbers), and nothing tells them apart, such ' +
      'as another number, name, negation, modality or role. The comparison prefers missing a ' +
      'report to grouping an unrelated one. `confirmUtterance` and `partUtterance` decide.',
    ALONE: 'It has at most one report.',
  },
);

function loadStatements(ids: readonly bigint[], context: Context, selection: Selection) {
  return loadRows('Statement', ids, context, selection) as Promise<StatementRow[]>;
}

builder.objectFields(Utterance, (t) => ({
  speaker: t.batch({
    nullable: true,
    description: 'Speaker; null if no report identifies one, or if the reports disagree.',
    ...referenceOf('Utterance', 'speaker'),
  }),
  ...exposed(t, {
    saidOn: [
      optional(PartialDate),
      'Date it was said, from the most precise report; null if no report gives it or they ' +
        'contradict each other.',
    ],
    datedOn: [
      optional(PartialDate),
      'Date of its earliest report: the date it was said or, if unknown, the publication date of ' +
        'the article. The date that `DATED_ON` sorts by; null if it has no reports.',
    ],
    reportCount: ['NonNegativeInt', 'Number of current and corrected statements that report it.'],
    outletCount: [
      'Int',
      'Number of distinct outlets among the reports; reports whose outlet is unknown are not ' +
        'counted.',
    ],
  }),
  reports: t.batch({
    description: 'Statements that report it, by default first published first.',
    ...statementsOf('utterance_id', FIRST_REPORT_FIRST),
  }),
  firstReport: t.batch({
    description:
      'Report that was published first; of several on the same day, the one recorded first.',
    ...referenceOf('Utterance', 'firstReport'),
  }),
  grouping: t.field({
    type: UtteranceGrouping,
    description: 'How its reports were grouped.',
    needs: ['reportCount', 'foundCount'],
    resolve: ({ reportCount, foundCount }) => {
      if (foundCount > 0) return 'FOUND';
      return reportCount > 1 ? 'DECLARED' : 'ALONE';
    },
  }),
  similarity: t.batch({
    type: 'Float',
    nullable: true,
    description:
      'How strongly the words support a grouping that was `FOUND`, 0–1: for each report that was ' +
      'found, its similarity to the most similar other report; of these, the lowest. It is not a ' +
      'probability. Null for other groupings.',
    needs: ['foundCount'],
    resolve: async (utterances, _args, { reader }) => {
      const found = utterances.filter(({ foundCount }) => foundCount > 0);
      const similarities = await readSimilarities(reader, idsOf(found));
      return utterances.map(({ id }) => similarities.get(id) ?? null);
    },
  }),
  variants: t.batch({
    type: [Variant],
    description: `Different wordings of its reports, first published first; at most ${MAX_VARIANTS}.`,
    resolve: async (utterances, _args, { reader }) => {
      const variants = await readVariants(reader, idsOf(utterances));
      return utterances.map(({ id }) => (variants.get(id) ?? []).slice(0, MAX_VARIANTS));
    },
  }),
  mergedInto: t.batch({
    nullable: true,
    description:
      'Utterance that now holds most of its former reports; withdrawn ones count only if there ' +
      'are no current ones. Null while it has current reports, or if only its own withdrawn ' +
      'reports remain.',
    ...referenceOf('Utterance', 'mergedInto'),
  }),
}));

const UtteranceFilter = filterInput(
  'Utterance',
  (t) => ({
    search: t.string({
      description: `With a report that matches this search, as in \`StatementFilter.search\`. ${SEARCH_SYNTAX}`,
    }),
    speakers: t.idList({ description: 'Said by one of these speakers.' }),
    topics: t.idList({ description: 'With a report about one of these topics.' }),
    saidOn: t.field({ type: DateRange, description: 'Date it was said.' }),
    minReports: t.int({
      description: 'Minimum number of statements that report it; 1 by default.',
    }),
  }),
  { more: ' Utterances merged into another are never listed.' },
);

const UtteranceOrder = orderInput(
  'Utterance',
  {
    SAID_ON: 'Date it was said, by its earliest possible day; unknown dates come last.',
    DATED_ON:
      'Date of its earliest report, by its earliest possible day: the date it was said or, if ' +
      'unknown, the publication date of the article.',
    REPORT_COUNT: 'Number of statements that report it.',
  },
  BY_RECORDING,
);

builder.queryField('utterances', (t) =>
  t.batch({
    type: UtteranceConnection,
    description: 'Utterances, by default the most recent first.',
    args: listArgs(UtteranceFilter, UtteranceOrder, 'Sort order; `DATED_ON` `DESC` by default.'),
    resolve: async (_root, { filter, orderBy, ...args }, { reader }, selection) => {
      checkSearchLength(filter?.search);
      return await readPages(reader, {
        type: 'Utterance',
        page: toPage(args),
        order: orderOf('Utterance', orderBy ?? { field: 'DATED_ON', direction: 'DESC' }),
        conditions: await utteranceConditions(reader, filter),
        needs: pageNeeds(selection, 'Utterance'),
      });
    },
  }),
);
