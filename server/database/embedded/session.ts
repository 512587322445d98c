import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { ExpectedError } from '../../expected-error.ts';
import { APPLICATION_NAME } from '../client.ts';
import { toEmbeddedUrl } from './cluster.ts';
import type { EmbeddedLayout } from './layout.ts';
import { readPostmaster } from './postmaster.ts';
import { connect, prepareDatabase } from './prepare-database.ts';

/** Opens a session, and creates the database if missing. Returns the error if that fails. */
export async function openSession(layout: EmbeddedLayout, port: number): Promise<Client | unknown> {
  try {
    await prepareDatabase(layout, port);
    return await connect(toEmbeddedUrl(layout, port, 'postgres'), APPLICATION_NAME);
  } catch (error) {
    return error;
  }
}

/** Whether the server is temporarily unavailable: starting, recovering or shutting down. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '57P03';
}

/**
 * Keeps one session open for the lifetime of this process, independent of the pool. It shows other
 * processes that the server is in use. If the server drops it to recover from a crash, it is opened
 * again; if the server has ended, `onLost` is called.
 */
export function keepSession(
  first: Client,
  layout: EmbeddedLayout,
  port: number,
  onLost: (error: ExpectedError) => void,
) {
  let current = first;
  let isEnding = false;
  const watch = (session: Client) => {
    current = session;
    session.once('end', async () => {
      while (!isEnding && readPostmaster(layout.cluster)) {
        const answer = await openSession(layout, port);
        if (answer instanceof Client) return isEnding ? void answer.end() : watch(answer);
        await sleep(500, undefined, { ref: false });
      }
      if (isEnding) return;
      onLost(
        new ExpectedError(
          `The embedded PostgreSQL stopped unexpectedly (see ${layout.logFile}). Start Dixit again.`,
        ),
      );
    });
  };
  watch(first);
  return {
    async end() {
      isEnding = true;
      await current.end().catch(() => {});
    },
  };
}
