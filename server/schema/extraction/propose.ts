import { clientError } from '../../client-error.ts';
import { createExtractorWorker } from '../../extract/extract-in-worker.ts';
import {
  type Extraction,
  HIGH_CONFIDENCE,
  type ProposedStatement,
} from '../../extract/statement.ts';
import { partialDate, toText } from '../../model/field.ts';
import type { TextSegment } from '../../model/statement.ts';
import { MAX_EXTRACTED_LENGTH } from '../../policy/limits.ts';
import { requireScope } from '../../policy/require-scope.ts';
import { readSpeakersNamedIn } from '../../read/known-speakers.ts';
import { readByKeys } from '../../read/rows.ts';
import { builder, exposed, optional } from '../builder.ts';
import { Extractor } from '../corpus.ts';
import { SpeakerKind, SpeechAct, StatementKind } from '../enums.ts';
import { Speaker } from '../nodes.ts';
import { PartialDate } from '../partial-date.ts';
import { FACTS } from '../statement/inputs.ts';
import { Segment, type SegmentShape } from '../statement/segment.ts';

// What the extractor proposes for a text. Nothing is stored.

/** One thread for all requests: a text of the maximum length takes a fraction of a second. */
const worker = createExtractorWorker([], { timeMs: 10_000, memoryMb: 256 });

interface Proposals extends Extraction {
  readonly text: string;
  /** Names of the register's speakers. */
  readonly names: ReadonlyMap<string, string>;
}

interface Proposal extends ProposedStatement {
  readonly text: string;
  /** Index of the enclosing proposal. */
  readonly withinIndex: number | null;
}

const StatementProposal = builder.objectRef<Proposal>('StatementProposal').implement({
  description:
    'A statement that the extractor proposes. `recordProposals` stores it: quote its segments with ' +
    '`exact`, `prefix` and `suffix`.',
  fields: (t) => {
    const part = (name: 'source' | 'cue', description: string) =>
      t.field({
        type: Segment,
        nullable: true,
        description,
        resolve: ({ [name]: segment, text }) => segment && toSegment(segment, text),
      });
    const parts = (name: 'content' | 'verbatim', description: string) =>
      t.field({
        type: [Segment],
        description,
        resolve: ({ [name]: segments, text }) => segments.map((one) => toSegment(one, text)),
      });
    return {
      ...exposed(t, {
        kind: [StatementKind, "How much of the content is in the speaker's own words."],
        act: [SpeechAct, 'Speech act.'],
        isNegated: ['Boolean', 'Whether the reporting verb is negated.'],
        saidOn: [optional(PartialDate), 'Date it was said; null if the text does not say.'],
        speakerName: [
          optional('String'),
          'Name of a speaker whom the register does not have; null otherwise.',
        ],
        speakerKind: [
          optional(SpeakerKind),
          'Kind of the speaker; null if the text does not decide.',
        ],
        confidence: [
          'Float',
          'How likely it is that content, kind and speaker are all right, 0–1.',
        ],
        rule: [
          'String',
          'Why it was proposed: the construction, and how the speaker was found, for example ' +
            '`incise/pronoun`.',
        ],
        why: [
          'String',
          'The `rule` in words, for example “a reporting verb beside the words (« …, a dit X »); ' +
            'speaker: the nearest whom the pronoun fits”.',
        ],
        areMarksRepaired: [
          'Boolean',
          'Whether a quotation mark is missing in the text, so that where the words begin or end is ' +
            'supposed.',
        ],
      }),
      candidates: t.exposeStringList('candidates', {
        description:
          'Names of the speakers whom the text can mean, likeliest first, where it does not decide; ' +
          'empty if it decides, or names nobody.',
      }),
      source: part('source', 'Speaker as named in the text; null if implicit.'),
      cue: part('cue', FACTS.cue),
      content: parts('content', 'Reported content, in text order.'),
      verbatim: parts('verbatim', "The speaker's own words within the content."),
      within: t.int({
        nullable: true,
        description: 'Index in the list of the proposal that reports this one; null if none does.',
        resolve: ({ withinIndex }) => withinIndex,
      }),
      speaker: t.batch({
        type: Speaker,
        nullable: true,
        description:
          'Speaker; null if the text does not decide, or if the register does not have the speaker.',
        resolve: async (proposals, _args, { reader }, selection) => {
          const keys = proposals.flatMap(({ speaker }) => speaker ?? []);
          const rows = await readByKeys(reader, 'Speaker', keys, selection.needs('Speaker'));
          const byKey = new Map(rows.map((row) => [row.key, row]));
          return proposals.map(({ speaker }) => byKey.get(speaker ?? '') ?? null);
        },
      }),
      isConfident: t.boolean({
        description:
          `Whether the confidence is at least ${HIGH_CONFIDENCE}. Review all others with care: ` +
          '`corpus { extractor { scores } }` says how often they are right.',
        resolve: ({ confidence }) => confidence >= HIGH_CONFIDENCE,
      }),
    };
  },
});

