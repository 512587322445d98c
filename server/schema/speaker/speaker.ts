import { clientError } from '../../client-error.ts';
import { parseId } from '../../model/global-id.ts';
import { pageCost, toPage } from '../../policy/page.ts';
import { loadNode } from '../../read/load-node.ts';
import { type TopicCount as TopicCountShape, topicsOfSpeaker } from '../../read/related-counts.ts';
import { readSpeakerArticles } from '../../read/speaker-articles.ts';
import { slugOfSpeaker } from '../../read/speaker-slug.ts';
import { builder } from '../builder.ts';
import { SpeakerKind } from '../enums.ts';
import {
  Article,
  ArticleConnection,
  Speaker,
  SpeakerConnection,
  Statement,
  StatementConnection,
  Topic,
} from '../nodes.ts';
import { PartialDate, toPartialDate } from '../partial-date.ts';
import {
  NEWEST_FIRST,
  readStatements,
  StatementFilter,
  StatementOrder,
} from '../statement/list.ts';
import { readSpeakers, SpeakerFilter, SpeakerOrder } from './list.ts';

const TopicCount = builder.objectRef<TopicCountShape>('TopicCount').implement({
  description: 'A topic, and how many statements are about it.',
  fields: (t) => ({
    topic: t.field({
      type: Topic,
      description: 'The topic.',
      resolve: ({ topicId }, _args, context, info) => loadNode('topic', topicId, context, info),
    }),
    count: t.expose('count', { type: 'NonNegativeInt', description: 'Standing statements.' }),
  }),
});

const Role = builder.prismaObject('SpeakerRole', {
  name: 'Role',
  select: { speakerId: true, position: true },
  fields: (t) => ({
    title: t.exposeString('title'),
    of: t.relation('of', {
      nullable: true,
      description: 'The state or institution it is held in; null when the corpus names none.',
    }),
    from: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Since when; null when not known.',
      select: { fromDate: true },
      resolve: ({ fromDate }) => toPartialDate(fromDate),
    }),
    to: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Until when; null while it lasts, or when not known.',
      select: { toDate: true },
      resolve: ({ toDate }) => toPartialDate(toDate),
    }),
  }),
});

