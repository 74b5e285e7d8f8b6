import { Suspense } from 'react';
import { lazyPart } from '@/lib/lazy-part';
import { StoreBadge } from './StoreBadge';
import styles from './StoreSwitcher.module.css';

// Menus are opened by hand: the page may show a moment before their code is here.
const StoreMenu = lazyPart(() => import('./StoreMenu').then((module) => module.StoreMenu));

interface StoreSwitcherProps {
  /** Only the tile, for the phone's top bar. */
  compact?: boolean;
}

/** The current store, and a menu of the others. */
export function StoreSwitcher({ compact }: StoreSwitcherProps) {
  const badge = (
    <div className={styles.target}>
      <StoreBadge compact={compact} />
    </div>
  );
  return (
    <Suspense fallback={badge}>
      <StoreMenu compact={compact} />
    </Suspense>
  );
}
