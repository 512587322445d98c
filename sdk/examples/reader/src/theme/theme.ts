import { useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';

const STORE = 'dixit-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Applies the theme chosen before. Call it before the first render, to avoid a flash. */
export function showChosenTheme(): void {
  const chosen = recall();
  if (chosen) document.documentElement.dataset['theme'] = chosen;
}

/** The theme; the system's until one is chosen. */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Theme) => void } {
  const [theme, setTheme] = useState<Theme>(() => recall() ?? systemTheme());
  useEffect(() => {
    const follow = () => {
      if (!recall()) setTheme(systemTheme());
    };
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);
  return {
    theme,
    setTheme(chosen) {
      document.documentElement.dataset['theme'] = chosen;
      remember(chosen);
      setTheme(chosen);
    },
  };
}

function systemTheme(): Theme {
  return dark.matches ? 'dark' : 'light';
}

function recall(): Theme | undefined {
  try {
    const chosen = localStorage.getItem(STORE);
    return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
  } catch {
    return undefined;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(STORE, theme);
  } catch {
    // Without storage the next visit uses the system's theme.
  }
}
