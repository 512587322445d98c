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
  description: 'A topic with its number of statements.',
  fields: (t) => ({
    topic: t.field({
      type: Topic,
      description: 'The topic.',
      resolve: ({ topicId }, _args, context, info) => loadNode('topic', topicId, context, info),
    }),
    count: t.expose('count', {
      type: 'NonNegativeInt',
      description: 'Number of current and corrected statements.',
    }),
  }),
});

const Role = builder.prismaObject('SpeakerRole', {
  name: 'Role',
  select: { speakerId: true, position: true },
  fields: (t) => ({
    title: t.exposeString('title'),
    of: t.relation('of', {
      nullable: true,
      description: 'State or institution in which it is held; null if the corpus names none.',
    }),
    from: t.field({
      type: PartialDate,
      nullable: true,
      description: 'Start date; null if not known.',
      select: { fromDate: true },
      resolve: ({ fromDate }) => toPartialDate(fromDate),
    }),
    to: t.field({
      type: PartialDate,
      nullable: true,
      description: 'End date; null if it has not ended, or if not known.',
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
    at: t.expose('mergedAt', { type: 'DateTime', description: 'Time of the merge.' }),
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
    description:
      'Name in the requested language, or in the language of the corpus if there is none.',
    args: { language: t.arg({ type: 'LanguageTag', description: 'Requested language.' }) },
    select: ({ language }) => ({ name: true, ...(language && { names }) }),
    resolve: (speaker: NamedSpeaker, { language }) =>
      speaker.names?.find((name) => name.language === language)?.name ?? speaker.name,
  }),
  kind: t.expose('kind', { type: SpeakerKind, description: 'Kind of speaker.' }),
  aliases: t.stringList({
    description:
      'Other names and spellings in print, including those of speakers merged into this one.',
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
    description: 'Offices that the speaker holds or held, in the order of the corpus.',
    args: {
      on: t.arg({
        type: 'Date',
        description: 'Returns only roles that, as far as known, may have been held on this day.',
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
    description: 'Known members, if the speaker is a collective.',
    select: (_args, _context, nestedSelection) => ({
      members: { orderBy: { position: 'asc' }, select: { member: nestedSelection(true) } },
    }),
    resolve: (speaker) => speaker.members.map(({ member }) => member),
  }),
  memberOf: t.field({
    type: [Speaker],
    description: 'Collectives that the speaker is a member of.',
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
    description: 'Speaker that this one was merged into; null if it was not merged.',
  }),
  merge: t.relation('merge', {
    type: SpeakerMerge,
    nullable: true,
    description: 'Reason and author of the merge; null if the speaker was not merged.',
  }),
  statements: t.connection(
    {
      type: Statement,
      description:
        'Statements by the speaker, by default most recently published first. To include ' +
        'statements made through collectives, use `StatementFilter.speakers`.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: StatementFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({
          type: StatementOrder,
          description: 'Sort order; `PUBLISHED_ON` `DESC` by default.',
        }),
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
      description: 'Articles with statements by the speaker, most recently published first.',
      complexity: pageCost,
      select: { id: true },
      resolve: ({ id }, args, context, info) =>
        readSpeakerArticles(id, toPage(args), context, info),
    },
    ArticleConnection,
  ),
  topics: t.field({
    type: [TopicCount],
    description: "Topics of the speaker's statements, most frequent first.",
    complexity: { field: 1, multiplier: 10 },
    select: { id: true },
    resolve: ({ id }, _args, context) => topicsOfSpeaker(id, context),
  }),
}));

builder.queryFields((t) => ({
  speaker: t.prismaField({
    type: Speaker,
    nullable: true,
    description: 'A speaker, by exactly one of the arguments; null if there is none.',
    args: {
      id: t.arg.id({ description: 'Global id.' }),
      slug: t.arg.string({ description: 'Slug.' }),
      name: t.arg.string({
        description:
          'Name or alias in any language, ignoring accents, case and spaces. If several speakers ' +
          'share it, the error `AMBIGUOUS_NAME` lists the candidates.',
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
      description: 'Speakers, by default ordered by name, or by similarity when searching.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: SpeakerFilter, description: 'Filter for the results.' }),
        orderBy: t.arg({
          type: SpeakerOrder,
          description: 'Sort order; `NAME` `ASC` by default, or `RANK` `DESC` when searching.',
        }),
      },
      resolve: (_root, args, context, info) => readSpeakers(args, context, info),
    },
    SpeakerConnection,
  ),
}));
