import { toPage } from '../../policy/page.ts';
import { resolveId } from '../../read/find-ids.ts';
import { findNamedSpeaker } from '../../read/named-speaker.ts';
import {
  countTopics,
  type RelatedCount,
  type RoleRow,
  readCollectives,
  readMembers,
  readMerges,
  readNames,
  readRoles,
  type SpeakerMergeRow,
} from '../../read/related.ts';
import { readBySlug } from '../../read/rows.ts';
import { readPositions, readSpeakerArticles } from '../../read/speaker-lists.ts';
import type { FoundSpeakerEdge } from '../../search/speakers-by-name.ts';
import { builder, exposed, optional } from '../builder.ts';
import { SpeakerKind } from '../enums.ts';
import { listArgs } from '../list-arguments.ts';
import {
  ArticleConnection,
  byId,
  findById,
  idsOf,
  listsOf,
  nodeListsOf,
  nodeNeeds,
  referenceOf,
  requireOne,
  Speaker,
  SpeakerConnection,
  SpeakerEdge,
  UtteranceConnection,
} from '../nodes.ts';
import { PartialDate } from '../partial-date.ts';
import { NEWEST_FIRST, statementsOf } from '../statement/list.ts';
import { readSpeakers, SpeakerFilter, SpeakerOrder } from './list.ts';

const TopicCount = builder.objectRef<RelatedCount>('TopicCount').implement({
  description: 'A topic with its number of statements.',
  fields: (t) => ({
    topic: t.batch({ description: 'The topic.', ...byId('Topic', 'id') }),
    count: t.expose('count', {
      type: 'NonNegativeInt',
      description: 'Number of current and corrected statements.',
    }),
  }),
});

const Role = builder.objectRef<RoleRow>('Role').implement({
  description: 'An office or function that a speaker holds or held.',
  fields: (t) => ({
    title: t.exposeString('title', {
      description:
        'Title as written in the corpus, for example `ministre des Affaires étrangères`.',
    }),
    of: t.batch({
      nullable: true,
      description: 'State or institution in which it is held; null if not recorded.',
      ...byId('Speaker', 'ofId'),
    }),
    from: t.expose('fromDate', {
      type: PartialDate,
      nullable: true,
      description: 'Start date; null if unknown.',
    }),
    to: t.expose('toDate', {
      type: PartialDate,
      nullable: true,
      description: 'End date; null if it has not ended, or if unknown.',
    }),
  }),
});

const SpeakerMerge = builder.objectRef<SpeakerMergeRow>('SpeakerMerge').implement({
  description: 'The merge of one speaker into another, which cannot be undone.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Reason, in one sentence.' }),
    by: t.exposeString('mergedBy', { description: 'Name of the person who made the merge.' }),
    at: t.expose('mergedAt', { type: 'DateTime', description: 'Time of the merge.' }),
  }),
});

