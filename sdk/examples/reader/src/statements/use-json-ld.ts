import type { JsonValue } from '@dixit/sdk';
import { useEffect } from 'preact/hooks';

/** Adds linked data to the head of the page while the component is shown. */
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
