import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isNegation, isNegationHead } from './negation.ts';
import { joinForms, type Token } from './tokens.ts';

/**
 * Joins the words on either side that are one word on the other one: « au dessus », where « au-dessus »
 * is printed; « parceque », « quon » and « par tout », where « parce que », « qu'on » and « partout » are.
 */
export function joinCompounds(
  asked: readonly Token[],
  printed: readonly Token[],
  lexicon: Lexicon,
): readonly [asked: readonly Token[], printed: readonly Token[]] {
  return [
    joinRuns(asked, [...compoundsOf(printed), ...gluedPairs(asked, printed, lexicon)]),
    joinRuns(printed, [...compoundsOf(asked), ...gluedPairs(printed, asked, lexicon)]),
  ];
}

function compoundsOf(tokens: readonly Token[]): string[][] {
  return tokens.flatMap(({ kind, forms: { plain } }) =>
    kind === 'WORD' && plain.includes('-') ? [plain.split('-')] : [],
  );
}

/**
 * The pairs of words that the other side has as one, and not as two. One whose apostrophe is lost
 * must not be another word: « dune », « la ».
 */
function gluedPairs(
  tokens: readonly Token[],
  others: readonly Token[],
  lexicon: Lexicon,
): string[][] {
  const words = new Set(others.map(({ forms }) => forms.plain));
  const pairs = new Set(others.map((_token, at) => pairAt(others, at).join(' ')));
  return tokens.flatMap((_token, at) => {
    const pair = pairAt(tokens, at);
    const glued = pair.join('').replace(/'(?=.)/gu, '');
    if (pair[1] === '' || !words.has(glued) || pairs.has(pair.join(' '))) return [];
    // « pas sage » is not « passage ».
    if (pair.some((word) => isNegation(word) && !isNegationHead(word))) return [];
    const isWord = glued !== 'na' && lexicon.has(glued);
    return pair[0].endsWith("'") && isWord ? [] : [pair];
  });
}

function pairAt(tokens: readonly Token[], at: number): [string, string] {
  return [tokens[at]?.forms.plain ?? '', tokens[at + 1]?.forms.plain ?? ''];
}

function joinRuns(
  tokens: readonly Token[],
  compounds: readonly (readonly string[])[],
): readonly Token[] {
  if (compounds.length === 0) return tokens;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parts = compounds.find((words) =>
      words.every((word, index) => tokens[at + index]?.forms.plain === word),
    );
    const run = tokens.slice(at, at + (parts?.length ?? 1));
    joined.push(join(run));
    at += run.length;
  }
  return joined;
}

function join(run: readonly Token[]): Token {
  const [first, last] = [run[0], run.at(-1)] as [Token, Token];
  if (run.length === 1) return first;
  const forms = joinForms(
    run.map((token) => token.forms),
    '-',
  );
  return { kind: 'WORD', key: forms.exact, forms, start: first.start, end: last.end };
}
