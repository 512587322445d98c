import { text } from './field.ts';

/** Reason for a correction, withdrawal, merge or redaction. */
export const reason = text(2_000);

/** Author of a record, correction, merge or redaction. */
export const author = text(200);
