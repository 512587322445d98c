import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import type {
  ArticleFilter,
  OutletFilter,
  SpeakerFilter,
  StatementFilter,
  TimelineDate,
  TimelinePeriod,
  UtteranceFilter,
} from '../../../sdk/generated/operations.ts';
import scores from '../../../server/extract/scores.json' with { type: 'json' };
import { EXTRACTOR } from '../../../server/extract/statement.ts';
import { encodeId } from '../../../server/model/key.ts';
import { wordsAfter, wordsBefore } from '../../../server/model/references/context-words.ts';
import { foldName } from '../../../server/model/words/words.ts';
import { daysOf, firstDate, groupByPeriod, lastDate, toPartial } from './dates.ts';
import { createFilters } from './filters.ts';
import {
  type Cursors,
  countValues,
  fail,
  inOrder,
  type ListArgs,
  type OrderBy,
  type PageArgs,
  toPage,
} from './lists.ts';
import {
  type Article,
  byId,
  datedOf,
  dateOn,
  isActive,
  type Outlet,
  publishedOf,
  readRegister,
  type Speaker,
  type Statement,
  type Topic,
  type Utterance,
} from './register.ts';

// A slow and simple implementation of sdk/schema.graphql over whole tables, without the server's
// SQL. Its values are for graphql-js, which calls functions with the arguments of the field.
// Searches, verdicts and references of statements (citations, links, JSON-LD) are left out.

