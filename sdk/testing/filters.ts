import type {
  ArticleFixture,
  NodeFixture,
  OutletFixture,
  PartialDateFixture,
  SpeakerFixture,
  StatementFixture,
  UtteranceFixture,
} from '../generated/fixtures.ts';
import { fixtureError, missing } from './fixture-error.ts';

// Filters follow the rules of the register: an absent or null field does not filter, an empty list
// matches nothing, an unknown id is an error. `search` is simpler than on a server: it matches if
// all words occur, ignoring accents and case.

type Nodes = ReadonlyMap<string, NodeFixture>;
type Range = {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly match?: string;
};
type Rule<Fixture> = (fixture: Fixture, asked: never, nodes: Nodes) => boolean;
type Rules<Fixture> = Readonly<Record<string, Rule<Fixture>>>;

const statements: Rules<StatementFixture> = {
  search: ({ text, gloss, speaker }, asked: string) =>
    hasWords(`${text} ${gloss} ${speaker?.name}`, asked),
  speakers: ({ speaker }, asked: string[]) =>
    [speaker, ...(speaker?.members ?? [])].some((one) => has(asked, one?.id)),
  speakerKinds: ({ speaker }, asked: string[]) => has(asked, speaker?.kind),
  articles: ({ article }, asked: string[]) => has(asked, article?.id),
  outlets: ({ article }, asked: string[]) => has(asked, article?.outlet?.id),
  topics: ({ topics = [] }, asked: string[]) => topics.some(({ id }) => asked.includes(id)),
  kinds: ({ kind }, asked: string[]) => has(asked, kind),
  acts: ({ act }, asked: string[]) => has(asked, act),
  isNegated: ({ isNegated }, asked: boolean) => isNegated === asked,
  saidOn: ({ saidOn }, asked: Range) => meets(saidOn, asked),
  datedOn: ({ saidOn, article }, asked: Range) => meets(saidOn ?? article?.publishedOn, asked),
  publishedOn: ({ article }, asked: Range) => meets(article?.publishedOn, asked),
  methods: ({ provenance }, asked: string[]) => has(asked, provenance?.method),
  minConfidence: ({ provenance }, asked: number) => (provenance?.confidence ?? 1) >= asked,
  within: ({ within }, asked: string) => within?.id === asked,
  status: ({ status }, asked: string[]) => has(asked, status),
};

const saidIn =
  (is: (statement: StatementFixture, asked: string[]) => boolean) =>
  (owner: ArticleFixture | SpeakerFixture, asked: string[], nodes: Nodes) =>
    [...nodes.values()].some(
      (node) =>
        node.__typename === 'Statement' &&
        [node.article?.id, node.speaker?.id].includes(owner.id) &&
        is(node, asked),
    );
const isAbout = ({ topics = [] }: StatementFixture, asked: string[]) =>
  topics.some(({ id }) => asked.includes(id));

const articles: Rules<ArticleFixture> = {
  search: ({ title, headline, text }, asked: string) =>
    hasWords(`${title} ${headline} ${text}`, asked),
  languages: ({ language }, asked: string[]) => has(asked, language),
  outlets: ({ outlet }, asked: string[]) => has(asked, outlet?.id),
  publishedOn: ({ publishedOn }, asked: Range) => meets(publishedOn, asked),
  textKinds: ({ textKind }, asked: string[]) => has(asked, textKind),
  status: ({ status }, asked: string[]) => has(asked, status),
  speakers: saidIn(({ speaker }, asked) => has(asked, speaker?.id)),
  topics: saidIn(isAbout),
};

const speakers: Rules<SpeakerFixture> = {
  search: ({ name, aliases = [] }, asked: string) => hasWords([name, ...aliases].join(' '), asked),
  kinds: ({ kind }, asked: string[]) => has(asked, kind),
  memberOf: ({ id, memberOf = [] }, asked: string[], nodes) =>
    memberOf.some((one) => asked.includes(one.id)) ||
    asked.some((one) => {
      const collective = nodes.get(one);
      return collective?.__typename === 'Speaker' && collective.members?.some((m) => m.id === id);
    }),
  topics: saidIn(isAbout),
};

const outlets: Rules<OutletFixture> = {
  countries: ({ country }, asked: string[]) => has(asked, country),
  stateOwned: ({ stateOwned }, asked: boolean) => stateOwned === asked,
};

const reportedIn =
  (is: Rule<StatementFixture>) =>
  ({ id }: UtteranceFixture, asked: never, nodes: Nodes) =>
    [...nodes.values()].some(
      (node) =>
        node.__typename === 'Statement' && node.utterance?.id === id && is(node, asked, nodes),
    );

const utterances: Rules<UtteranceFixture> = {
  search: reportedIn(
    (report, asked, nodes) => statements['search']?.(report, asked, nodes) ?? false,
  ),
  topics: reportedIn(isAbout),
  speakers: ({ speaker }, asked: string[]) => has(asked, speaker?.id),
  saidOn: ({ saidOn }, asked: Range) => meets(saidOn, asked),
  minReports: ({ id }, asked: number, nodes) =>
    [...nodes.values()].filter(
      (node) => node.__typename === 'Statement' && node.utterance?.id === id,
    ).length >= asked,
};

const RULES = {
  Statement: statements,
  Article: articles,
  Speaker: speakers,
  Outlet: outlets,
  Utterance: utterances,
} as Partial<Record<string, Rules<NodeFixture>>>;
const DEFAULTS: Partial<Record<string, object>> = {
  Statement: { status: ['CURRENT', 'CORRECTED'] },
  Article: { status: ['CURRENT'] },
};
const ID_FIELDS = ['speakers', 'articles', 'outlets', 'topics', 'memberOf', 'within'];

/**
 * The nodes of one type that match a filter. @throws UNKNOWN_ID; FIXTURE_MISSING for a new field
 */
export function filterNodes(
  found: readonly NodeFixture[],
  typeName: string,
  filter: object | null | undefined,
  nodes: Nodes,
): readonly NodeFixture[] {
  const asked = Object.entries({ ...(filter ?? DEFAULTS[typeName]) }).filter(
    ([, value]) => value != null,
  );
  return asked.reduce((remaining, [field, value]) => {
    const rule = RULES[typeName]?.[field];
    if (!rule) {
      throw missing(
        `Fixtures do not support the filter ${field}: resolve the field in \`resolvers\``,
      );
    }
    if (ID_FIELDS.includes(field)) rejectUnknown([value as string | string[]].flat(), field, nodes);
    return remaining.filter((node) => rule(node, value as never, nodes));
  }, found);
}

function rejectUnknown(ids: readonly string[], field: string, nodes: Nodes): void {
  if (ids.every((id) => nodes.has(id))) return;
  const message = `No fixture has an id given in the filter ${field}`;
  throw fixtureError('UNKNOWN_ID', { message, status: 400 });
}

function has(asked: readonly string[], value: string | null | undefined): boolean {
  return value != null && asked.includes(value);
}

function meets(date: PartialDateFixture | null | undefined, { from, to, match }: Range): boolean {
  const { earliest, latest } = date ?? {};
  if (earliest === undefined || latest === undefined) return false;
  const [first, last] = match === 'WITHIN' ? [earliest, latest] : [latest, earliest];
  return first >= (from ?? '') && last <= (to ?? '9999-12-31');
}

function hasWords(text: string, asked: string): boolean {
  const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const found = plain(text);
  return (plain(asked).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => found.includes(word));
}
