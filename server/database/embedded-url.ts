import { EMBEDDED_USER, readPassword } from './embedded-cluster.ts';
import type { EmbeddedLayout } from './embedded-layout.ts';

/** The one that holds the register; every server has `postgres` besides. */
export const EMBEDDED_DATABASE = 'dixit';

/** The address of a database on the server that runs at `port`. */
export function toEmbeddedUrl(
  layout: EmbeddedLayout,
  port: number,
  database = EMBEDDED_DATABASE,
): string {
  const login = `${EMBEDDED_USER}:${readPassword(layout)}`;
  return `postgresql://${login}@127.0.0.1:${port}/${database}?sslmode=disable`;
}
