/** Limits of a test's connections: a statement may be slow because the machine is busy. */
export const PATIENT = { statementTimeoutMs: 300_000, connectionTimeoutMs: 300_000 };
