import { LanguageProvider, useLanguage } from './language/language.tsx';
import { NowherePage } from './pages/nowhere-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
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
        {/* A page of its own for each path: nothing of the last one stays. */}
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
    default:
      return <NowherePage />;
  }
}
