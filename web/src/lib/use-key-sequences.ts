import { useEffect, useRef } from 'react';

/** How long the second key of a sequence may take. */
const patienceMillis = 1500;

/** True where keys belong to what is under the cursor: a field, a menu, an open dialog. */
function taken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="listbox"], [role="dialog"]') !== null;
}

/** Runs what belongs to keys typed one after the other, such as `g i`; never while somebody types. */
export function useKeySequences(sequences: Record<string, () => void>): void {
  const latest = useRef(sequences);
  useEffect(() => {
    latest.current = sequences;
  });
  useEffect(() => {
    let first = '';
    let since = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift' || taken(event.target)) return;
      const key = event.key.toLowerCase();
      const both = event.timeStamp - since < patienceMillis ? `${first} ${key}` : key;
      const run = latest.current[both] ?? latest.current[key];
      first = run ? '' : key;
      since = event.timeStamp;
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
