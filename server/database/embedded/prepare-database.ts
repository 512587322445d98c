import { Client } from 'pg';
import { APPLICATION_NAME } from '../client.ts';
import { EMBEDDED_DATABASE, EMBEDDED_ROLE, rolePassword, toSuperuserUrl } from './cluster.ts';
import type { EmbeddedLayout } from './layout.ts';

/**
 * Creates the role of the service, which is not a superuser, and its database, as far as they are
 * missing. Data of earlier versions, in which the superuser owns everything, are handed over.
 */
export async function prepareDatabase(layout: EmbeddedLayout, port: number): Promise<void> {
  const client = await connect(toSuperuserUrl(layout, port, 'postgres'));
  try {
    const { hasRole, isTerse, owner } = await inspectServer(client);
    if (!hasRole) await createRole(client, rolePassword(layout));
    if (!isTerse) await keepLogShort(client);
    if (owner === null) await createDatabase(client);
    else if (owner !== EMBEDDED_ROLE) await handOver(toSuperuserUrl(layout, port));
  } finally {
    await client.end().catch(() => {});
  }
}

/** Opens a connection. By default, it does not show that the server is in use (`findRunning`). */
export async function connect(url: string, name = `${APPLICATION_NAME} start`): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

interface Inspection {
  readonly hasRole: boolean;
  /** See `keepLogShort`. */
  readonly isTerse: boolean;
  /** Owner of the register's database; null if it is missing. */
  readonly owner: string | null;
}

async function inspectServer(client: Client): Promise<Inspection> {
  const { rows } = await client.query<Inspection>(
    `/* inspectServer */
    select exists (select from pg_roles where rolname = $1) as "hasRole",
      exists (select from pg_roles
               where rolname = $1 and 'log_error_verbosity=terse' = any(rolconfig)) as "isTerse",
      (select pg_get_userbyid(datdba) from pg_database where datname = $2) as owner`,
    [EMBEDDED_ROLE, EMBEDDED_DATABASE],
  );
  return rows[0] ?? { hasRole: false, isTerse: false, owner: null };
}

// These statements do not accept parameters. The names are constants.
async function createRole(client: Client, password: string): Promise<void> {
  await client.query(
    `/* createRole */ create role ${EMBEDDED_ROLE} login password ${client.escapeLiteral(password)}`,
  );
}

/**
 * Leaves rows and statements out of the log: they can contain words that are redacted later, and a
 * statement is logged whenever its client leaves.
 */
async function keepLogShort(client: Client): Promise<void> {
  await client.query(`/* keepLogShort */
    alter role ${EMBEDDED_ROLE} set log_min_error_statement = panic;
    alter role ${EMBEDDED_ROLE} set log_error_verbosity = terse`);
}

async function createDatabase(client: Client): Promise<void> {
  await client.query(
    `/* createDatabase */ create database ${EMBEDDED_DATABASE} owner ${EMBEDDED_ROLE}`,
  );
}

/**
 * Makes the role the owner of the database and of everything in it, except members of extensions.
 * `reassign owned` does not apply to the objects of the first superuser.
 */
async function handOver(url: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(`/* handOver */
    do $$
    declare command text;
    begin
      for command in
        with owned (class, id, kind, name) as (
          select 'pg_class'::regclass, oid,
                 case relkind when 'S' then 'sequence' when 'v' then 'view'
                              when 'm' then 'materialized view' else 'table' end,
                 oid::regclass::text
            from pg_class where relkind in ('r', 'p', 'S', 'v', 'm')
                            and relnamespace = to_regnamespace('public')
          union all
          select 'pg_proc'::regclass, oid, 'routine', oid::regprocedure::text
            from pg_proc where pronamespace = to_regnamespace('public')
          union all
          select 'pg_type'::regclass, oid, 'type', oid::regtype::text
            from pg_type where typtype in ('e', 'd') and typnamespace = to_regnamespace('public')
          union all
          select 'pg_ts_dict'::regclass, oid, 'text search dictionary', oid::regdictionary::text
            from pg_ts_dict where dictnamespace = to_regnamespace('public')
          union all
          select 'pg_namespace'::regclass, oid, 'schema', oid::regnamespace::text
            from pg_namespace where nspname = 'public'
        )
        select format('alter %s %s owner to ${EMBEDDED_ROLE}', kind, name) from owned
         where not exists (select from pg_depend d
                            where d.classid = class and d.objid = id and d.deptype in ('e', 'a', 'i'))
      loop
        execute command;
      end loop;
      execute 'alter database ${EMBEDDED_DATABASE} owner to ${EMBEDDED_ROLE}';
    end $$`);
  } finally {
    await client.end().catch(() => {});
  }
}
