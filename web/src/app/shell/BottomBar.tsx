import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazyPart } from '@/lib/lazy-part';
import styles from './BottomBar.module.css';
import { useNavigation } from './use-navigation';

// Menus are opened by hand: the page may show a moment before their code is here.
const MoreMenu = lazyPart(() => import('./MoreMenu').then((module) => module.MoreMenu));

/** Places within reach of a thumb; the last of them holds the rest where there are more pages. */
const places = 5;

/** The navigation of a phone. */
export function BottomBar() {
  const { t } = useLingui();
  const items = useNavigation().flatMap((group) => group.items);
  const shown = items.length > places ? items.slice(0, places - 1) : items;
  const rest = items.slice(shown.length);
  return (
    <nav className={styles.bar} aria-label={t`Main navigation`}>
      {shown.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={styles.item} activeOptions={{ exact: to === '/dashboard' || to === '/dashboard/shipping' }}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {label}
        </Link>
      ))}
      <Suspense fallback={<span />}>{rest.length > 0 && <MoreMenu items={rest} />}</Suspense>
    </nav>
  );
}
