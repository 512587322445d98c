/** What is checked, as the address says it. */
export interface CheckState {
  readonly text: string;
  /** Slug of the speaker who is said to have said it; undefined: anybody. */
  readonly speaker: string | undefined;
}

/** The most UTF-16 code units that the register compares. */
export const MOST_UNITS = 5_000;

export function readCheck(query: URLSearchParams): CheckState {
  return { text: query.get('text') ?? '', speaker: query.get('speaker') || undefined };
}

export function checkPath({ text, speaker }: CheckState): string {
  const query = new URLSearchParams();
  if (text.trim()) query.set('text', text.trim());
  if (speaker) query.set('speaker', speaker);
  const written = query.toString();
  return written ? `/check?${written}` : '/check';
}
