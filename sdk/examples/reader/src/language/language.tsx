import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { recall, remember } from '../data/stored.ts';
import { chooseLanguage } from './choose-language.ts';
import type { Language } from './languages.ts';
import { english } from './messages-en.ts';
import { french, type Messages } from './messages-fr.ts';

interface Speech {
  readonly language: Language;
  readonly messages: Messages;
  readonly setLanguage: (language: Language) => void;
}

const STORE = 'dixit-language';
const Context = createContext<Speech | undefined>(undefined);

/** The language of the interface and its messages. */
export function useLanguage(): Speech {
  const speech = useContext(Context);
  if (!speech) throw new Error('useLanguage must be used inside LanguageProvider');
  return speech;
}

/** Provides the language: the one in the URL, the one chosen before, or the browser's. */
export function LanguageProvider({ children }: { readonly children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(() =>
    chooseLanguage(
      new URLSearchParams(location.search).get('lang'),
      recall(STORE),
      ...navigator.languages,
    ),
  );
  useEffect(() => {
    document.documentElement.lang = language;
    remember(STORE, language);
  }, [language]);
  const speech = useMemo(
    () => ({ language, setLanguage, messages: language === 'fr' ? french : english }),
    [language],
  );
  return <Context.Provider value={speech}>{children}</Context.Provider>;
}
