import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeId } from '../../server/model/key.ts';
import { type Change, changeRegister } from '../../server/register/change.ts';
import { WritingError } from '../../server/register/errors.ts';
import { mergeSpeakers } from '../../server/register/merge-speakers.ts';
import { redactArticle, redactStatements } from '../../server/register/redact.ts';
import { groupRegister } from '../../server/register/utterances/group-register.ts';
import { correctStatement, withdrawStatement } from '../../server/sources/api/correct-statement.ts';
import { ingestArticle } from '../../server/sources/api/record.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { exportText, useFolder } from '../transfer/opened.ts';
import { createCorpusFolder } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

// Two utterances in similar wordings, and one that resembles neither.
const WORDINGS = [
  'Le pont de pierre rouvrira aux piétons avant les grandes vendanges',
  'Le pont de pierre rouvrira aux piétons avant les grandes vendanges, promis',
  'Les péniches de Kervalnec paieront désormais une redevance de mouillage annuelle',
  'Les péniches de Kervalnec paieront désormais une redevance de mouillage annuelle, ou partiront',
  'Notre fanfare jouera toute la nuit sous les tilleuls',
] as const;
const SPEAKERS = ['ottar-velde', 'o-velde', 'ilse-maren'] as const;
const ARTICLES = ['a1', 'a2', 'a3', 'a4'] as const;
const DECLARED = [null, 'dicton', 'chanson'] as const;

const registers = {
  'speakers.yaml': SPEAKERS.map((id) => `- id: ${id}\n  name: ${id}\n  kind: PERSON\n`).join(''),
  'outlets.yaml': '[]\n',
  'topics.yaml': '[]\n',
};

interface Report {
  readonly wording: string;
  readonly speaker: string;
  readonly declared: string | null;
}

const textOf = ({ wording }: Report) => `« ${wording} », a dit quelqu'un.`;

const fileOf = (id: string, report: Report) => `id: ${id}
url: null
outlet: null
language: fr
publishedOn: 2024-03-13
title: ${id}
textKind: FULL
text: |
  ${textOf(report)}
statements:
  - id: s1
    kind: DIRECT
    speaker: ${report.speaker}
    source: quelqu'un
    cue: a dit
    content: ["${report.wording}"]
    verbatim: ["${report.wording}"]
    act: ASSERT
    saidOn: 2024-03-12
    utterance: ${report.declared}
`;

const report = fc.record({
  wording: fc.constantFrom(...WORDINGS),
  speaker: fc.constantFrom(...SPEAKERS),
  declared: fc.constantFrom(...DECLARED),
});
const which = fc.nat(11);

