import {
  joinedText,
  type QuotedArticle,
  type QuotedSpeaker,
  type QuotedStatement,
  urnOf,
} from './quoted-statement.ts';

const CONTEXT = 'https://schema.org';

/**
 * The statement as schema.org JSON-LD. Only the speaker's own words are a Quotation; a report
 * without verbatim words is a Claim. https://schema.org/Quotation, https://schema.org/Claim
 */
export function statementJsonLd(statement: QuotedStatement) {
  const { article, kind, saidOn, gloss } = statement;
  const speaker = statement.speaker ? agent(statement.speaker) : undefined;
  const isClaim = kind === 'INDIRECT';
  return {
    '@context': CONTEXT,
    '@type': isClaim ? 'Claim' : 'Quotation',
    '@id': urnOf(statement.key),
    inLanguage: article.language,
    ...(statement.content.length > 0 && {
      text: joinedText(isClaim ? statement.content : statement.verbatim),
    }),
    ...(gloss && { abstract: gloss }),
    ...(saidOn && { dateCreated: saidOn }),
    ...(speaker && { creator: speaker }),
    ...(isClaim ? { appearance: reference(article) } : { isPartOf: reference(article) }),
  };
}

/**
 * The article as schema.org JSON-LD. A text written for the register is its abstract, never its
 * body. A text that is not served is omitted.
 */
export function articleJsonLd(article: QuotedArticle, text: string | null, wordCount: number) {
  return {
    '@context': CONTEXT,
    ...reference(article),
    inLanguage: article.language,
    ...(article.textKind === 'FULL' && { wordCount }),
    ...(text !== null && article.textKind === 'FULL' && { articleBody: text }),
    ...(text !== null && article.textKind === 'SUMMARY' && { abstract: text }),
  };
}

function reference(article: QuotedArticle) {
  return {
    '@type': 'NewsArticle',
    '@id': article.url ?? urnOf(article.key),
    ...(article.url && { url: article.url }),
    name: article.title,
    ...(article.headline && { headline: article.headline }),
    datePublished: article.publishedOn,
    ...(article.outlet && {
      publisher: { '@type': 'NewsMediaOrganization', name: article.outlet },
    }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  INSTITUTION: 'Organization',
  STATE: 'Country',
  DOCUMENT: 'CreativeWork',
};

function agent({ key, name, kind, wikidataId }: QuotedSpeaker) {
  return {
    '@type': TYPES[kind] ?? 'Thing',
    '@id': urnOf(key),
    name,
    ...(wikidataId && { sameAs: `https://www.wikidata.org/entity/${wikidataId}` }),
  };
}
