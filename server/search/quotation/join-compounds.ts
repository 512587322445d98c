import { joinForms, type Token } from './tokens.ts';

/**
 * Joins the words on either side that are a compound on the other one: « au dessus », where « au-dessus »
 * is printed; and printed words between which the quotation has no space: « parceque ».
 */
export function joinCompounds(
  asked: readonly Token[],
  printed: readonly Token[],
): readonly [asked: readonly Token[], printed: readonly Token[]] {
  const joined = joinRuns(printed, [...compoundsOf(asked), ...gluedPairs(printed, asked)]);
  return [joinRuns(asked, compoundsOf(printed)), joined];
}

function compoundsOf(tokens: readonly Token[]): string[][] {
  return tokens.flatMap(({ kind, forms: { plain } }) =>
    kind === 'WORD' && plain.includes('-') ? [plain.split('-')] : [],
  );
}

function gluedPairs(printed: readonly Token[], asked: readonly Token[]): string[][] {
  const words = new Set(asked.map(({ forms }) => forms.plain));
  return printed.flatMap((token, index) => {
    const pair = [token.forms.plain, printed[index + 1]?.forms.plain ?? ''];
    return pair[1] && words.has(pair.join('')) ? [pair] : [];
  });
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
