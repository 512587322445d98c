import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { encodeId } from '../../server/model/key.ts';
import { changeRegister } from '../../server/register/change.ts';
import { correctStatement } from '../../server/sources/api/correct-statement.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { exportText, openTestClient, useFolder } from './opened.ts';
import { useEmptyDatabases } from './rich-register.ts';

const BRIDGE = 'Le pont de pierre rouvrira aux piétons avant les grandes vendanges';
const BARGES = 'Les péniches de Kervalnec paieront désormais une redevance de mouillage annuelle';

const fileOf = (id: string, wording: string) => `id: ${id}
url: null
outlet: null
language: fr
publishedOn: 2024-03-13
title: ${id}
textKind: FULL
text: |
  « ${BRIDGE} », « ${BARGES} », a dit quelqu'un.
statements:
  - id: s1
    kind: DIRECT
    speaker: ottar
    source: quelqu'un
    cue: a dit
    content: ["${wording}"]
    verbatim: ["${wording}"]
    act: ASSERT
    saidOn: 2024-03-12
`;

const correction = { reason: 'He said the other.', correctedBy: 'Greffe' };

/** Corrects one of the found reports about the bridge to be about the barges, like others. */
async function correctFound({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  const where = { ownUtteranceId: { not: null }, article: { slug: { startsWith: 'bridge' } } };
  const orderBy = { ownUtterance: { key: 'desc' } } as const;
  const { key, version } = await prisma.statement.findFirstOrThrow({ where, orderBy });
  const words = { content: [{ exact: BARGES }], verbatim: [{ exact: BARGES }] };
  const expected = { id: encodeId('Statement', key), expectedVersion: version };
  await changeRegister({ prisma }, (change) =>
    correctStatement(change, { ...correction, ...words, ...expected }),
  );
}

const withoutTimes = (text: string) => text.replaceAll(/"(recorded|corrected)At":"[^"]*"/g, '');

test('after the same correction, a register and its import are equal', async () => {
  const [from = '', to = ''] = await useEmptyDatabases(2);
  const [source, target] = [openTestClient(from), openTestClient(to)];
  const corpus = createCorpusFolder({
    'speakers.yaml': '- id: ottar\n  name: Ottar Velde\n  kind: PERSON\n',
    'outlets.yaml': '[]\n',
    'topics.yaml': '[]\n',
  });
  corpus.remove('articles');
  for (const id of ['bridge-1', 'bridge-2', 'bridge-3']) {
    corpus.write(`articles/${id}.yaml`, fileOf(id, BRIDGE));
  }
  for (const id of ['barges-1', 'barges-2', 'barges-3', 'barges-4', 'barges-5', 'barges-6']) {
    corpus.write(`articles/${id}.yaml`, fileOf(id, BARGES));
  }
  await loadCorpus(source, { folder: corpus.folder });
  const file = path.join(useFolder(), 'register.jsonl');
  writeFileSync(file, await exportText(source));
  await importJsonl(target, { file });
  for (const register of [source, target]) await correctFound(register);
  const [gone, went] = [await exportText(source), await exportText(target)];
  expect(withoutTimes(went)).toBe(withoutTimes(gone));
});