const SpeakerMerge = builder.prismaObject('SpeakerMerge', {
  select: { speakerId: true },
  fields: (t) => ({
    reason: t.exposeString('reason'),
    by: t.exposeString('mergedBy'),
    at: t.expose('mergedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

// The other names are read only when one of them is asked for.
interface NamedSpeaker {
  readonly name: string;
  readonly names?: readonly { readonly language: string | null; readonly name: string }[];
}

const names = { orderBy: { position: 'asc' } } as const;

builder.prismaObjectFields(Speaker, (t) => ({
  slug: t.exposeString('slug'),
  name: t.string({
    description: "The name in a language, or in the corpus's own where it is not known.",
    args: { language: t.arg({ type: 'LanguageTag', description: 'The language wanted.' }) },
    select: ({ language }) => ({ name: true, ...(language && { names }) }),
    resolve: (speaker: NamedSpeaker, { language }) =>
      speaker.names?.find((name) => name.language === language)?.name ?? speaker.name,
  }),
  kind: t.expose('kind', { type: SpeakerKind, description: 'What the speaker is.' }),
  aliases: t.stringList({
    description:
      'Other names and spellings it is printed under, those of speakers merged into it included.',
    select: { name: true, names, merged: { select: { names } } },
    resolve: (speaker) => {
      const own = speaker.names.filter(({ use }) => use === 'ALIAS');
      const all = [...own, ...speaker.merged.flatMap((one) => one.names)].map(({ name }) => name);
      return [...new Set(all)].filter((name) => name !== speaker.name);
    },
  }),
  wikidataId: t.exposeString('wikidataId', { nullable: true }),
  roles: t.field({
    type: [Role],
    description: 'The offices it holds or held, in the order of the corpus.',
    args: {
      on: t.arg({
        type: 'Date',
        description: 'Only those that it can have held on this day, as far as is known.',
      }),
    },
    select: ({ on }, _context, nestedSelection) => ({
      roles: nestedSelection({
        orderBy: { position: 'asc' },
        where: on
          ? {
              AND: [
                { OR: [{ fromEarliest: null }, { fromEarliest: { lte: on } }] },
                { OR: [{ toLatest: null }, { toLatest: { gte: on } }] },
              ],
            }
          : {},
      }),
    }),
    resolve: (speaker) => speaker.roles,
  }),
  members: t.field({
    type: [Speaker],
    description: 'Of a collective: those who speak through it, where they are known.',
    select: (_args, _context, nestedSelection) => ({
      members: { orderBy: { position: 'asc' }, select: { member: nestedSelection(true) } },
    }),
    resolve: (speaker) => speaker.members.map(({ member }) => member),
  }),
  memberOf: t.field({
    type: [Speaker],
    description: 'The collectives it speaks through.',
    select: (_args, _context, nestedSelection) => ({
      memberOf: {
        where: { collective: { mergedIntoId: null } },
        orderBy: { collective: { folded: 'asc' } },
        select: { collective: nestedSelection(true) },
      },
    }),
    resolve: (speaker) => speaker.memberOf.map(({ collective }) => collective),
  }),
  mergedInto: t.relation('mergedInto', {
    nullable: true,
    description: 'The speaker it turned out to be; null when it stands by itself.',
  }),
  merge: t.relation('merge', {
    type: SpeakerMerge,
    nullable: true,
    description: 'Why it was merged, and by whom; null when it stands by itself.',
  }),
  statements: t.connection(
    {
      type: Statement,
      description:
        'What it is reported to have said itself, the newest article first. ' +
        '`StatementFilter.speakers` finds what it said through collectives too.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: StatementOrder, description: 'By default `PUBLISHED_ON`, `DESC`.' }),
      },
      select: { id: true },
      resolve: ({ id }, args, context, info) =>
        readStatements(args, NEWEST_FIRST, context, info, { model: 'speaker', id }),
    },
    StatementConnection,
  ),
  articles: t.connection(
    {
      type: Article,
      description: 'The articles in which it speaks, the newest first.',
      complexity: pageCost,
      select: { id: true },
      resolve: ({ id }, args, context, info) =>
        readSpeakerArticles(id, toPage(args), context, info),
    },
    ArticleConnection,
  ),
  topics: t.field({
    type: [TopicCount],
    description: 'What it speaks about, the most frequent topic first.',
    complexity: { field: 1, multiplier: 10 },
    select: { id: true },
    resolve: ({ id }, _args, context) => topicsOfSpeaker(id, context),
  }),
}));

builder.queryFields((t) => ({
  speaker: t.prismaField({
    type: Speaker,
    nullable: true,
    description: 'One speaker, by exactly one of the arguments; null when there is none.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      slug: t.arg.string({ description: 'Its id in the corpus.' }),
      name: t.arg.string({
        description:
          'A name or alias in any language, without regard to accents, case and spaces. Shared ' +
          'by several: an error `AMBIGUOUS_NAME` with the candidates.',
      }),
    },
    resolve: async (query, _root, { id, slug, name }, { database }) => {
      if ([id, slug, name].filter((value) => value != null).length !== 1) {
        throw clientError('INVALID_ARGUMENT', 'Give exactly one of `id`, `slug` and `name`.');
      }
      const where =
        id != null
          ? { key: parseId(id, 'Speaker', ['id']) }
          : { slug: slug ?? (await slugOfSpeaker(database, name ?? '')) ?? '' };
      return await database.prisma.speaker.findUnique({ ...query, where });
    },
  }),
  speakers: t.connection(
    {
      type: Speaker,
      description: 'Speakers, by name; under a search those whose name is likest first.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: SpeakerFilter, description: 'Which of them; all by default.' }),
        orderBy: t.arg({
          type: SpeakerOrder,
          description: 'By default `NAME`, `ASC`, or `RANK`, `DESC`.',
        }),
      },
      resolve: (_root, args, context, info) => readSpeakers(args, context, info),
    },
    SpeakerConnection,
  ),
}));
