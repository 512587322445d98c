import { useLanguage } from '../language/language.tsx';

/** What the page is, in a sentence, and where programs find the same. */
export function SiteFooter() {
  const { messages } = useLanguage();
  return (
    <footer class="site-footer">
      <p>{messages.footer.about}</p>
      <p>
        <a href="/graphql">{messages.footer.api}</a>
      </p>
    </footer>
  );
}
