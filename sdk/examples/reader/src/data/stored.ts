type Area = 'localStorage' | 'sessionStorage';

/** What was stored under a name; null if nothing was, or the browser forbids it. */
export function recall(name: string, area: Area = 'localStorage'): string | null {
  try {
    return globalThis[area].getItem(name);
  } catch {
    return null;
  }
}

/** Stores a value, if the browser allows it. */
export function remember(name: string, value: string, area: Area = 'localStorage'): void {
  try {
    globalThis[area].setItem(name, value);
  } catch {
    // Storage is full or forbidden. The next visit begins with the defaults.
  }
}
