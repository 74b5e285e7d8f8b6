import { useRoleName } from '@/components/use-role-name';
import { initials } from '@/lib/formats';
import { useSession } from '@/lib/session';
import styles from './StoreSwitcher.module.css';

/** The store that the pages are about: its letters, and where there is room its name and the viewer's role. */
export function StoreBadge({ compact }: { compact?: boolean }) {
  const roleName = useRoleName();
  const { store } = useSession();
  return (
    <>
      <span className={styles.tile} aria-hidden>
        {initials(store.name)}
      </span>
      {!compact && (
        <span className={styles.words}>
          <span className={styles.name}>{store.name}</span>
          <span className={styles.role}>{roleName(store.role)}</span>
        </span>
      )}
    </>
  );
}
