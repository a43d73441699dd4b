import { useEffect, useState } from 'preact/hooks';

/** Room for a second pane, not on a phone lying on its side; in px, for larger letters need the room themselves. */
const wide = '(min-width: 900px) and (min-height: 449px)';

export function useWide(): boolean {
  const [isWide, set] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const tell = () => set(query.matches);
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, []);
  return isWide;
}
