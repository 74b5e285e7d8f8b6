import { lazy, Suspense } from 'react';
import { useSession } from '@/lib/session';
import { StoreBadge } from './StoreBadge';
import styles from './StoreSwitcher.module.css';

// Menus are opened by hand: the page may show a moment before their code is here.
const StoreMenu = lazy(() => import('./StoreMenu').then((module) => ({ default: module.StoreMenu })));

interface StoreSwitcherProps {
  /** Only the tile, for the phone's top bar. */
  compact?: boolean;
}

/** The current store; a menu for those who belong to several. */
export function StoreSwitcher({ compact }: StoreSwitcherProps) {
  const { user } = useSession();
  const badge = (
    <div className={styles.target}>
      <StoreBadge compact={compact} />
    </div>
  );
  if (user.stores.length < 2) return badge;
  return (
    <Suspense fallback={badge}>
      <StoreMenu compact={compact} />
    </Suspense>
  );
}
