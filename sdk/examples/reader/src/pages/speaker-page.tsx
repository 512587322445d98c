import { SpeakerPageDocument } from '../../generated/operations.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLanguage } from '../language/language.tsx';
import { wordFor } from '../language/word-for.ts';
import { ChangesBanner } from '../live/changes-banner.tsx';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/place.ts';
import { searchPath } from '../search/search-state.ts';
import { SpeakerFacts } from '../speaker/speaker-facts.tsx';
import { SpeakerPositions } from '../speaker/speaker-positions.tsx';
import { readSpeakerState } from '../speaker/speaker-state.ts';
import { SpeakerStatements } from '../speaker/speaker-statements.tsx';
import { SpeakerTopics } from '../speaker/speaker-topics.tsx';
import { TimelineSection } from '../speaker/timeline-section.tsx';
import { SpeakerLink } from '../statements/speaker-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Pending } from '../ui/pending.tsx';
import { NowherePage } from './nowhere-page.tsx';

/** A speaker with their facts, timeline, topics, positions and statements. */
export function SpeakerPage({ slug }: { readonly slug: string }) {
  const { messages, language } = useLanguage();
  const words = messages.speaker;
  const { path, query } = usePlace();
  const state = readSpeakerState(query);
  const asked = useAnswer(SpeakerPageDocument, { slug, language });
  const speaker = asked.data?.speaker;
  if (!asked.data) return <Pending asked={asked} title={words.kinds.PERSON} />;
  if (!speaker) return <NowherePage isUnknown />;
  const since = asked.data.corpus.changesCursor;
  const none = { outlets: [], topics: [], kinds: [], acts: [] };
  return (
    <div class="speaker-page">
      <ChangesBanner after={since} filter={{ speakers: [speaker.id] }} />
      <header>
        <p class="quiet">{wordFor(words.kinds, speaker.kind)}</p>
        <PageTitle text={speaker.name} />
        {speaker.mergedInto && (
          <p class="notice">
            {words.mergedInto} <SpeakerLink speaker={speaker.mergedInto} />
          </p>
        )}
      </header>
      <div class="speaker-columns">
        <div class="speaker-about">
          <SpeakerFacts speaker={speaker} />
          <TimelineSection slug={slug} since={since} path={path} state={state} />
          <SpeakerTopics topics={speaker.topics} path={path} state={state} />
        </div>
        <div class="speaker-said">
          {state.topic && (
            <SpeakerPositions
              speaker={speaker}
              topic={state.topic}
              since={since}
              path={path}
              state={state}
            />
          )}
          <SpeakerStatements slug={slug} since={since} path={path} state={state} />
          <p class="no-print">
            <Link href={searchPath({ chosen: { ...none, speakers: [speaker.id] } })}>
              {words.searchAll}
            </Link>
          </p>
        </div>
      </div>
    </div>
  );
}
