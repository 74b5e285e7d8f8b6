import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getInboxMessagesQueryKey, inboxMessages, useMarkInboxMessage } from '@/api/comptoir';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import styles from './inbox.module.css';
import { InboxRow } from './InboxRow';

export function InboxList({ onLeave }: { onLeave: () => void }) {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const { items, error, retry, more, loadingMore } = usePages(getInboxMessagesQueryKey(storeId), (cursor) => inboxMessages(storeId, { cursor }));
  const mark = useMarkInboxMessage({ mutation: { onSettled: () => refresh(queryClient, storePath(storeId, '/inbox-messages')) } });
  const read = (messageId: string, olderToo = false) => mark.mutate({ storeId, messageId, data: { read: true, olderToo } });
  const newest = items?.[0];
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <h2>
          <Trans>Messages</Trans>
        </h2>
        {newest && items.some((message) => !message.read) && (
          <Button size="compact-xs" variant="subtle" loading={mark.isPending} onClick={() => read(newest.id, true)}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </div>
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={3} height={52} />}
      {items?.length === 0 && (
        <p className={`third ${styles.none}`}>
          <Trans>No message. When a connection stops to work, or credentials are about to expire, it says so here, once.</Trans>
        </p>
      )}
      <ul>
        {items?.map((message) => (
          <InboxRow
            key={message.id}
            message={message}
            onOpen={() => {
              if (!message.read) read(message.id);
              onLeave();
            }}
          />
        ))}
      </ul>
      <MoreButton onMore={more} loading={loadingMore} />
    </div>
  );
}
