import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isFirstPlace } from '../routing/place.ts';

interface PageTitleProps {
  /** What the browser's tab says. */
  readonly text: string;
  readonly children?: ComponentChildren;
  readonly class?: string;
  readonly lang?: string;
}

/** The heading of a page. It takes the focus on arrival, so that a screen reader reads it. */
export function PageTitle({ text, children = text, ...rest }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text === 'Dixit' ? text : `${text} – Dixit`;
  }, [text]);
  useEffect(() => {
    // Not where the browser has just opened the page: there it reads from the top.
    if (!isFirstPlace()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} {...rest}>
      {children}
    </h1>
  );
}
