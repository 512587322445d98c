import { useLanguage } from '../language/language.tsx';
import { usePlace } from '../routing/place.ts';

/** A description of the register, and a link to its API. */
export function SiteFooter() {
  const { messages } = useLanguage();
  // Renders again on navigation, so that a printed page shows its current URL.
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
