import { joinForms, type Token } from './tokens.ts';

/**
 * Joins the words on either side that are a compound on the other one: « au dessus », where « au-dessus »
 * is printed.
 */
export function joinCompounds(
  asked: readonly Token[],
  printed: readonly Token[],
): readonly [asked: readonly Token[], printed: readonly Token[]] {
  return [joinLike(asked, printed), joinLike(printed, asked)];
}

function joinLike(tokens: readonly Token[], others: readonly Token[]): readonly Token[] {
  const compounds = others.flatMap(({ kind, forms: { plain } }) =>
    kind === 'WORD' && plain.includes('-') ? [plain.split('-')] : [],
  );
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
