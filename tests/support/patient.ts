/** Limits of a test's connections, for slow statements on a busy machine. */
export const PATIENT = { statementTimeoutMs: 300_000, connectionTimeoutMs: 300_000 };
