const UNITS = { h: 3_600_000, d: 86_400_000 } as const;
const MAX_DAYS = 3_650;

/**
 * When a key ends: hours or days from now (`12h`, `90d`), or the end of a day in UTC
 * (`2027-01-31`).
 *
 * @throws {RangeError} with a sentence for people.
 */
export function parseExpiry(text: string, now: Date): Date {
  const end = fromDuration(text, now) ?? fromDay(text);
  if (!end) throw new RangeError('write hours or days, such as 12h or 90d, or a day: 2027-01-31');
  if (end <= now) throw new RangeError('a key that has ended already is of no use');
  if (end.getTime() - now.getTime() > MAX_DAYS * UNITS.d) {
    throw new RangeError(`a key lasts ${MAX_DAYS} days at most; without an end leave it out`);
  }
  return end;
}

function fromDuration(text: string, now: Date): Date | undefined {
  const [, count, unit] = /^(\d{1,6})([hd])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return new Date(now.getTime() + Number(count) * UNITS[unit as keyof typeof UNITS]);
}

function fromDay(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00.000Z`);
  const isReal = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isReal ? new Date(day.getTime() + UNITS.d) : undefined;
}
