import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ExpectedError } from '../expected-error.ts';
import type { EmbeddedLayout } from './embedded-layout.ts';
import { openSession } from './open-session.ts';
import { readPostmaster } from './postmaster.ts';

/**
 * Keeps one session open for as long as we live, whatever the pool does: it shows others that the
 * server is in use. When the server drops it to recover from a crash, it is opened again;
 * when there is no server any more, `onLost` is told.
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
          `The embedded PostgreSQL has ended (see ${layout.logFile}). Start Dixit again.`,
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
