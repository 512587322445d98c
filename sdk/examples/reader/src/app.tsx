import { LanguageProvider, useLanguage } from './language/language.tsx';
import { ArticlePage } from './pages/article-page.tsx';
import { CheckPage } from './pages/check-page.tsx';
import { NowherePage } from './pages/nowhere-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { SpeakerPage } from './pages/speaker-page.tsx';
import { StatementPage } from './pages/statement-page.tsx';
import { UtterancePage } from './pages/utterance-page.tsx';
import { usePlace } from './routing/place.ts';
import { type Route, toRoute } from './routing/routes.ts';
import { SiteFooter } from './ui/site-footer.tsx';
import { SiteHeader } from './ui/site-header.tsx';

export function App() {
  return (
    <LanguageProvider>
      <Frame />
    </LanguageProvider>
  );
}

function Frame() {
  const { messages } = useLanguage();
  const { path } = usePlace();
  return (
    <>
      <a class="skip" href="#main">
        {messages.skip}
      </a>
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        {/* Keyed by path, so that no state of the previous page remains. */}
        <Page key={path} route={toRoute(path)} />
      </main>
      <SiteFooter />
    </>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'search':
      return <SearchPage />;
    case 'statement':
      return <StatementPage id={route.id} />;
    case 'article':
      return <ArticlePage slug={route.slug} />;
    case 'speaker':
      return <SpeakerPage slug={route.slug} />;
    case 'utterance':
      return <UtterancePage id={route.id} />;
    case 'check':
      return <CheckPage />;
    case 'nowhere':
      return <NowherePage />;
  }
}
