import { useEffect, useState } from 'preact/hooks';

const wide = matchMedia('(min-width: 56rem)');

/** Whether the window has room for a column beside the text. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(wide.matches);
  useEffect(() => {
    const follow = () => setIsWide(wide.matches);
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);
  return isWide;
}
