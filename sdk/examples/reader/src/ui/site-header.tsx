import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/place.ts';
import { useTheme } from '../theme/theme.ts';
import { Icon, MOON, SUN } from './icons.tsx';

/** The name of the register, its navigation, and the choice of language and theme. */
export function SiteHeader() {
  const { messages, language, setLanguage } = useLanguage();
  const { theme, setTheme } = useTheme();
  const { path } = usePlace();
  const words = messages.nav;
  const current = (page: string) => (path === page ? ({ 'aria-current': 'page' } as const) : {});
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <Link class="brand" href="/">
          Dixit
        </Link>
        <nav aria-label={words.label}>
          <Link href="/" {...current('/')}>
            {words.search}
          </Link>
          <Link href="/check" {...current('/check')}>
            {words.check}
          </Link>
          <a href="/graphql">{words.api}</a>
        </nav>
        <div class="site-tools">
          <button
            type="button"
            class="tool"
            lang={language === 'fr' ? 'en' : 'fr'}
            onClick={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
          >
            {words.language}
          </button>
          <button
            type="button"
            class="tool"
            aria-label={words[other]}
            title={words[other]}
            onClick={() => setTheme(other)}
          >
            <Icon path={other === 'dark' ? MOON : SUN} />
          </button>
        </div>
      </div>
    </header>
  );
}
