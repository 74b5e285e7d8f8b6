import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import styles from './BottomBar.module.css';
import { useNavigation } from './use-navigation';

/** The navigation of a phone, within reach of the thumb. */
export function BottomBar() {
  const { t } = useLingui();
  const items = useNavigation().flatMap((group) => group.items);
  return (
    <nav className={styles.bar} aria-label={t`Main navigation`}>
      {items.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={styles.item} activeOptions={{ exact: to === '/dashboard' }}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  );
}
