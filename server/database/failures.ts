/** A failure of the database, explained to the client. */
export interface ExplainedFailure {
  readonly code: 'BAD_USER_INPUT' | 'QUERY_TIMEOUT' | 'SERVICE_UNAVAILABLE';
  readonly status: 400 | 503;
  readonly message: string;
}

// Codes of Postgres (https://www.postgresql.org/docs/current/errcodes-appendix.html), Prisma, Node.
const CONNECTION_CODES = new Set([
  // Class 53, insufficient resources: the disk, the memory or the connections are used up.
  ...['53000', '53100', '53200', '53300'],
  // The server did not use its transaction for too long.
  '25P03',
  ...['57P01', '57P02', '57P03', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'],
  // Prisma's adapter replaces some of Node's codes by these. For raw SQL, Node's codes are lost.
  ...['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout'],
]);
const CONNECTION_MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end/;
const UNAVAILABLE = { code: 'SERVICE_UNAVAILABLE', status: 503 } as const;

const FAILURES: ReadonlyMap<unknown, ExplainedFailure> = new Map([
  [
    '57014', // query_canceled
    {
      code: 'QUERY_TIMEOUT',
      status: 503,
      message: 'The query took too long and was stopped. Request less data at a time.',
    },
  ],
  [
    'WRITE_TIME_UP', // our own: policy/time-limit.ts
    {
      code: 'QUERY_TIMEOUT',
      status: 503,
      message:
        'The change took too long and was stopped. Record fewer statements at a time, and repeat it ' +
        'with the same `Idempotency-Key`, so that it is made at most once.',
    },
  ],
  [
    '55P03', // lock_not_available
    {
      ...UNAVAILABLE,
      message: 'The register is busy with other writes. Try again in a few seconds.',
    },
  ],
  [
    '25006', // read_only_sql_transaction
    {
      ...UNAVAILABLE,
      message: 'The register can be read but not changed at the moment. Try again in a minute.',
    },
  ],
  [
    '22021', // character_not_in_repertoire
    {
      code: 'BAD_USER_INPUT',
      status: 400,
      message: 'A string contains a NUL character (U+0000), which is not allowed. Remove it.',
    },
  ],
]);

const DISCONNECTED: ExplainedFailure = {
  ...UNAVAILABLE,
  message: 'The register is not available at the moment. Try again in a few seconds.',
};

/** Explains failures that the client can do something about; undefined for others. */
export function explainFailure(error: unknown): ExplainedFailure | undefined {
  for (let cause = error, depth = 0; cause && depth < 10; depth += 1) {
    if (typeof cause !== 'object') return undefined;
    const codes = ['code', 'originalCode', 'kind'].map((key) => Reflect.get(cause as object, key));
    const known = codes.map((code) => FAILURES.get(code)).find((one) => one !== undefined);
    if (known) return known;
    const message = Reflect.get(cause, 'message');
    const isConnection =
      codes.some((code) => CONNECTION_CODES.has(code)) ||
      (typeof message === 'string' && CONNECTION_MESSAGES.test(message));
    if (isConnection) return DISCONNECTED;
    cause = Reflect.get(cause, 'cause') ?? Reflect.get(cause, 'meta')?.driverAdapterError;
  }
  return undefined;
}

/** Host, port and name of a database, without the user and the password in its URL. */
export function nameOf(url: string): string {
  const { hostname, port, pathname, username, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `${host}:${port || 5432}/${decodeURIComponent(pathname.slice(1) || username)}`;
}