/** The root value for the current register. */
export async function createReference(prisma: PrismaClient, cursors: Cursors) {
  const register = await readRegister(prisma);
  const { statements, articles, speakers, outlets, topics, utterances, standing } = register;
  const { reportsOf, factsOf, topicsOf, collectivesOf, voicesOf } = register;
  const { statementFilter, articleFilter, speakerFilter, outletFilter, utteranceFilter } =
    createFilters(register);

  const toOutlet = (row: Outlet) => ({ ...row, ...node('Outlet', row) });

  const toTopic = (row: Topic) => ({
    ...node('Topic', row),
    slug: row.slug,
    label: ({ language }: { language: string }) => (language === 'en' ? row.labelEn : row.labelFr),
  });

  const toSpeaker = (row: Speaker) => {
    const own = standing.filter(({ speakerId }) => speakerId === row.id);
    const merged = speakers.filter(({ mergedIntoId }) => mergedIntoId === row.id);
    return {
      ...node('Speaker', row),
      slug: row.slug,
      kind: row.kind,
      wikidataId: row.wikidataId,
      name: ({ language }: { language?: string | null }) =>
        (language && row.names.find((name) => name.language === language)?.name) || row.name,
      aliases: () => {
        const names = [
          ...row.names.filter(({ use }) => use === 'ALIAS'),
          ...merged.flatMap((one) => one.names),
        ].map(({ name }) => name);
        return [...new Set(names)].filter((name) => name !== row.name);
      },
      roles: ({ on }: { on?: string | null }) =>
        row.roles
          .filter(({ fromDate, toDate }) => {
            const begins = fromDate === null ? '' : daysOf(fromDate).earliest;
            return !on || (begins <= on && (toDate === null || daysOf(toDate).latest >= on));
          })
          .map(({ title, ofId, fromDate, toDate }) => ({
            title,
            of: () => ofId && toSpeaker(byId(speakers, ofId)),
            from: toPartial(fromDate),
            to: toPartial(toDate),
          })),
      members: () => row.members.map(({ memberId }) => toSpeaker(byId(speakers, memberId))),
      memberOf: () =>
        collectivesOf(row.id).toSorted(inOrder<Speaker>(nameOf, 'ASC')).map(toSpeaker),
      mergedInto: () => row.mergedIntoId && toSpeaker(byId(speakers, row.mergedIntoId)),
      merge: row.merge && {
        reason: row.merge.reason,
        by: row.merge.mergedBy,
        at: row.merge.mergedAt.toISOString(),
      },
      statements: (args: ListArgs<StatementFilter>) =>
        listStatements(
          statements.filter(({ speakerId }) => speakerId === row.id),
          args,
          { field: 'PUBLISHED_ON', direction: 'DESC' },
        ),
      articles: (args: PageArgs) =>
        listArticles(
          articles.filter(({ id }) => own.some(({ articleId }) => articleId === id)),
          args,
        ),
      positions: ({ topic, ...page }: PageArgs & { topic: string }) => {
        const about = topics.find(({ key }) => encodeId('Topic', key) === topic) ?? fail('topic');
        const voices = voicesOf(row.id);
        const listed = utterances.filter(
          (one) =>
            one.mergedIntoId === null &&
            factsOf(one).reports.some(
              (report) =>
                report.speakerId !== null &&
                voices.has(report.speakerId) &&
                topicsOf(report).includes(about),
            ),
        );
        const keys = { DATED_ON: dayDated };
        const list = { type: 'Utterance', all: utterances, listed, keys, toNode: toUtterance };
        return toPage(cursors, list, page, { field: 'DATED_ON', direction: 'ASC' });
      },
      timeline: (args: TimelineArgs) => toTimeline(own, args),
      topics: () =>
        countValues(own.flatMap(topicsOf), ({ id }) =>
          topics.findIndex((one) => one.id === id),
        ).map(({ value, count }) => ({ topic: toTopic(value), count })),
    };
  };

  const toArticle = (row: Article) => {
    const printed = statements.filter(({ articleId }) => articleId === row.id);
    const inText = printed.filter(isActive).toSorted(inOrder(({ start }) => start, 'ASC'));
    const speaking = inText.flatMap(({ speakerId }) => speakerId ?? []);
    return {
      ...row,
      ...node('Article', row),
      outlet: () => row.outletId && toOutlet(byId(outlets, row.outletId)),
      publishedOn: toPartial(row.publishedOn),
      text: row.textKind === 'WITHHELD' ? null : row.text,
      recordedAt: row.recordedAt.toISOString(),
      statements: (args: ListArgs<StatementFilter>) =>
        listStatements(printed, args, { field: 'POSITION', direction: 'ASC' }),
      speakers: () =>
        countValues(speaking, (id) => speaking.indexOf(id)).map(({ value, count }) => ({
          speaker: toSpeaker(byId(speakers, value)),
          statementCount: count,
        })),
      redactions: row.redactions.map(({ id, redactedAt, ...redaction }) => {
        const redacted = (isDependent: boolean) => () =>
          printed
            .filter((one) => one.redaction?.redactionId === id)
            .filter((one) => one.redaction?.isDependent === isDependent)
            .map(toStatement);
        return {
          ...redaction,
          redactedAt: redactedAt.toISOString(),
          statements: redacted(false),
          alsoRedacted: redacted(true),
        };
      }),
    };
  };

  const toStatement = (row: Statement): Node => {
    const served = row.article.textKind === 'WITHHELD' ? '' : (row.article.text ?? '');
    const segments = (role: Statement['segments'][number]['role']) =>
      row.segments
        .filter((segment) => segment.role === role)
        .map(({ start, end, exact }) => ({
          start,
          end,
          exact,
          prefix: served.slice(Math.max(0, start - 32), start),
          suffix: served.slice(end, end + 32),
        }));
    const content = segments('CONTENT');
    return {
      ...row,
      ...node('Statement', row),
      article: () => toArticle(byId(articles, row.articleId)),
      speaker: () => row.speakerId && toSpeaker(byId(speakers, row.speakerId)),
      saidOn: toPartial(row.saidOn),
      topics: () => topicsOf(row).map(toTopic),
      gloss: ({ language }: { language: string }) => (language === 'en' ? row.gloss : null),
      within: () => row.withinId && toStatement(byId(statements, row.withinId)),
      reported: () =>
        standing
          .filter(({ withinId }) => withinId === row.id)
          .toSorted(inOrder(({ start }) => start, 'ASC'))
          .map(toStatement),
      denies: () =>
        row.denials.flatMap(({ deniedKey }) =>
          statements
            .filter((one) => one.key === deniedKey && isSameSpeaker(one, row))
            .map(toStatement),
        ),
      deniedBy: () =>
        standing
          .filter((one) => one.denials.some(({ deniedKey }) => deniedKey === row.key))
          .filter((one) => isSameSpeaker(one, row))
          .toSorted(inOrder(datedOf, 'ASC'))
          .map(toStatement),
      utterance: () => toUtterance(byId(utterances, row.utteranceId)),
      provenance: toProvenance(row),
      history: row.corrections.map((correction, index) => {
        const wasProposal = row.corrections.slice(index).some(({ kind }) => kind === 'ACCEPTED');
        const replaced = wasProposal ? {} : correction.replaced;
        const correctedAt = correction.correctedAt.toISOString();
        return { ...correction, correctedAt, replaced, text: replacedText(replaced) };
      }),
      source: segments('SOURCE')[0] ?? null,
      cue: segments('CUE')[0] ?? null,
      content,
      verbatim: segments('VERBATIM'),
      text: content.map(({ exact }) => exact).join(' […] '),
      before: ({ words }: { words: number }) =>
        content[0] ? wordsBefore(served, content[0].start, words) : '',
      after: ({ words }: { words: number }) =>
        content[0] ? wordsAfter(served, content.at(-1)?.end ?? 0, words) : '',
    };
  };

  const toUtterance = (row: Utterance): Node => {
    const { reports, first, said, dated, speakerId } = factsOf(row);
    return {
      ...node('Utterance', row),
      speaker: () => speakerId && toSpeaker(byId(speakers, speakerId)),
      saidOn: toPartial(said),
      datedOn: toPartial(dated),
      reports: (args: ListArgs<StatementFilter>) =>
        listStatements(reportsOf.get(row.id) ?? [], args, {
          field: 'PUBLISHED_ON',
          direction: 'ASC',
        }),
      firstReport: () => toStatement(first),
      reportCount: reports.length,
      outletCount: new Set(reports.flatMap(({ outletId }) => outletId ?? [])).size,
      grouping: reports.some(({ ownUtteranceId }) => ownUtteranceId !== null)
        ? 'FOUND'
        : reports.length > 1
          ? 'DECLARED'
          : 'ALONE',
      mergedInto: () => row.mergedIntoId && toUtterance(byId(utterances, row.mergedIntoId)),
    };
  };

  const dayDated = (row: Utterance) => {
    const { dated } = factsOf(row);
    return dated && daysOf(dated).earliest;
  };

  function toFacets(listed: readonly Statement[]) {
    const facet =
      <Value extends bigint | string>(values: Value[], toValue: (of: Value) => unknown) =>
      ({ first }: { first: number }) => {
        if (first < 1 || first > 100) fail('first');
        // The order of equal counts is not specified; the server uses this one.
        const counts = countValues(values, (value) => `${`${value}`.length}`.padStart(3) + value);
        return counts.slice(0, first).map(({ value, count }) => ({ value: toValue(value), count }));
      };
    return {
      speakers: facet(
        listed.flatMap(({ speakerId }) => speakerId ?? []),
        (id) => toSpeaker(byId(speakers, id)),
      ),
      outlets: facet(
        listed.flatMap(({ article }) => article.outletId ?? []),
        (id) => toOutlet(byId(outlets, id)),
      ),
      topics: facet(
        listed.flatMap((row) => row.topics.map(({ topicId }) => topicId)),
        (id) => toTopic(byId(topics, id)),
      ),
      kinds: facet(
        listed.map(({ kind }) => kind),
        (kind) => kind,
      ),
      acts: facet(
        listed.map(({ act }) => act),
        (act) => act,
      ),
    };
  }

  function toTimeline(counted: readonly Statement[], { by, on }: TimelineArgs) {
    return groupByPeriod(counted, dateOn(on), by).map(({ rows, ...period }) => ({
      ...period,
      count: rows.length,
      isExact: true,
      ...toFacets(rows),
    }));
  }

  function listStatements(
    rows: readonly Statement[],
    { filter, orderBy, ...page }: ListArgs<StatementFilter>,
    byDefault: OrderBy,
  ) {
    const listed = rows.filter(statementFilter(filter));
    const keys = {
      PUBLISHED_ON: publishedOf,
      SAID_ON: (row: Statement) => row.saidOn && daysOf(row.saidOn).earliest,
      DATED_ON: datedOf,
      RECORDED_AT: (row: Statement) => row.recordedAt.toISOString(),
      POSITION: (row: Statement) => row.start,
    };
    const list = { type: 'Statement', all: statements, listed, keys, toNode: toStatement };
    // With a limit of the size of the register, all are counted.
    const facets = { isExact: true, ...toFacets(listed) };
    // Without a search, nothing is suggested.
    return { ...toPage(cursors, list, page, orderBy ?? byDefault), facets, suggestions: [] };
  }

  function listArticles(rows: readonly Article[], args: ListArgs<ArticleFilter>) {
    const { filter, orderBy, ...page } = args;
    const listed = rows.filter(articleFilter(filter));
    const keys = {
      PUBLISHED_ON: (row: Article) => daysOf(row.publishedOn).earliest,
      RECORDED_AT: (row: Article) => row.recordedAt.toISOString(),
    };
    const list = { type: 'Article', all: articles, listed, keys, toNode: toArticle };
    return toPage(cursors, list, page, orderBy ?? { field: 'PUBLISHED_ON', direction: 'DESC' });
  }

  const find = (id: string): Node | null => {
    const of = <Row extends { readonly key: string }>(
      type: string,
      rows: readonly Row[],
      toNode: (row: Row) => Node,
    ) => rows.filter(({ key }) => encodeId(type, key) === id).map(toNode);
    const [found] = [
      ...of('Statement', statements, toStatement),
      ...of('Article', articles, toArticle),
      ...of('Speaker', speakers, toSpeaker),
      ...of('Outlet', outlets, toOutlet),
      ...of('Topic', topics, toTopic),
      ...of('Utterance', utterances, toUtterance),
    ];
    return found ?? null;
  };

  const current = articles.filter(({ status }) => status === 'CURRENT');
  return {
    node: ({ id }: { id: string }) => find(id),
    nodes: ({ ids }: { ids: string[] }) => ids.map(find),
    statement: ({ id }: { id: string }) => find(id),
    article: ({ id, slug, url }: Lookup) => {
      if ([id, slug, url].filter((one) => one != null).length !== 1) fail('arguments');
      if (id != null) return find(id);
      const row = articles.find((one) => (slug != null ? one.slug === slug : one.url === url));
      return row ? toArticle(row) : null;
    },
    speaker: ({ id, slug, name }: Lookup) => {
      if ([id, slug, name].filter((one) => one != null).length !== 1) fail('arguments');
      if (id != null) return find(id);
      const named = speakers
        .filter((one) => one.names.some((other) => foldName(other.name) === foldName(name ?? '')))
        .map((one) => byId(speakers, one.mergedIntoId ?? one.id));
      if (slug == null && new Set(named).size > 1) fail('an ambiguous name');
      const row = slug != null ? speakers.find((one) => one.slug === slug) : named[0];
      return row ? toSpeaker(row) : null;
    },
    statements: (args: ListArgs<StatementFilter>) => {
      const isOfOne = args.filter?.articles?.length === 1;
      if (args.orderBy?.field === 'POSITION' && !isOfOne) fail('POSITION without an article');
      return listStatements(statements, args, { field: 'PUBLISHED_ON', direction: 'DESC' });
    },
    articles: (args: ListArgs<ArticleFilter>) => listArticles(articles, args),
    speakers: ({ filter, orderBy, ...page }: ListArgs<SpeakerFilter>) => {
      const listed = speakers.filter(speakerFilter(filter ?? {}));
      const keys = { NAME: nameOf };
      const list = { type: 'Speaker', all: speakers, listed, keys, toNode: toSpeaker };
      return toPage(cursors, list, page, orderBy ?? { field: 'NAME', direction: 'ASC' });
    },
    outlets: ({ filter, orderBy, ...page }: ListArgs<OutletFilter>) => {
      const listed = outlets.filter(outletFilter(filter ?? {}));
      const keys = { NAME: nameOf };
      const list = { type: 'Outlet', all: outlets, listed, keys, toNode: toOutlet };
      return toPage(cursors, list, page, orderBy ?? { field: 'NAME', direction: 'ASC' });
    },
    utterances: ({ filter, orderBy, ...page }: ListArgs<UtteranceFilter>) => {
      const listed = utterances.filter(utteranceFilter(filter ?? {}));
      const keys = {
        SAID_ON: (row: Utterance) => {
          const { said } = factsOf(row);
          return said && daysOf(said).earliest;
        },
        DATED_ON: dayDated,
        REPORT_COUNT: (row: Utterance) => factsOf(row).reports.length,
      };
      const list = { type: 'Utterance', all: utterances, listed, keys, toNode: toUtterance };
      return toPage(cursors, list, page, orderBy ?? { field: 'DATED_ON', direction: 'DESC' });
    },
    topics: () => topics.map(toTopic),
    timeline: ({ filter, ...args }: TimelineArgs & ListArgs<StatementFilter>) =>
      toTimeline(statements.filter(statementFilter(filter)), args),
    // The points of clients are not counted in tests.
    rateLimit: null,
    corpus: {
      revision: Number(register.revision.revision),
      extractor: { ...EXTRACTOR, scores: scores.halves['held-out'] },
      articleCount: current.length,
      statementCount: standing.length,
      speakerCount: speakers.filter(({ mergedIntoId }) => mergedIntoId === null).length,
      outletCount: outlets.length,
      topicCount: topics.length,
      utteranceCount: utterances.filter((one) => factsOf(one).reports.length > 0).length,
      publishedFrom: toPartial(firstDate(current.map(({ publishedOn }) => publishedOn))),
      publishedTo: toPartial(lastDate(current.map(({ publishedOn }) => publishedOn))),
    },
  };
}

