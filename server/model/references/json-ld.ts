import { capitalised, citationWords, negationOf } from './citation-words.ts';
import {
  joinedText,
  type QuotedArticle,
  type QuotedSpeaker,
  type QuotedStatement,
  type RelayedStatement,
  urnOf,
} from './quoted-statement.ts';
import {
  contentWithoutRelayed,
  ownWords,
  relayedByOthers,
  relayedStatements,
} from './relayed-words.ts';

const CONTEXT = 'https://schema.org' as const;

/**
 * The statement as schema.org JSON-LD. Only the speaker's own words are the text of a Quotation; a
 * report without any is a Claim. A negated one is a Claim about the speaker, with the negated verb:
 * whether the speaker denied it or did not say it is unknown. Words of other speakers that it relays
 * are Quotations of their own, as its parts. A Claim in the register's words is an abstract,
 * credited as such. The English gloss is a work about the statement. https://schema.org/Quotation,
 * https://schema.org/Claim
 */
export function statementJsonLd(statement: QuotedStatement) {
  const { article, key, saidOn } = statement;
  const own = ownWords(statement);
  const known = { '@context': CONTEXT, '@id': urnOf(key), inLanguage: article.language };
  const facts = { ...(saidOn && { dateCreated: saidOn }), ...about(statement) };
  // A redacted statement of any kind keeps its type.
  const isQuotation = statement.kind !== 'INDIRECT' && !statement.isNegated;
  if (isQuotation && (own.length > 0 || statement.content.length === 0)) {
    return {
      ...known,
      '@type': 'Quotation' as const,
      ...(own.length > 0 && { text: joinedText(own) }),
      ...facts,
      ...credit(statement),
      isPartOf: reference(article),
    };
  }
  return {
    ...known,
    '@type': 'Claim' as const,
    ...claimed(statement),
    ...facts,
    ...credit(statement, article.textKind === 'SUMMARY' ? article : undefined),
    appearance: reference(article),
  };
}

/** What a Claim says: in the article's words as its text, in the register's as its abstract. */
function claimed(statement: QuotedStatement) {
  const { article } = statement;
  const content = joinedText(contentWithoutRelayed(statement));
  if (content === '') return {};
  const words = citationWords(article.language);
  const text = [negationOf(statement, words) ?? [], content].flat().join(words.colon);
  return article.textKind === 'SUMMARY' ? { abstract: text } : { text };
}

/** The gloss, and the quotations of other speakers within the statement. */
function about(statement: QuotedStatement) {
  const { gloss, article } = statement;
  const others = new Set(relayedByOthers(statement).map(({ key }) => key));
  const parts = relayedStatements(statement)
    .filter(({ key, isNegated }) => others.has(key) && !isNegated)
    .flatMap((part) => quotationOf(part, article.language));
  return {
    ...(gloss && {
      subjectOf: { '@type': 'CreativeWork' as const, inLanguage: 'en', abstract: gloss },
    }),
    ...(parts.length > 0 && { hasPart: parts }),
  };
}

function quotationOf(
  statement: RelayedStatement & Pick<QuotedStatement, 'relayed'>,
  inLanguage: string,
) {
  const own = ownWords(statement);
  if (own.length === 0) return [];
  return [
    {
      '@type': 'Quotation' as const,
      '@id': urnOf(statement.key),
      inLanguage,
      text: joinedText(own),
      ...credit(statement),
    },
  ];
}

/**
 * The article as schema.org JSON-LD. A text written for the register is its abstract, never its
 * body, and credited as such. The register's title is a description. A text that is not served is
 * omitted.
 */
export function articleJsonLd(article: QuotedArticle, text: string | null, wordCount: number) {
  const isSummary = article.textKind === 'SUMMARY';
  return {
    '@context': CONTEXT,
    ...reference(article),
    inLanguage: article.language,
    ...(article.textKind === 'FULL' && { wordCount }),
    ...(text !== null && article.textKind === 'FULL' && { articleBody: text }),
    ...(text !== null && isSummary && { abstract: text, creditText: summaryAfter(article) }),
  };
}

function reference(article: QuotedArticle) {
  const { url, headline, outlet, title, language } = article;
  return {
    '@type': 'NewsArticle' as const,
    '@id': url ?? urnOf(article.key),
    ...(url && { url }),
    inLanguage: language,
    ...(headline ? { name: headline, headline } : { description: title }),
    datePublished: article.publishedOn,
    ...(outlet && {
      publisher: { '@type': 'NewsMediaOrganization' as const, name: outlet },
    }),
  };
}

/**
 * Who is responsible for the words. A creator is a person or an organization; a document is what the
 * words are based on; of an anonymous source it is unknown what it is.
 */
function credit(
  { speaker, isNegated }: Pick<QuotedStatement, 'speaker' | 'isNegated'>,
  summary?: QuotedArticle,
) {
  const texts = [
    ...(speaker?.kind === 'ANONYMOUS' ? [speaker.name] : []),
    ...(summary ? [summaryAfter(summary)] : []),
  ];
  return {
    ...(speaker && (isNegated ? { about: named(speaker) } : role(speaker))),
    ...(texts.length > 0 && { creditText: texts.join(' – ') }),
  };
}

function role(speaker: QuotedSpeaker) {
  const agent = named(speaker);
  if (agent['@type'] === 'Thing') return {};
  return agent['@type'] === 'CreativeWork' ? { isBasedOn: agent } : { creator: agent };
}

const TYPES = {
  PERSON: 'Person',
  INSTITUTION: 'Organization',
  COLLECTIVE: 'Organization',
  STATE: 'GovernmentOrganization',
  DOCUMENT: 'CreativeWork',
  ANONYMOUS: 'Thing',
} as const;

type AgentType = (typeof TYPES)[keyof typeof TYPES];

function named({ key, name, kind, wikidataId }: QuotedSpeaker) {
  const facts = {
    '@id': urnOf(key),
    name,
    ...(wikidataId && { sameAs: `https://www.wikidata.org/entity/${wikidataId}` }),
  };
  // A union of types, so that the compiler can tell them apart.
  return { '@type': TYPES[kind], ...facts } as {
    [Type in AgentType]: { readonly '@type': Type } & typeof facts;
  }[AgentType];
}

function summaryAfter({ outlet, language }: QuotedArticle): string {
  return capitalised(citationWords(language).summaryAfter(outlet));
}
