import { useLanguage } from '../language/language.tsx';
import { Link } from '../routing/link.tsx';
import { PageTitle } from '../ui/page-title.tsx';

interface NowherePageProps {
  /** Whether the path is valid but the register has no such object. */
  readonly isUnknown?: boolean;
}

/** The page for an unknown path. */
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
