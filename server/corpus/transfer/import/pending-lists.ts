import type { PrismaClient } from '../../../../prisma/generated/client/client.ts';
import { inLoaderTransaction, type Transaction } from '../../loading/loader-transaction.ts';

// A GIN index keeps what is new in a pending list, and sorts it into its tree when that is full: the
// longer the list, the fewer pages each entry costs. A reader goes through the whole list, so at
// Postgres's own 4 MB it takes single milliseconds, at this size some ten, for as long as the
// import takes (PostgreSQL documentation, "GIN Fast Update Technique").
const PENDING_LIST = '32MB';
// What is sorted at once is held in it.
const WORK_MEMORY = '64MB';

/** Lets the search indexes gather more before they sort it in, until the transaction ends. */
export async function lengthenPendingLists(tx: Transaction): Promise<void> {
  await tx.$queryRaw`/* lengthenPendingLists */
    select set_config('gin_pending_list_limit', ${PENDING_LIST}, true),
           set_config('work_mem', ${WORK_MEMORY}, true)`;
}

/** Sorts in what the search indexes have gathered; else the next writer would, or a vacuum. */
export async function emptyPendingLists(prisma: PrismaClient): Promise<void> {
  for (const { id } of await findOwnGinIndexes(prisma)) {
    await inLoaderTransaction(prisma, (tx) => emptyPendingList(tx, id));
  }
}

async function emptyPendingList(tx: Transaction, id: bigint): Promise<void> {
  await tx.$executeRaw`/* emptyPendingList */ select gin_clean_pending_list(${id}::oid)`;
}

// Postgres lets nobody but its owner clean an index.
async function findOwnGinIndexes(prisma: PrismaClient) {
  return await prisma.$queryRaw<{ id: bigint }[]>`/* findOwnGinIndexes */
    select c.oid::bigint as id
      from pg_class c join pg_am m on m.oid = c.relam
     where m.amname = 'gin' and c.relkind = 'i' and c.relnamespace = current_schema()::regnamespace
       and pg_has_role(c.relowner, 'USAGE')
     order by c.oid`;
}
