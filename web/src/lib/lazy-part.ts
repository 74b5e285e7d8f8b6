import { lazy, type ComponentType } from 'react';

const pauseMillis = 2000;

function whenOnline(): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, pauseMillis);
    else addEventListener('online', () => resolve(), { once: true });
  });
}

/** A part of a page whose code comes after it. Where the network fails meanwhile, it comes when there is network again. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  const loaded = () => load().then((component) => ({ default: component }));
  return lazy(() => loaded().catch(() => whenOnline().then(loaded)));
}
