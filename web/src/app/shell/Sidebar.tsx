import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Keys } from '@/components/Keys';
import styles from './Sidebar.module.css';
import { StoreSwitcher } from './StoreSwitcher';
import { useNavigation } from './use-navigation';

export function Sidebar({ onHelp }: { onHelp: () => void }) {
  const { t } = useLingui();
  const groups = useNavigation();
  return (
    <nav className={styles.side} aria-label={t`Main navigation`}>
      <StoreSwitcher />
      {groups.map((group) => (
        <div key={group.items[0]?.to} className={styles.group}>
          {group.label && <div className={styles.label}>{group.label}</div>}
          {group.items.map(({ to, label, icon: Icon, needing }) => (
            <Link key={to} to={to} className={styles.item} activeOptions={{ exact: to === '/dashboard' || to === '/dashboard/shipping' }}>
              <Icon size={16} stroke={1.6} aria-hidden />
              {label}
              {needing ? (
                <span className={styles.needing}>
                  <span aria-hidden>{needing}</span>
                  <VisuallyHidden>
                    <Plural value={needing} one="# needs you" other="# need you" />
                  </VisuallyHidden>
                </span>
              ) : null}
            </Link>
          ))}
        </div>
      ))}
      <UnstyledButton className={styles.item} onClick={onHelp}>
        <IconHelp size={16} stroke={1.6} aria-hidden />
        <Trans>Keyboard shortcuts</Trans>
        <span className={styles.keys} aria-hidden>
          <Keys keys="?" />
        </span>
      </UnstyledButton>
    </nav>
  );
}
