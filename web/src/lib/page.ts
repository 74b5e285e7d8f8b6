import { useEffect, useSyncExternalStore } from 'react';

/** One step of the path to a page; the last one has no address. */
export interface Crumb {
  label: string;
  to?: string;
}

let crumbs: Crumb[] = [];
const listeners = new Set<() => void>();

function show(next: Crumb[]): void {
  crumbs = next;
  document.title = [...next.map((crumb) => crumb.label).toReversed(), 'Comptoir'].join(' · ');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Names the current page in the top bar, in the window's title and to screen readers. */
export function usePage(...path: Crumb[]): void {
  const key = JSON.stringify(path);
  useEffect(() => show(JSON.parse(key) as Crumb[]), [key]);
}

export function useCrumbs(): Crumb[] {
  return useSyncExternalStore(subscribe, () => crumbs);
}
