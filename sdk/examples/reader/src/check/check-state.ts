/** The quotation to check, as stored in the URL. */
export interface CheckState {
  readonly text: string;
  /** Slug of the supposed speaker; undefined for any speaker. */
  readonly speaker: string | undefined;
  /** A name that the register does not know, instead of a slug. */
  readonly name?: string | undefined;
}

/** Maximum length of a quotation, in UTF-16 code units. */
export const MAX_QUOTATION_LENGTH = 5_000;

export function readCheck(query: URLSearchParams): CheckState {
  return {
    text: query.get('text') ?? '',
    speaker: query.get('speaker') || undefined,
    name: query.get('name') || undefined,
  };
}

export function checkPath({ text, speaker, name }: CheckState): string {
  const query = new URLSearchParams();
  if (text.trim()) query.set('text', text.trim());
  if (speaker) query.set('speaker', speaker);
  else if (name) query.set('name', name);
  const written = query.toString();
  return written ? `/check?${written}` : '/check';
}
