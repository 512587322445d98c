import { useLanguage } from '../language/language.tsx';
import { usePlace } from '../routing/place.ts';

/** What the page is, in a sentence, and where programs find the same. */
export function SiteFooter() {
  const { messages } = useLanguage();
  // On paper the address of what was printed, as it is now.
  usePlace();
  return (
    <footer class="site-footer">
      <p class="print-only">{location.href}</p>
      <p>{messages.footer.about}</p>
      <p>
        <a href="/graphql">{messages.footer.api}</a>
      </p>
    </footer>
  );
}
