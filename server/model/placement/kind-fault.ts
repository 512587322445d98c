import type { StatementKind } from '../../../prisma/generated/client/enums.ts';
import type { Placement } from '../statement.ts';

/** Why the kind contradicts the verbatim words; undefined where it does not. */
export function findKindFault(
  kind: StatementKind,
  { content, verbatim }: Pick<Placement, 'content' | 'verbatim'>,
): { message: string; suggestion: string } | undefined {
  const units = (segments: Placement['content']) =>
    segments.reduce((sum, { start, end }) => sum + end - start, 0);
  const said = units(verbatim);
  const actual = said === 0 ? 'INDIRECT' : said === units(content) ? 'DIRECT' : 'MIXED';
  if (kind === actual) return undefined;
  const facts = {
    INDIRECT: 'none of the content is verbatim',
    DIRECT: 'all of the content is verbatim',
    MIXED: 'a part of the content is verbatim',
  };
  const remedies = {
    INDIRECT: 'or take the words out of verbatim',
    DIRECT: 'or list the whole content under verbatim, and leave quotation marks out of both',
    MIXED: "or list under verbatim exactly the speaker's own words",
  };
  return {
    message: `${kind} contradicts the verbatim words: ${facts[actual]}`,
    suggestion: `Write kind: ${actual}, ${remedies[kind]}.`,
  };
}
