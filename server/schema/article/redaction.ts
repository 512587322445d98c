import { builder } from '../builder.ts';
import { Statement } from '../nodes.ts';

export const Redaction = builder.prismaObject('Redaction', {
  select: { id: true },
  fields: (t) => ({
    reason: t.exposeString('reason'),
    redactedBy: t.exposeString('redactedBy'),
    redactedAt: t.expose('redactedAt', { type: 'DateTime', description: 'When.' }),
    statements: t.field({
      type: [Statement],
      description: 'The statements whose words were to go; of a whole article all that had any.',
      select: (_args, _context, nestedSelection) => ({
        statements: {
          where: { isAlong: false },
          orderBy: { statementId: 'asc' },
          select: { statement: nestedSelection(true) },
        },
      }),
      resolve: ({ statements }) => statements.map(({ statement }) => statement),
    }),
    alsoRedacted: t.field({
      type: [Statement],
      description:
        'The statements that leaned on those words (around them, within them, over a part of ' +
        'them), and so could not keep their own.',
      select: (_args, _context, nestedSelection) => ({
        statements: {
          where: { isAlong: true },
          orderBy: { statementId: 'asc' },
          select: { statement: nestedSelection(true) },
        },
      }),
      resolve: ({ statements }) => statements.map(({ statement }) => statement),
    }),
  }),
});
