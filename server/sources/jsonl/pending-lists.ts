import type { Database } from '../../database/client.ts';
import { changeRegister } from '../../register/change.ts';
import type { Transaction } from '../../register/transaction.ts';

// A GIN index keeps what is new in a pending list, and sorts it into its tree when that is full: the
// longer the list, the fewer pages each entry costs (PostgreSQL documentation, "GIN Fast Update
// Technique"). Until it is, each search goes through the list, and where an import was interrupted,
// the next writer who finds it longer than the usual 4 MB sorts it in, or a vacuum does.
const PENDING_LIST = '32MB';
// What is sorted at once is held in it.
const WORK_MEMORY = '64MB';

/** Lets the search indexes gather more before they sort it in, until the transaction ends. */
export async function lengthenPendingLists(tx: Transaction): Promise<void> {
  await tx.$queryRaw`/* lengthenPendingLists */
    select set_config('gin_pending_list_limit', ${PENDING_LIST}, true),
           set_config('work_mem', ${WORK_MEMORY}, true)`;
}

/** Sorts in what the search indexes have gathered, as far as the database lets it. */
export async function emptyPendingLists(database: Pick<Database, 'prisma'>): Promise<void> {
  try {
    for (const { id } of await findOwnGinIndexes(database)) {
      await changeRegister(database, ({ tx }) => emptyPendingList(tx, id));
    }
  } catch {
    // Everything is in the register and can be found; an unsorted list only slows searches down.
  }
}

async function emptyPendingList(tx: Transaction, id: bigint): Promise<void> {
  await tx.$executeRaw`/* emptyPendingList */ select gin_clean_pending_list(${id}::oid)`;
}

// Postgres lets nobody but its owner clean an index.
async function findOwnGinIndexes({ prisma }: Pick<Database, 'prisma'>) {
  return await prisma.$queryRaw<{ id: bigint }[]>`/* findOwnGinIndexes */
    select c.oid::bigint as id
      from pg_class c
      join pg_am m on m.oid = c.relam
      join pg_namespace n on n.oid = c.relnamespace
     where m.amname = 'gin' and c.relkind = 'i' and n.nspname = current_schema()
       and pg_has_role(c.relowner, 'USAGE')
     order by c.oid`;
}
