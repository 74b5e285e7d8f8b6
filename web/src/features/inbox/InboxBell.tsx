import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useInboxCount } from '@/api/comptoir';
import { useStoreId } from '@/lib/session';
import styles from './inbox.module.css';
import { InboxList } from './InboxList';

/** How many messages nobody here has read, and the messages. */
export function InboxBell() {
  const { t } = useLingui();
  const storeId = useStoreId();
  const [opened, { toggle, close }] = useDisclosure(false);
  const unread = useInboxCount(storeId, { query: { refetchInterval: 60_000 } }).data?.unread ?? 0;
  return (
    <Popover opened={opened} onDismiss={close} width={380} position="bottom-end" offset={12} trapFocus withRoles>
      <Popover.Target>
        <ActionIcon className={styles.bell} size={30} onClick={toggle} aria-label={unread > 0 ? t`Messages, ${unread} unread` : t`Messages`}>
          <IconBell size={18} stroke={1.6} />
          {unread > 0 && (
            <span className={styles.count} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t`Messages`}>
        {opened && <InboxList onLeave={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}