builder.objectFields(Speaker, (t) => ({
  ...exposed(t, {
    slug: ['String', 'Unique readable identifier, for example `serguei-lavrov`.'],
    kind: [SpeakerKind, 'Kind of speaker.'],
    wikidataId: [
      optional('String'),
      'Wikidata item, for example `Q58217`; null if unknown, never guessed.',
    ],
  }),
  name: t.batch({
    type: 'String',
    description: 'Name in the requested language; if there is none, in the language of the corpus.',
    args: { language: t.arg({ type: 'LanguageTag', description: 'Requested language.' }) },
    needs: ['name'],
    resolve: async (speakers, { language }, { reader }) => {
      if (!language) return speakers.map(({ name }) => name);
      const names = await readNames(reader, idsOf(speakers));
      return speakers.map(({ id, name }) => {
        const own = names.get(id)?.find((one) => one.language === language && !one.isMerged);
        return own?.name ?? name;
      });
    },
  }),
  aliases: t.batch({
    type: ['String'],
    description:
      'Other names and spellings in print, including those of speakers merged into this one.',
    needs: ['name'],
    resolve: async (speakers, _args, { reader }) => {
      const names = await readNames(reader, idsOf(speakers));
      return speakers.map((speaker) => {
        const others = (names.get(speaker.id) ?? [])
          .filter(({ use, isMerged }) => isMerged || use === 'ALIAS')
          .map(({ name }) => name);
        return [...new Set(others)].filter((name) => name !== speaker.name);
      });
    },
  }),
  roles: t.batch({
    type: [Role],
    description: 'Offices that the speaker holds or held, in the order of the corpus.',
    args: {
      on: t.arg({
        type: 'Date',
        description: 'Returns only roles that, as far as known, may have been held on this day.',
      }),
    },
    resolve: listsOf((reader, speakers, _selection, { on }) => readRoles(reader, speakers, on)),
  }),
  members: t.batch({
    description: 'Known members, if the speaker is a collective.',
    ...nodeListsOf('Speaker', readMembers),
  }),
  memberOf: t.batch({
    description: 'Collectives that the speaker is a member of.',
    ...nodeListsOf('Speaker', readCollectives),
  }),
  mergedInto: t.batch({
    nullable: true,
    description: 'Speaker that this one was merged into; null if it was not merged.',
    ...referenceOf('Speaker', 'mergedInto'),
  }),
  merge: t.batch({
    type: SpeakerMerge,
    nullable: true,
    description: 'Reason and author of the merge; null if the speaker was not merged.',
    resolve: async (speakers, _args, { reader }) => {
      const merges = await readMerges(reader, idsOf(speakers));
      return speakers.map(({ id }) => merges.get(id)?.[0] ?? null);
    },
  }),
  statements: t.batch({
    description:
      'Statements by the speaker, by default most recently published first. To include ' +
      'statements made through collectives, use `StatementFilter.speakers`.',
    ...statementsOf('speaker_id', NEWEST_FIRST),
  }),
  articles: t.batch({
    type: ArticleConnection,
    description: 'Articles with statements by the speaker, most recently published first.',
    args: t.arg.connectionArgs(),
    resolve: (speakers, args, { reader }, selection) => {
      const needs = nodeNeeds(selection, 'Article');
      return readSpeakerArticles(reader, idsOf(speakers), toPage(args), needs);
    },
  }),
  positions: t.batch({
    type: UtteranceConnection,
    description:
      'What the speaker said about a topic, in time order (`DATED_ON` `ASC`): utterances with a ' +
      'current report about it that names the speaker or a collective that the speaker is a ' +
      'member of. An utterance that several articles report is listed once. The speech act, its ' +
      'negation and denials are those of its reports; the first and the last item are the first ' +
      'and the last time it was said.',
    args: {
      topic: t.arg.id({ required: true, description: 'Id of the topic.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (speakers, { topic, ...args }, { reader }, selection) => {
      const page = toPage(args);
      const about = await resolveId(reader, 'Topic', topic, ['topic']);
      const needs = nodeNeeds(selection, 'Utterance');
      return await readPositions(reader, idsOf(speakers), about, page, needs);
    },
  }),
  topics: t.batch({
    type: [TopicCount],
    description: "Topics of the speaker's statements, most frequent first.",
    resolve: listsOf(countTopics),
  }),
}));

builder.objectFields(SpeakerEdge, (t) => ({
  similarity: t.float({
    nullable: true,
    description:
      'Similarity of the search to the name or role that matches, 0–1: 1 for a whole name. Below ' +
      '0.75, it is a guess. Null without a search.',
    resolve: (edge) => {
      const { found } = edge as FoundSpeakerEdge;
      return found ? found.rank / 1e6 : null;
    },
  }),
  matchedName: t.string({
    nullable: true,
    description:
      'Name that matches the search, or the title of the role if only a role matches. Null ' +
      'without a search.',
    resolve: (edge) => (edge as FoundSpeakerEdge).found?.matchedName ?? null,
  }),
}));

builder.queryFields((t) => ({
  speaker: t.batch({
    type: Speaker,
    nullable: true,
    description: 'A speaker; null if there is none. Give exactly one argument.',
    args: {
      id: t.arg.id({ description: 'Global id.' }),
      slug: t.arg.string({ description: 'Slug.' }),
      name: t.arg.string({
        description:
          'Name or alias in any language, ignoring accents, case, hyphens, « et » or « & », and a ' +
          'leading article. If several speakers ' +
          'share it, the error `AMBIGUOUS_NAME` lists the candidates.',
      }),
    },
    resolve: async (_root, { id, slug, name }, { reader }, selection) => {
      requireOne({ id, slug, name });
      if (id != null) return [await findById(reader, 'Speaker', id, selection)];
      const wanted = slug ?? (await findNamedSpeaker(reader, name ?? '', 'name'))?.slug ?? '';
      return [await readBySlug(reader, 'Speaker', wanted, selection.needs('Speaker'))];
    },
  }),
  speakers: t.batch({
    type: SpeakerConnection,
    description: 'Speakers, by default ordered by name, or by similarity when searching.',
    args: listArgs(
      SpeakerFilter,
      SpeakerOrder,
      'Sort order; `NAME` `ASC` by default, or `RANK` `DESC` when searching.',
    ),
    resolve: (_root, args, context, selection) => readSpeakers(args, context, selection),
  }),
}));
