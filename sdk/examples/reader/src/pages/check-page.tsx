import { CheckQuotationDocument, SpeakerBySlugDocument } from '../../generated/operations.ts';
import { CheckExamples } from '../check/check-examples.tsx';
import { CheckForm } from '../check/check-form.tsx';
import { checkPath, readCheck } from '../check/check-state.ts';
import { SimilarSpeakers } from '../check/similar-speakers.tsx';
import { VerdictPanel } from '../check/verdict-panel.tsx';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { ChangesBanner } from '../live/changes-banner.tsx';
import { navigate, usePlace } from '../routing/place.ts';
import { Failure } from '../ui/failure.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { NowherePage } from './nowhere-page.tsx';

/** Checks whether someone really said something. */
export function CheckPage() {
  const { messages, language } = useLanguage();
  const words = messages.check;
  const state = readCheck(usePlace().query);
  const named = useAnswer(
    SpeakerBySlugDocument,
    state.speaker ? { slug: state.speaker, language } : undefined,
  );
  const speaker = state.speaker ? named.data?.speaker : undefined;
  // Wait for the speaker in the URL: a check without one would give a different verdict.
  const isReady = state.text !== '' && (!state.speaker || Boolean(speaker));
  const asked = useAnswer(
    CheckQuotationDocument,
    isReady
      ? {
          text: state.text,
          ...(speaker && { speaker: speaker.id }),
          ...(state.name && { speakerName: state.name }),
          language,
        }
      : undefined,
  );
  if (named.data && !speaker && state.speaker) return <NowherePage isUnknown />;
  const failed = named.error ? named : asked.error ? asked : undefined;
  return (
    <div class="check-page">
      <PageTitle text={words.title} />
      <p class="intro">{words.intro}</p>
      <CheckForm
        state={state}
        speakerName={speaker?.name ?? state.name ?? ''}
        onCheck={(next) => navigate(checkPath(next), { keepScroll: true })}
      />
      {state.text === '' && <CheckExamples />}
      {state.name && state.text !== '' && <SimilarSpeakers name={state.name} text={state.text} />}
      {failed && <Failure error={failed.error} retry={failed.retry} />}
      {asked.data && isReady && (
        <>
          {/* Any statement of the register could change the verdict. */}
          <ChangesBanner after={asked.data.corpus.changesCursor} filter={{}} />
          <VerdictPanel
            answer={asked.data.verifyQuotation}
            text={state.text}
            speaker={speaker ?? undefined}
            unknownName={state.name}
          />
        </>
      )}
      {state.text !== '' && !asked.data && !failed && (
        <Skeleton cards={2} isSlow={asked.isSlow || named.isSlow} />
      )}
    </div>
  );
}
