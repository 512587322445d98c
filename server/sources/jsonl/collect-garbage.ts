import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Frees what a batch left. Node waits with that until the heap has grown to some hundred
 * megabytes, since it does not know that there is always another batch; a limit of the heap
 * instead would end an import whose registers are large.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
