import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isFirstPlace } from '../routing/place.ts';

interface PageTitleProps {
  /** Title of the browser tab. */
  readonly text: string;
  readonly children?: ComponentChildren;
  readonly class?: string;
  readonly lang?: string;
}

/** The heading of a page. It receives the focus on navigation, so that a screen reader reads it. */
export function PageTitle({ text, children = text, ...rest }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text === 'Dixit' ? text : `${text} – Dixit`;
  }, [text]);
  useEffect(() => {
    // Not on the first page, which a screen reader reads from the top.
    if (!isFirstPlace()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} {...rest}>
      {children}
    </h1>
  );
}
