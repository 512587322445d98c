import path from 'node:path';
import { API } from 'typescript/unstable/sync';
import ts from 'typescript-5.0';
import { expect, test } from 'vitest';
import type { Consumer } from './consumer.ts';

// Editors show the type of a result as the compiler prints it, which should be a name, and the
// docstring of a field, which should be its description in the schema.

const PROGRAM = `
  import * as sdk from '@dixit/sdk';
  declare const dixit: sdk.Dixit;
  const statements = (await dixit.request(sdk.StatementsDocument)).statements.nodes;
  const [statement] = statements;
  const { article, speaker, saidOn } = statement!;
  const context = (await dixit.request(sdk.StatementDocument, { id: '' })).statement;
  const text = (await dixit.request(sdk.ArticleDocument)).article;
  const listed = (await dixit.request(sdk.ArticleStatementsDocument)).article;
  const profile = (await dixit.request(sdk.SpeakerDocument)).speaker;
  const page = (await dixit.request(sdk.SpeakerPageDocument)).speaker;
  const found = (await dixit.request(sdk.SearchStatementsDocument)).statements.edges;
  const verdict = (await dixit.request(sdk.VerifyQuotationDocument, { text: '' })).verifyQuotation;
  const { matches } = verdict;
  const { corpus } = await dixit.request(sdk.CorpusDocument);
  const changes = dixit.subscribe(sdk.StatementChangedDocument);
  const collected = await dixit.utterances().toArray({ limit: 1 });
  for await (const item of dixit.speakers()) console.log(item);
`;

const NAMES = {
  statements: 'readonly StatementWithArticleFragment[]',
  statement: 'StatementWithArticleFragment | undefined',
  article: 'ArticleFieldsFragment',
  speaker: 'SpeakerFieldsFragment | null',
  saidOn: 'PartialDateFieldsFragment | null',
  context: 'StatementInContextFragment | null',
  text: 'ArticleWithTextFragment | null',
  listed: 'ArticleWithStatementsFragment | null',
  profile: 'SpeakerProfileFragment | null',
  page: 'SpeakerPageFieldsFragment | null',
  found: 'readonly FoundStatementFragment[]',
  verdict: 'QuotationVerdictFieldsFragment',
  matches: 'readonly QuotationMatchFieldsFragment[]',
  corpus: 'CorpusFieldsFragment',
  changes: 'Subscription<StatementChangedSubscription>',
  collected: 'UtteranceFieldsFragment[]',
  item: 'SpeakerFieldsFragment',
};

// Expressions, and what an editor says about their last name.
const DESCRIPTIONS = {
  'statement!.isNegated': 'Whether the reporting verb is negated',
  'speaker!.wikidataId': 'Wikidata item, for example `Q58217`; null if unknown, never guessed.',
  'found[0]!.node.version': 'Version number; increases by one with each correction.',
};

export function testHover(given: () => { readonly consumer: Consumer }) {
  test('the types of results are shown as names', async () => {
    const { dir, write } = given().consumer;
    const file = path.join(dir, 'hover.mts');
    const config = path.join(dir, 'tsconfig.hover.json');
    const compilerOptions = {
      target: 'es2023',
      module: 'nodenext',
      lib: ['es2023', 'dom'],
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
    };
    await write('hover.mts', PROGRAM);
    await write('tsconfig.hover.json', JSON.stringify({ compilerOptions, files: [file] }));
    const api = new API({ cwd: dir });
    try {
      const project = api.updateSnapshot({ openProject: config }).getProject(config);
      expect(project?.program.getSemanticDiagnostics(file)).toEqual([]);
      const names = Object.keys(NAMES).map((name) => {
        const declared = PROGRAM.search(new RegExp(`(?<=const (\\{.*|\\[)?)\\b${name}\\b`));
        const type = project?.checker.getTypeAtPosition(file, declared);
        return [name, type && project?.checker.typeToString(type)];
      });
      expect(Object.fromEntries(names)).toEqual(NAMES);
    } finally {
      api.close();
    }
  });

  test('fields of results are shown with their descriptions', async () => {
    const { dir, write } = given().consumer;
    const program = `${PROGRAM}\n${Object.keys(DESCRIPTIONS).join(';\n')};`;
    await write('described.mts', program);
    const shown = Object.keys(DESCRIPTIONS).map((expression) => {
      const end = program.lastIndexOf(expression) + expression.length;
      return [expression, descriptionAt(path.join(dir, 'described.mts'), end - 1)];
    });
    const expected = Object.entries(DESCRIPTIONS).map(([expression, start]) => [
      expression,
      expect.stringContaining(start),
    ]);
    expect(shown).toEqual(expected);
  });
}

/** What the language service shows at a position. */
export function descriptionAt(file: string, position: number): string {
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => path.dirname(file),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  });
  const info = service.getQuickInfoAtPosition(file, position);
  service.dispose();
  return ts.displayPartsToString(info?.documentation);
}
