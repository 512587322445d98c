import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { CorpusError, formatProblem } from '../../server/sources/yaml/problem.ts';
import { readCorpus } from '../../server/sources/yaml/read-corpus.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface CorpusFolder {
  readonly folder: string;
  write(file: string, content: string | Uint8Array): void;
  /** Replaces the only occurrence of `from` in the file. */
  edit(file: string, from: string, to: string): void;
  read(file: string): string;
  remove(file: string): void;
  /** Restores the original file. */
  restore(file: string): void;
}

/**
 * A temporary corpus folder: `sample` with these files added or replaced. Deleted when the test
 * ends; in `beforeAll`, pass `afterAll`.
 */
export function createCorpusFolder(
  files: Files = {},
  atEnd: (cleanUp: () => void) => void = onTestFinished,
): CorpusFolder {
  const parent = mkdtempSync(path.join(tmpdir(), 'dixit-corpus-'));
  atEnd(() => rmSync(parent, { recursive: true, force: true }));
  const folder = path.join(parent, 'sample');
  const write = (file: string, content: string | Uint8Array) => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  for (const [file, content] of Object.entries({ ...sample, ...files })) write(file, content);
  return {
    folder,
    write,
    edit(file, from, to) {
      const before = readFileSync(path.join(folder, file), 'utf8');
      if (before.split(from).length !== 2)
        throw new Error(`${file} does not have exactly one place « ${from} »`);
      write(
        file,
        before.replace(from, () => to),
      );
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    restore: (file) => write(file, { ...sample, ...files }[file] ?? ''),
    remove: (file) => rmSync(path.join(folder, file), { recursive: true }),
  };
}

/** The problems that `readCorpus` reports, one per line. */
export async function readProblems({ folder }: Pick<CorpusFolder, 'folder'>): Promise<string[]> {
  try {
    await readCorpus(folder);
    return [];
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.problems.map((problem) => formatProblem(problem).replaceAll(folder, '<folder>'));
  }
}

export const PONT = 'articles/2024-03-13-pont.yaml';
export const PORT = 'articles/2024-03-port.yaml';

const pont = `id: 2024-03-13-pont
url: https://quotidien.example/pont
outlet: le-quotidien
language: fr
publishedOn: 2024-03-13
title: Le pont fermé
headline: null
textKind: SUMMARY
text: |
  Le pont restera fermé « jusqu'à l'automne », a prévenu Odile Sarrant. La ministre promet une réouverture partielle.

  Selon elle, le maire affirme que les travaux coûteront « trop cher ».
statements:
  - id: s1
    kind: MIXED
    speaker: odile-sarrant
    source: Odile Sarrant
    cue: a prévenu
    content:
      - exact: Le pont restera fermé « jusqu'à l'automne »
    verbatim:
      - jusqu'à l'automne
    act: WARN
    negated: false
    saidOn: 2024-03
    occasion: press conference
    topics: [pont, budget]
    gloss: The bridge stays closed until autumn.
    utterance: pont-automne
    within: null
  - id: s2
    kind: MIXED
    speaker: odile-sarrant
    source: elle
    cue: Selon
    content:
      - exact: le maire affirme que les travaux coûteront « trop cher »
    verbatim: [trop cher]
    act: ASSERT
    negated: false
    saidOn: null
    topics: []
    within: null
  - id: s3
    kind: MIXED
    speaker: null
    source: le maire
    cue: affirme
    content:
      - exact: les travaux coûteront « trop cher »
    verbatim: [trop cher]
    act: ASSERT
    topics: [budget]
    within: s2
`;

const port = `id: 2024-03-port
url: null
outlet: null
language: fr
publishedOn: 2024-03
title: Au port
textKind: FULL
text: |
  « Le pont rouvrira à l'automne », dit Odile Sarrant.
statements:
  - id: s1
    kind: DIRECT
    speaker: odile-sarrant
    source: Odile Sarrant
    cue: dit
    content: [Le pont rouvrira à l'automne]
    verbatim: [Le pont rouvrira à l'automne]
    act: PROMISE
    saidOn: 2024-03-12
    utterance: pont-automne
`;

export const DENIAL = 'articles/2024-01-dementi.yaml';

/** An article in which Odile Sarrant denies statements. It comes before those of the sample. */
export const denialOf = (denies: string, speaker = 'odile-sarrant') => `id: 2024-01-dementi
language: fr
publishedOn: 2024-01
title: Démenti
textKind: FULL
text: Odile Sarrant nie avoir parlé du pont.
statements:
  - id: s1
    kind: INDIRECT
    speaker: ${speaker}
    cue: nie
    content: [avoir parlé du pont]
    act: DENY
    denies: ${denies}
`;

/** A small valid corpus: two articles about an invented country. */
export const sample: Files = {
  'outlets.yaml': `- id: le-quotidien
  name: Le Quotidien de Corvenne
  domain: quotidien.example
  country: null
  stateOwned: false
`,
  'topics.yaml': `- id: pont
  label: { fr: Pont de pierre, en: Stone bridge }
- id: budget
  label: { fr: Dépense publique, en: Public spending }
`,
  'speakers.yaml': `- id: valdorie
  name: Valdorie
  kind: STATE
  names: { en: Valdoria }
  aliases: [Corvenne]
  wikidata: null
  roles: []
- id: odile-sarrant
  name: Odile Sarrant
  kind: PERSON
  names: { en: Odile Sarrant }
  aliases: [Mme Sarrant]
  wikidata: null
  roles:
    - { title: ministre des Transports, of: valdorie, from: 2022-06, to: null }
- id: conseil
  name: conseil des ministres
  kind: COLLECTIVE
  members: [odile-sarrant]
`,
  [PONT]: pont,
  [PORT]: port,
};
