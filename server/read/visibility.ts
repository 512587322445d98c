import type { Prisma } from '../../prisma/generated/client/client.ts';

/** The statuses of statements that stand: what lists show when the client says nothing else. */
export const STANDING = ['CURRENT', 'CORRECTED'] as const;

/** Prisma's condition for statements that stand. */
export const IS_STANDING = { status: { in: [...STANDING] } } satisfies Prisma.StatementWhereInput;
