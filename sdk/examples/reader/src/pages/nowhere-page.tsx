import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { PageTitle } from '../ui/page-title.tsx';

interface NowherePageProps {
  /** Whether the address has the form of one, but the register knows nothing there. */
  readonly isUnknown?: boolean;
}

/** An address that leads nowhere. */
export function NowherePage({ isUnknown = false }: NowherePageProps) {
  const { messages } = useLanguage();
  const words = messages.state;
  return (
    <div class="empty">
      <PageTitle text={isUnknown ? words.unknown : words.nowhere} />
      <p>{words.nowhereHint}</p>
      <Link class="button" href="/">
        {words.home}
      </Link>
    </div>
  );
}