interface Node {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

interface Lookup {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly url?: string | null;
  readonly name?: string | null;
}

interface TimelineArgs {
  readonly by: TimelinePeriod;
  readonly on: TimelineDate;
}

const node = (type: string, { key }: { readonly key: string }): Node => ({
  __typename: type,
  id: encodeId(type, key),
});

const isSameSpeaker = (one: Statement, other: Statement) =>
  one.speakerId !== null && one.speakerId === other.speakerId;

const nameOf = ({ name }: { readonly name: string }) => foldName(name);

function replacedText(replaced: unknown): string | null {
  const { content = [] } = replaced as { content?: readonly { readonly exact?: string }[] };
  const words = content.map(({ exact }) => exact);
  return words.length > 0 && !words.includes(undefined) ? words.join(' […] ') : null;
}

function toProvenance(row: Statement) {
  const { method, extractor, extractorVersion, confidence } = row;
  const { extractionRule: rule, extractionSpeaker: speakerName } = row;
  const isExtracted = method === 'EXTRACTED';
  return {
    method,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt.toISOString(),
    extractorVersion: isExtracted ? extractorVersion : null,
    confidence: isExtracted ? confidence : null,
    origin:
      extractorVersion === null
        ? null
        : { extractor, extractorVersion, confidence, rule, speakerName },
  };
}
