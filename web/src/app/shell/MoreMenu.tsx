import { useLingui } from '@lingui/react/macro';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './BottomBar.module.css';
import type { NavigationItem } from './use-navigation';

/** The pages for which the bottom bar has no place. */
export function MoreMenu({ items }: { items: NavigationItem[] }) {
  const { t } = useLingui();
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.item}>
          <IconDots size={20} stroke={1.6} aria-hidden />
          {t`More`}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} component={Link} to={to} mih={44} leftSection={<Icon size={18} stroke={1.6} />}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
