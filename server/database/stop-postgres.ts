import type { EmbeddedLayout } from './embedded-layout.ts';
import { readPostmaster } from './postmaster.ts';
import { runProgram } from './run-program.ts';

/** Stops the server that runs on the data, if one does. */
export async function stopPostgres(layout: EmbeddedLayout): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!readPostmaster(layout.cluster)) return;
    const args = ['stop', '-D', layout.cluster, '-m', mode, '-w', '-t', '20'];
    try {
      return await runProgram(layout.programs.pg_ctl, args, { account: layout.account });
    } catch (error) {
      if (mode === 'immediate' && readPostmaster(layout.cluster)) throw error;
    }
  }
}
