import { useEffect, useState } from 'preact/hooks';
import { recall, remember } from '../data/stored.ts';

export type Theme = 'light' | 'dark';

const STORE = 'dixit-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Applies the theme chosen before. Call it before the first render, to avoid a flash. */
export function showChosenTheme(): void {
  const chosen = chosenTheme();
  if (chosen) document.documentElement.dataset['theme'] = chosen;
}

/** The theme; the system's until one is chosen. */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Theme) => void } {
  const [theme, setTheme] = useState<Theme>(() => chosenTheme() ?? systemTheme());
  useEffect(() => {
    const follow = () => {
      if (!chosenTheme()) setTheme(systemTheme());
    };
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);
  return {
    theme,
    setTheme(chosen) {
      document.documentElement.dataset['theme'] = chosen;
      remember(STORE, chosen);
      setTheme(chosen);
    },
  };
}

function systemTheme(): Theme {
  return dark.matches ? 'dark' : 'light';
}

function chosenTheme(): Theme | undefined {
  const chosen = recall(STORE);
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
}