/** The operations on a register. Numbers select among its current objects. */
const step = fc.oneof(
  fc.record({ act: fc.constant('file' as const), at: fc.constantFrom(...ARTICLES), report }),
  fc.record({ act: fc.constant('prune' as const), at: fc.constantFrom(...ARTICLES) }),
  fc.record({ act: fc.constant('ingest' as const), report, utterance: fc.option(which) }),
  fc.record({
    act: fc.constant('correct' as const),
    which,
    utterance: fc.option(which, { nil: null }),
  }),
  fc.record({
    act: fc.constant('reattribute' as const),
    which,
    speaker: fc.constantFrom(...SPEAKERS, null),
  }),
  fc.record({ act: fc.constant('withdraw' as const), which }),
  fc.record({ act: fc.constant('redact' as const), which }),
  fc.record({ act: fc.constant('redactArticle' as const), which }),
  fc.record({ act: fc.constant('merge' as const) }),
  fc.record({ act: fc.constant('group' as const) }),
  fc.record({ act: fc.constant('transfer' as const) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const BY = { reason: 'So it is.', by: 'Greffe', correctedBy: 'Greffe' };

const TABLES = 'outlet, topic, speaker, article, statement, utterance, import_progress';

async function createRegister(folder: string) {
  const { prisma, pool } = emptied();
  await pool.query(`truncate ${TABLES} cascade`);
  const corpus = createCorpusFolder(registers, () => {});
  corpus.remove('articles');
  for (const [index, id] of ARTICLES.entries()) {
    const wording = WORDINGS[index < 3 ? 0 : 1];
    const speaker = SPEAKERS[index < 3 ? 0 : 1];
    corpus.write(`articles/${id}.yaml`, fileOf(id, { wording, speaker, declared: null }));
  }
  await loadCorpus({ prisma }, { folder: corpus.folder });

  const pickStatement = async (which: number) => {
    const rows = await prisma.statement.findMany({
      orderBy: { id: 'asc' },
      include: { article: { select: { key: true } } },
    });
    const row = rows[which % rows.length];
    if (!row) throw new Error('The register has statements.');
    const { key, version: expectedVersion, article } = row;
    const id = encodeId('Statement', key);
    return { id, key, article: article.key, expectedVersion, ...BY };
  };
  const pickUtterance = async (which: number) => {
    const rows = await prisma.utterance.findMany({ orderBy: { id: 'asc' } });
    return encodeId('Utterance', rows[which % rows.length]?.key ?? '');
  };
  const keyOf = async (slug: string) =>
    (await prisma.speaker.findUniqueOrThrow({ where: { slug } })).key;
  const readPast = async () => {
    const rows = await prisma.formerReport.findMany({
      select: { utterance: { select: { key: true } }, statement: { select: { key: true } } },
    });
    return rows.map(({ utterance, statement }) => `${utterance.key} ${statement.key}`).sort();
  };
  const write = (work: (change: Change) => Promise<unknown>) =>
    changeRegister({ prisma }, work).catch((error: unknown) => {
      if (!(error instanceof WritingError)) throw error;
    });

  async function take(one: Step): Promise<void> {
    if (one.act === 'file') {
      corpus.write(`articles/${one.at}.yaml`, fileOf(one.at, one.report));
      await loadCorpus({ prisma }, { folder: corpus.folder });
    } else if (one.act === 'prune') {
      corpus.write(`articles/${one.at}.yaml`, '');
      corpus.remove(`articles/${one.at}.yaml`);
      await loadCorpus({ prisma }, { folder: corpus.folder, prune: true });
    } else if (one.act === 'ingest') {
      const { wording, speaker } = one.report;
      const utterance = one.utterance === null ? null : await pickUtterance(one.utterance);
      const speakerId = encodeId('Speaker', await keyOf(speaker));
      await write((change) =>
        ingestArticle(change, {
          language: 'fr',
          publishedOn: '2024-03-14',
          title: 'Dit',
          textKind: 'FULL',
          text: textOf(one.report),
          recordedBy: 'Greffe',
          statements: [
            {
              kind: 'DIRECT',
              act: 'ASSERT',
              isNegated: false,
              speaker: speakerId,
              saidOn: '2024-03-12',
              content: [{ exact: wording }],
              verbatim: [{ exact: wording }],
              ...(utterance !== null && { utterance }),
            },
          ],
        }),
      );
    } else if (one.act === 'correct') {
      const utterance = one.utterance === null ? null : await pickUtterance(one.utterance);
      const input = await pickStatement(one.which);
      await write((change) => correctStatement(change, { ...input, utterance }));
    } else if (one.act === 'reattribute') {
      const speaker = one.speaker === null ? null : encodeId('Speaker', await keyOf(one.speaker));
      const input = await pickStatement(one.which);
      await write((change) => correctStatement(change, { ...input, speaker }));
    } else if (one.act === 'withdraw') {
      const input = await pickStatement(one.which);
      await write((change) => withdrawStatement(change, input));
    } else if (one.act === 'redact') {
      const input = await pickStatement(one.which);
      await write((change) => redactStatements(change, { ...BY, statements: [input] }));
    } else if (one.act === 'redactArticle') {
      const { article } = await pickStatement(one.which);
      await write((change) =>
        redactArticle(change, { ...BY, key: article, title: null, keepUrl: true }),
      );
    } else if (one.act === 'merge') {
      const [fromKey, intoKey] = [await keyOf(SPEAKERS[1]), await keyOf(SPEAKERS[0])];
      await write((change) => mergeSpeakers(change, { ...BY, fromKey, intoKey }));
    } else if (one.act === 'transfer') {
      const [text, past] = [await exportText({ pool }), await readPast()];
      const file = path.join(folder, 'register.jsonl');
      writeFileSync(file, text);
      await pool.query(`truncate ${TABLES} cascade`);
      await importJsonl({ prisma }, { file });
      expect(await readPast(), 'what was reported before goes along').toEqual(past);
      expect(await exportText({ pool })).toBe(text);
    } else await groupRegister(prisma);
  }

  return { prisma, take };
}

type Register = Awaited<ReturnType<typeof createRegister>>;

/** All statements that ever reported each utterance, by keys. */
type Seen = Map<string, Set<string>>;

async function check({ prisma }: Register, seen: Seen): Promise<void> {
  const rows = await prisma.statement.findMany({
    select: {
      key: true,
      status: true,
      article: { select: { status: true } },
      utterance: { select: { key: true } },
    },
  });
  const statements = new Map(
    rows.map(({ key, status, article, utterance }) => [
      key,
      {
        utterance: utterance.key,
        stands: (status === 'CURRENT' || status === 'CORRECTED') && article.status === 'CURRENT',
      },
    ]),
  );
  for (const [key, { utterance }] of statements) {
    seen.set(utterance, (seen.get(utterance) ?? new Set()).add(key));
  }
  const found = await prisma.utterance.findMany({
    select: {
      key: true,
      firstReportId: true,
      reportCount: true,
      mergedInto: { select: { key: true } },
    },
  });
  const utterances = new Map(found.map((row) => [row.key, row]));
  for (const [key, reports] of seen) {
    const utterance = utterances.get(key);
    const standing = [...reports].flatMap((report) => {
      const row = statements.get(report);
      return row?.stands ? [row.utterance] : [];
    });
    const own = standing.filter((one) => one === key);
    const mergedInto = utterance?.mergedInto?.key ?? null;
    const what = `${key}, merged into ${mergedInto}, has reports in ${standing}`;
    expect(utterance, 'an id that was served answers').toBeDefined();
    expect(utterance?.firstReportId, 'it names a report').not.toBeNull();
    expect(utterance?.reportCount, what).toBe(
      [...statements.values()].filter((row) => row.stands && row.utterance === key).length,
    );
    if (own.length > 0) {
      expect(mergedInto, what).toBeNull();
    } else if (standing.length > 0) {
      expect(standing, what).toContain(mergedInto);
    }
    let end = utterance;
    for (let hops = 0; end?.mergedInto; hops += 1) {
      expect(hops, 'what it was merged into is near').toBeLessThan(2);
      end = utterances.get(end.mergedInto.key);
    }
    const ends = [...statements.values()].some((row) => row.utterance === end?.key);
    expect(ends, `${what}: in the end there are reports, if only tombstones`).toBe(true);
  }
}

test('the id of an utterance resolves forever, to the utterance of its reports', async () => {
  const folder = useFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const register = await createRegister(folder);
      const seen: Seen = new Map();
      await check(register, seen);
      for (const one of steps) {
        await register.take(one);
        await check(register, seen);
      }
    }),
    { numRuns: 20, seed: 20_220_114 },
  );
});
