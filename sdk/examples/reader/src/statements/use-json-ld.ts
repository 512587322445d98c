import type { JsonValue } from '@dixit/sdk';
import { useEffect } from 'preact/hooks';

/** Puts linked data into the head of the page while it shows what they are about. */
export function useJsonLd(data: JsonValue | undefined): void {
  useEffect(() => {
    if (data === undefined) return;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify(data);
    document.head.append(script);
    return () => script.remove();
  }, [data]);
}
