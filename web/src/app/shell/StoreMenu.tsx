import { Trans, useLingui } from '@lingui/react/macro';
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRoleName } from '@/components/use-role-name';
import { useSession } from '@/lib/session';
import { StoreBadge } from './StoreBadge';
import styles from './StoreSwitcher.module.css';

/** Which store the pages are about, and the way to another one. */
export function StoreMenu({ compact }: { compact?: boolean }) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const { user, store, chooseStore } = useSession();
  return (
    <Menu width={240} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.target}>
          <VisuallyHidden>{compact ? t`Store ${store.name}, change the store` : t`Change the store`}</VisuallyHidden>
          <StoreBadge compact={compact} />
          {!compact && <IconSelector size={15} stroke={1.6} aria-hidden />}
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
        <Menu.Divider />
        <Menu.Item component={Link} to="/dashboard/stores/new" leftSection={<IconPlus size={16} stroke={1.6} />}>
          <Trans>Create a store</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
