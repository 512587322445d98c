import type { ComponentChildren } from 'preact';
import { navigate } from './place.ts';

interface LinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly keepScroll?: boolean;
  readonly class?: string;
  readonly lang?: string;
  readonly rel?: string;
  readonly title?: string;
  readonly 'aria-current'?: 'page' | 'true';
  readonly 'aria-label'?: string;
}

/** A link within the reader. With a modifier key, the browser handles it. */
export function Link({ href, children, keepScroll = false, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!isPlain || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    navigate(href, { keepScroll });
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
