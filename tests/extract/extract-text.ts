import { createExtractor } from '../../server/extract/extractor.ts';
import type { KnownSpeaker } from '../../server/extract/speakers/speaker-index.ts';
import type { ProposedStatement } from '../../server/extract/statement.ts';
import { loadFrenchLexicon } from '../../server/model/words/french-lexicon.ts';

export const person = (
  id: string,
  name: string,
  more: Partial<KnownSpeaker> = {},
): KnownSpeaker => ({
  id,
  name,
  kind: 'PERSON',
  otherNames: [],
  members: [],
  roles: [],
  ...more,
});

const SPEAKERS: readonly KnownSpeaker[] = [
  person('nordie', 'Nordie', { kind: 'STATE', otherNames: ['Ostvik'] }),
  person('ivan-morel', 'Ivan Morel', {
    roles: [
      { title: 'ministre des Affaires étrangères', of: 'nordie', from: '2019-05', to: '2023-03' },
    ],
  }),
  person('lena-kova', 'Lena Kova', {
    roles: [{ title: 'ministre des Affaires étrangères', of: 'nordie', from: '2023-04', to: null }],
  }),
  person('tour-blanche', 'présidence nordienne', {
    kind: 'INSTITUTION',
    otherNames: ['la Tour blanche'],
  }),
];

const extract = createExtractor(await loadFrenchLexicon(), SPEAKERS);

/** What is proposed from a text. */
export const find = (text: string, publishedOn = '2024-03-14') =>
  extract(text, { publishedOn }).statements;

/** A statement in one line: kind, speaker, source, cue, content. */
export const brief = ({ kind, speaker, speakerName, source, cue, content }: ProposedStatement) =>
  [
    kind,
    speaker ?? speakerName ?? '-',
    source?.exact ?? '-',
    cue?.exact ?? '-',
    content.map(({ exact }) => exact).join(' + '),
  ].join(' | ');
