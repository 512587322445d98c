import { useState } from 'preact/hooks';
import { UtterancePageDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { ChangesBanner } from '../live/changes-banner.tsx';
import { Link } from '../routing/link.tsx';
import { utterancePath } from '../routing/routes.ts';
import { Legend } from '../statements/legend.tsx';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { DifferenceLegend } from '../ui/difference.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Pending } from '../ui/pending.tsx';
import { findEarliest } from '../utterance/find-earliest.ts';
import { Wording } from '../utterance/wording.tsx';
import { NowherePage } from './nowhere-page.tsx';

/** An utterance and its different wordings, side by side. */
export function UtterancePage({ id }: { readonly id: string }) {
  const { messages, language } = useLanguage();
  const words = messages.utterance;
  const [showsDifference, setShowsDifference] = useState(true);
  const asked = useAnswer(UtterancePageDocument, { id, language });
  if (!asked.data) return <Pending asked={asked} title={words.title} />;
  const utterance = asked.data.node;
  if (utterance?.__typename !== 'Utterance') return <NowherePage isUnknown />;

  const { speaker, saidOn, variants, mergedInto, reportCount, outletCount, similarity } = utterance;
  const isProbable = utterance.grouping === 'FOUND';
  const title = isProbable ? words.probably : words.title;
  // Summaries without words of the speaker are not compared.
  const worded = variants.filter(({ text }) => text !== '');
  const reports = variants.flatMap(({ statements }) => statements);
  const earliest = findEarliest(reports);
  const source = reports[0]?.source?.exact;
  const name = speaker?.name ?? source ?? messages.statement.unknownSpeaker;
  const shown = new Set(reports.map((report) => report.id));
  // For a known speaker this includes new reports; for an unknown one, only changes in these
  // articles.
  const filter = speaker
    ? { speakers: [speaker.id] }
    : { articles: [...new Set(reports.map(({ article }) => article.id))] };
  return (
    <div class="utterance-page">
      <ChangesBanner
        after={asked.data.corpus.changesCursor}
        filter={filter}
        concerns={({ statement }) => statement.utterance.id === id || shown.has(statement.id)}
      />
      <header>
        <PageTitle text={`${name} – ${title}`}>{title}</PageTitle>
        {mergedInto && (
          <p class="notice">
            <Link href={utterancePath(mergedInto.id)}>{words.mergedInto}</Link>
          </p>
        )}
        <p class="lead">
          <SpeakerLink speaker={speaker} source={source} lang={reports[0]?.article.language} />,{' '}
          {saidOn ? formatPartialDate(saidOn.edtf, language) : messages.statement.saidUnknown}
        </p>
        <p>
          {reportCount > 1 ? words.summary(reportCount, outletCount) : words.alone}{' '}
          {worded.length > 1 && `· ${words.wordings(worded.length)}`}
        </p>
        {isProbable && (
          <p class="notice">
            {words.found((similarity ?? 0).toLocaleString(language, { style: 'percent' }))}
          </p>
        )}
        <Legend statements={reports} articles={reports.map(({ article }) => article)} />
        {worded.length > 1 && (
          <div class="row">
            <label class="toggle no-print">
              <input
                type="checkbox"
                checked={showsDifference}
                onChange={({ currentTarget }) => setShowsDifference(currentTarget.checked)}
              />{' '}
              {words.showDifferences}
            </label>
            {showsDifference && (
              <DifferenceLegend
                pieces={variants.flatMap(({ diff }) => diff)}
                names={{ ADDED: words.added, MISSING: words.missing }}
              />
            )}
          </div>
        )}
      </header>
      <h2 class="visually-hidden">{words.reports}</h2>
      <div class="wordings">
        {variants.map((variant, index) => (
          <Wording
            key={variant.statements[0]?.id}
            variant={variant}
            number={index + 1}
            reference={variants.findIndex(({ text }) => text !== '') + 1}
            earliest={earliest}
            showsDifference={showsDifference}
          />
        ))}
      </div>
    </div>
  );
}
