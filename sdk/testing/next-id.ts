const counts = new Map<string, number>();

/** `speaker-1`, `speaker-2`, …: unique, and the same in every run of a test file. */
export function nextId(kind: string): string {
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return `${kind}-${count}`;
}
