import { recall, remember } from '../data/stored.ts';

// The browser restores the scroll position before the data that gives the page its height arrives.

const PATIENCE_MS = 8_000;
const STORE = 'dixit-scroll:';

/** Stores the scroll position of a history entry. */
export function leaveScroll(key: string): void {
  remember(STORE + key, String(scrollY), 'sessionStorage');
}

/** Restores the scroll position of a history entry, once the page is long enough. */
export function restoreScroll(key: string): void {
  const wanted = Number(recall(STORE + key, 'sessionStorage')) || 0;
  if (wanted === 0) return;
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight - innerHeight < wanted) return;
    scrollTo({ top: wanted, behavior: 'instant' });
    stop();
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const name of ['wheel', 'touchstart', 'keydown']) removeEventListener(name, stop);
  };
  const timer = setTimeout(stop, PATIENCE_MS);
  for (const name of ['wheel', 'touchstart', 'keydown']) {
    addEventListener(name, stop, { passive: true });
  }
  observer.observe(document.body);
}
