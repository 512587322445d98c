import { useState } from 'preact/hooks';
import { UtterancePageDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { formatPartialDate } from '../language/partial-date.ts';
import { Link } from '../routing/link.tsx';
import { utterancePath } from '../routing/routes.ts';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Pending } from '../ui/pending.tsx';
import { Wording } from '../utterance/wording.tsx';
import { NowherePage } from './nowhere-page.tsx';

/** One event of speaking, and the wordings that it was reported in, side by side. */
export function UtterancePage({ id }: { readonly id: string }) {
  const { messages, language } = useLanguage();
  const words = messages.utterance;
  const [showsDifference, setShowsDifference] = useState(true);
  const asked = useAnswer(UtterancePageDocument, { id, language });
  if (!asked.data) return <Pending asked={asked} title={words.title} />;
  const utterance = asked.data.node;
  if (utterance?.__typename !== 'Utterance') return <NowherePage isUnknown />;

  const { speaker, saidOn, variants, mergedInto, reportCount, outletCount } = utterance;
  return (
    <div class="utterance-page">
      <header>
        <PageTitle text={words.title} />
        {mergedInto && (
          <p class="notice">
            <Link href={utterancePath(mergedInto.id)}>{words.mergedInto}</Link>
          </p>
        )}
        <p class="lead">
          <SpeakerLink speaker={speaker} source={variants[0]?.statements[0]?.source?.exact} />,{' '}
          {saidOn ? formatPartialDate(saidOn.edtf, language) : messages.statement.saidUnknown}
        </p>
        <p>
          {reportCount > 1 ? words.summary(reportCount, outletCount) : words.alone}{' '}
          {variants.length > 1 && `· ${words.wordings(variants.length)}`}
        </p>
        {utterance.grouping === 'FOUND' && <p class="notice">{words.found}</p>}
        {variants.length > 1 && (
          <p class="no-print">
            <label class="toggle">
              <input
                type="checkbox"
                checked={showsDifference}
                onChange={({ currentTarget }) => setShowsDifference(currentTarget.checked)}
              />{' '}
              {words.showDifferences}
            </label>
          </p>
        )}
      </header>
      <h2 class="visually-hidden">{words.reports}</h2>
      <div class="wordings">
        {variants.map((variant, index) => (
          <Wording
            key={variant.statements[0]?.id}
            variant={variant}
            isReference={index === 0}
            firstReport={utterance.firstReport.id}
            showsDifference={showsDifference}
          />
        ))}
      </div>
    </div>
  );
}
