import type { ImportProgress } from './import-jsonl.ts';

/** Tells how far an import is: share, rate, and the time left at the rate so far. */
export function createProgressLine(startedAt: number) {
  let first: { readonly bytes: number; readonly at: number } | undefined;
  return ({ bytes, totalBytes, statements }: ImportProgress, now: number): string => {
    const share = totalBytes === 0 ? 100 : Math.floor((bytes / totalBytes) * 100);
    const seconds = Math.max(0.001, (now - startedAt) / 1000);
    const rate = Math.round(statements / seconds);
    // Where an import goes on, the bytes of the one before took none of this one's time.
    first ??= { bytes, at: now };
    const perByte = bytes > first.bytes ? (now - first.at) / (bytes - first.bytes) : undefined;
    const left =
      perByte === undefined ? '' : `, ${toTime(((totalBytes - bytes) * perByte) / 1000)} left`;
    return `${share} %, ${statements} statements read, ${rate} a second${left}`;
  };
}

function toTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':');
}
