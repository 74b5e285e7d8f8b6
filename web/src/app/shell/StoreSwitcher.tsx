import { useLingui } from '@lingui/react/macro';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useRoleName } from '@/components/use-role-name';
import { initials } from '@/lib/formats';
import { useSession } from '@/lib/session';
import styles from './StoreSwitcher.module.css';

interface StoreSwitcherProps {
  /** Only the tile, for the phone's top bar. */
  compact?: boolean;
}

/** Which store the pages are about. */
export function StoreSwitcher({ compact }: StoreSwitcherProps) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const { user, store, chooseStore } = useSession();
  return (
    <Menu width={240} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.target} aria-label={t`Store ${store.name}, change the store`}>
          <span className={styles.tile} aria-hidden>
            {initials(store.name)}
          </span>
          {!compact && (
            <>
              <span className={styles.words}>
                <span className={styles.name}>{store.name}</span>
                <span className={styles.role}>{roleName(store.role)}</span>
              </span>
              <IconSelector size={15} stroke={1.6} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t`Stores`}</Menu.Label>
        {user.stores.map(({ id, name, role }) => (
          <Menu.Item
            key={id}
            onClick={() => chooseStore(id)}
            rightSection={id === store.id ? <IconCheck size={15} stroke={1.8} aria-label={t`current`} /> : undefined}
          >
            <div>{name}</div>
            <div className="meta third">{roleName(role)}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
