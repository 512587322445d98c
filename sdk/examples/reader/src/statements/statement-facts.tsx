import type { StatementPageQuery } from '../../generated/operations.ts';
import { formatInstant } from '../language/format-instant.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';
import { articlePath } from '../routing/routes.ts';
import { searchPath } from '../search/search-state.ts';
import { Fact } from '../ui/fact.tsx';
import { ArticleTitle, Origin } from './origin.tsx';

type Statement = NonNullable<StatementPageQuery['statement']>;

/** The facts about a statement, besides its words. */
export function StatementFacts({ statement }: { readonly statement: Statement }) {
  const { messages, language } = useLanguage();
  const words = messages.statement;
  const { article, saidOn, source, cue, record, topics } = statement;
  const isSummary = article.textKind === 'SUMMARY';
  const none = { speakers: [], outlets: [], topics: [], kinds: [], acts: [] };
  return (
    <dl class="facts">
      <Fact name={words.printed}>
        <Origin article={article} /> –{' '}
        <Link href={articlePath(article.slug, statement.id)}>
          <ArticleTitle article={article} />
        </Link>
        {article.url === null && ` – ${messages.article.unknownAddress}`}
      </Fact>
      <Fact name={words.said}>
        {saidOn ? formatPartialDate(saidOn.edtf, language) : words.saidUnknown}
      </Fact>
      {statement.occasion && (
        <Fact name={words.occasion}>
          <span lang="en">{statement.occasion}</span>
        </Fact>
      )}
      {/* After a redaction it is unknown whether the article named the speaker. */}
      {statement.status !== 'REDACTED' && (
        <Fact name={isSummary ? words.sourceInSummary : words.source}>
          {source ? <q lang={article.language}>{source.exact}</q> : words.implicit}
        </Fact>
      )}
      {cue && (
        <Fact name={isSummary ? words.cueInSummary : words.cue}>
          <q lang={article.language}>{cue.exact}</q>
        </Fact>
      )}
      {topics.length > 0 && (
        <Fact name={words.topics}>
          <span class="row">
            {topics.map(({ id, label }) => (
              <Link key={id} class="chip" href={searchPath({ chosen: { ...none, topics: [id] } })}>
                {label}
              </Link>
            ))}
          </span>
        </Fact>
      )}
      <Fact name={words.provenance}>
        {record.method === 'CURATED' ? words.curated : describeExtracted(record.confidence)}
        {'. '}
        {describeRecording(record.recordedBy, formatInstant(record.recordedAt, language))},{' '}
        {words.version(statement.version)}.
        {statement.translatedFrom && ` ${words.translated(statement.translatedFrom)}.`}
      </Fact>
    </dl>
  );

  function describeRecording(by: string, at: string) {
    return by === 'corpus' ? words.recordedFromCorpus(at) : words.recorded(by, at);
  }

  function describeExtracted(confidence: number | null) {
    if (confidence === null) return words.extractedPlain;
    return words.extracted(confidence.toLocaleString(language, { style: 'percent' }));
  }
}
