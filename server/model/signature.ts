import { text } from './field.ts';

/** Why a correction, a withdrawal, a merge or a redaction was made. */
export const reason = text(2_000);

/** Who records, corrects, merges or redacts. */
export const author = text(200);
