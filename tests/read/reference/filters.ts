import type {
  ArticleFilter,
  OutletFilter,
  SpeakerFilter,
  StatementFilter,
  UtteranceFilter,
} from '../../../sdk/generated/operations.ts';
import { encodeId } from '../../../server/model/key.ts';
import { inRange } from './dates.ts';
import { fail } from './lists.ts';
import {
  type Article,
  isOneOf,
  type Outlet,
  type Register,
  type Speaker,
  type Statement,
  type Utterance,
} from './register.ts';

/** The filters. An invalid filter is an error, even if there are no rows to filter. */
export function createFilters(register: Register) {
  const { statements, articles, speakers, outlets, topics, standing } = register;
  const { factsOf, topicsOf, collectivesOf } = register;

  /** The rows of ids. A merged object resolves to the one it was merged into. */
  function idsOf<Row extends { readonly id: bigint; readonly key: string }>(
    type: string,
    rows: readonly Row[],
    ids: readonly string[] | null | undefined,
  ): bigint[] | undefined {
    return ids?.map((id) => {
      const row = rows.find(({ key }) => encodeId(type, key) === id) ?? fail('an unknown id');
      return ('mergedIntoId' in row && (row.mergedIntoId as bigint | null)) || row.id;
    });
  }

  function statementFilter(given: StatementFilter | null | undefined) {
    const filter: StatementFilter = given ?? { status: ['CURRENT', 'CORRECTED'] };
    const { isNegated, minConfidence, within } = filter;
    const said = idsOf('Speaker', speakers, filter.speakers);
    // Members speak through their collectives, and through those of which these are members.
    for (const id of said ?? []) {
      for (const collective of collectivesOf(id)) {
        if (!said?.includes(collective.id)) said?.push(collective.id);
      }
    }
    const printedIn = idsOf('Article', articles, filter.articles);
    const publishedBy = idsOf('Outlet', outlets, filter.outlets);
    const about = idsOf('Topic', topics, filter.topics);
    const [outer] = idsOf('Statement', statements, within ? [within] : []) ?? [];
    const isSaid = inRange(filter.saidOn);
    const isDated = inRange(filter.datedOn);
    const isPublished = inRange(filter.publishedOn);
    if (minConfidence != null && (minConfidence < 0 || minConfidence > 1)) fail('minConfidence');
    return (row: Statement) =>
      isOneOf(said, row.speakerId) &&
      isOneOf(filter.speakerKinds, row.speaker?.kind) &&
      isOneOf(printedIn, row.articleId) &&
      isOneOf(publishedBy, row.article.outletId) &&
      (!about || row.topics.some(({ topicId }) => about.includes(topicId))) &&
      isOneOf(filter.kinds, row.kind) &&
      isOneOf(filter.acts, row.act) &&
      (isNegated == null || row.isNegated === isNegated) &&
      isSaid(row.saidOn) &&
      isDated(row.saidOn ?? row.article.publishedOn) &&
      isPublished(row.article.publishedOn) &&
      isOneOf(filter.methods, row.method) &&
      (minConfidence == null ||
        row.method === 'CURATED' ||
        (row.confidence ?? 0) >= minConfidence) &&
      (outer === undefined || row.withinId === outer) &&
      isOneOf(filter.status, row.status);
  }

  function articleFilter(given: ArticleFilter | null | undefined) {
    const filter: ArticleFilter = given ?? { status: ['CURRENT'] };
    const publishedBy = idsOf('Outlet', outlets, filter.outlets);
    const saidBy = idsOf('Speaker', speakers, filter.speakers);
    const about = idsOf('Topic', topics, filter.topics);
    const isPublished = inRange(filter.publishedOn);
    return (row: Article) => {
      const printed = standing.filter(({ articleId }) => articleId === row.id);
      return (
        isOneOf(publishedBy, row.outletId) &&
        (!saidBy || printed.some(({ speakerId }) => isOneOf(saidBy, speakerId))) &&
        (!about || printed.some((one) => topicsOf(one).some(({ id }) => about.includes(id)))) &&
        isOneOf(filter.languages, row.language) &&
        isOneOf(filter.textKinds, row.textKind) &&
        isPublished(row.publishedOn) &&
        isOneOf(filter.status, row.status)
      );
    };
  }

  function speakerFilter({ kinds, memberOf, topics: ids }: SpeakerFilter) {
    const collectives = idsOf('Speaker', speakers, memberOf);
    const about = idsOf('Topic', topics, ids);
    return (row: Speaker) =>
      row.mergedIntoId === null &&
      isOneOf(kinds, row.kind) &&
      (!collectives || collectivesOf(row.id).some(({ id }) => collectives.includes(id))) &&
      (!about ||
        standing
          .filter(({ speakerId }) => speakerId === row.id)
          .some((one) => topicsOf(one).some(({ id }) => about.includes(id))));
  }

  function utteranceFilter({ speakers: ids, topics: given, saidOn, minReports }: UtteranceFilter) {
    const saidBy = idsOf('Speaker', speakers, ids);
    const about = idsOf('Topic', topics, given);
    const isSaid = inRange(saidOn);
    if (minReports != null && minReports < 1) fail('minReports');
    return (row: Utterance) => {
      const { reports, said, speakerId } = factsOf(row);
      const isListed = row.mergedIntoId === null && reports.length >= (minReports ?? 1);
      return (
        isListed &&
        isOneOf(saidBy, speakerId) &&
        isSaid(said) &&
        (!about || reports.some((one) => topicsOf(one).some(({ id }) => about.includes(id))))
      );
    };
  }

  function outletFilter({ countries, stateOwned }: OutletFilter) {
    const codes = countries?.map((code) => code.toUpperCase());
    return (row: Outlet) =>
      isOneOf(codes, row.country) && (stateOwned == null || row.stateOwned === stateOwned);
  }

  return { statementFilter, articleFilter, speakerFilter, outletFilter, utteranceFilter };
}
