import { useEffect, useState } from 'preact/hooks';
import { leaveScroll, restoreScroll } from './scroll.ts';

/** The current location: the URL without its origin. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Decoded, without the `#`; empty if there is none. */
  readonly fragment: string;
}

const listeners = new Set<() => void>();
let keys = 0;
let isOpened = true;

/** The current location; the component renders again when it changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const update = () => setPlace(readPlace());
    listeners.add(update);
    update();
    return () => {
      listeners.delete(update);
    };
  }, []);
  return place;
}

export interface NavigateOptions {
  /** Whether to replace the current history entry. */
  readonly replace?: boolean;
  /** Whether to keep the scroll position. */
  readonly keepScroll?: boolean;
}

/** Whether this is still the page the browser opened, without any navigation since. */
export function isFirstPlace(): boolean {
  return isOpened;
}

/** Navigates to a URL of the reader. */
export function navigate(href: string, { replace, keepScroll }: NavigateOptions = {}): void {
  leaveScroll(historyKey());
  const state = { key: replace ? historyKey() : `${Date.now()}-${++keys}` };
  history[replace ? 'replaceState' : 'pushState'](state, '', href);
  if (!keepScroll && !location.hash) scrollTo(0, 0);
  announce();
}

/** Handles the back and forward buttons. Call it once. */
export function watchHistory(): void {
  history.scrollRestoration = 'manual';
  if (!historyKey()) history.replaceState({ key: 'first' }, '');
  let current = historyKey();
  listeners.add(() => {
    current = historyKey();
  });
  addEventListener('popstate', () => {
    leaveScroll(current);
    announce();
    restoreScroll(historyKey());
  });
  addEventListener('pagehide', () => leaveScroll(current));
  restoreScroll(historyKey());
}

function readPlace(): Place {
  return {
    path: location.pathname,
    query: new URLSearchParams(location.search),
    fragment: decode(location.hash.slice(1)),
  };
}

function historyKey(): string {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('key' in state)) return '';
  return String(state.key);
}

function announce(): void {
  isOpened = false;
  for (const listener of [...listeners]) listener();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