const StatementProposals = builder.objectRef<Proposals>('StatementProposals').implement({
  description: 'What the extractor proposes for a text.',
  fields: (t) => ({
    extractor: t.field({
      type: Extractor,
      description: 'The extractor.',
      resolve: () => ({}),
    }),
    isSupported: t.exposeBoolean('isSupported', {
      description: 'Whether the text is in French. Otherwise nothing is proposed.',
    }),
    proposals: t.field({
      type: [StatementProposal],
      description: 'The proposals, in text order.',
      resolve: ({ statements, text, names }) => {
        const indexes = new Map(statements.map(({ id }, index) => [id, index]));
        return statements.map((one) => {
          const withinIndex = one.within === null ? null : (indexes.get(one.within) ?? null);
          return { ...one, text, withinIndex, candidates: candidatesOf(one, names) };
        });
      },
    }),
  }),
});

function candidatesOf(
  { speaker, speakerName, candidates }: ProposedStatement,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const isDecided = speaker !== null || speakerName !== null;
  return isDecided ? [] : candidates.map((each) => names.get(each) ?? each);
}

function toSegment(segment: TextSegment, text: string): SegmentShape {
  return { ...segment, articleText: { text, served: text } };
}

builder.queryField('proposeStatements', (t) =>
  t.field({
    type: StatementProposals,
    // Only writers get an answer.
    isPersonal: true,
    description:
      'Proposes who said what in a French news text. Nothing is stored. Requires the scope `WRITE`.',
    args: {
      text: t.arg.string({
        required: true,
        description: `The text, at most ${MAX_EXTRACTED_LENGTH.toLocaleString('en')} characters. Offsets refer to it in Unicode NFC.`,
      }),
      publishedOn: t.arg.string({
        description:
          'Publication date, as precisely as known: `2022`, `2022-01` or `2022-01-14`. It decides ' +
          'who held an office, and dates such as « hier ».',
      }),
    },
    resolve: async (_root, { text: given, publishedOn }, context) => {
      requireScope(context, 'WRITE');
      const text = readText(given);
      if (text.length > MAX_EXTRACTED_LENGTH) {
        throw invalid('text', 'is too long. Use `npm run extract`, which reads files.');
      }
      const date = partialDate.nullish().safeParse(publishedOn);
      if (date.error) throw invalid('publishedOn', date.error.issues[0]?.message ?? 'is not valid');
      const speakers = await readSpeakersNamedIn(context.reader, text);
      const { signal } = context.visit;
      const extraction = await worker.extract(text, date.data ?? null, speakers, signal);
      return { ...extraction, text, names: new Map(speakers.map(({ id, name }) => [id, name])) };
    },
  }),
);

function readText(given: string): string {
  try {
    return toText(given);
  } catch (error) {
    throw invalid('text', (error as RangeError).message);
  }
}

function invalid(argument: string, problem: string) {
  return clientError('INVALID_ARGUMENT', `\`${argument}\` ${problem}.`, { argument });
}
