import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Avatar } from '@/components/Avatar';
import { palette } from '@/lib/palette';
import { useSession } from '@/lib/session';
import { lazyPart } from '@/lib/lazy-part';
import { Breadcrumbs } from './Breadcrumbs';
import { StoreSwitcher } from './StoreSwitcher';
import styles from './TopBar.module.css';

// Menus are opened by hand: the page may show a moment before their code is here.
const UserMenu = lazyPart(() => import('./UserMenu').then((module) => module.UserMenu));

const InboxBell = lazyPart(() => import('@/features/inbox/InboxBell').then((module) => module.InboxBell));

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function TopBar() {
  const { t } = useLingui();
  const { user, can } = useSession();
  // Here and not in the palette, which comes later: a key pressed early must not be lost.
  useHotkeys([['mod+K', () => palette.open()]], []);
  return (
    <header className={styles.top}>
      <div className={styles.store}>
        <StoreSwitcher compact />
      </div>
      <Breadcrumbs />
      <UnstyledButton className={styles.search} onClick={() => palette.open()}>
        <IconSearch size={14} stroke={1.7} aria-hidden />
        <span className={styles.hint}>{t`Search or jump to`}</span>
        <Kbd size="xs">{apple ? '⌘' : t`Ctrl`}</Kbd>
        <Kbd size="xs">K</Kbd>
      </UnstyledButton>
      <ActionIcon className={styles.searchIcon} size={44} aria-label={t`Search or jump to`} onClick={() => palette.open()}>
        <IconSearch size={19} stroke={1.6} />
      </ActionIcon>
      {can('inbox:read') && (
        <Suspense>
          <InboxBell />
        </Suspense>
      )}
      <Suspense fallback={<Avatar name={user.name} />}>
        <UserMenu />
      </Suspense>
    </header>
  );
}
