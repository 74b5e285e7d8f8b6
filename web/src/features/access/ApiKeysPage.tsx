import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { apiKeys, getApiKeysQueryKey } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { ApiKeyTable } from './ApiKeyTable';
import { CreateApiKeyDialog } from './CreateApiKeyDialog';
import styles from './access.module.css';

/** Keys with which programs speak for the store. */
export function ApiKeysPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const [creating, { open, close }] = useDisclosure(false);
  const allowed = can('api-keys:read');
  const { items, error, retry, more, loadingMore } = usePages(getApiKeysQueryKey(store.id), (cursor) => apiKeys(store.id, { cursor }), {
    enabled: allowed,
  });
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`API keys` });
  if (!allowed) return <Forbidden permission="api-keys:read" />;
  const create = can('api-keys:write') && (
    <Button leftSection={<IconPlus size={15} stroke={1.9} />} onClick={open}>
      <Trans>Create an API key</Trans>
    </Button>
  );
  return (
    <>
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={3} height={52} />}
      {items?.length === 0 && (
        <EmptyState title={<Trans>No key yet</Trans>} action={create}>
          <Trans>An API key lets a program ask for prices or read the connections of this store, within the scopes that you give it.</Trans>
        </EmptyState>
      )}
      {items && items.length > 0 && (
        <>
          <div className={styles.bar}>{create}</div>
          <ApiKeyTable apiKeys={items} />
        </>
      )}
      <MoreButton onMore={more} loading={loadingMore} />
      <CreateApiKeyDialog opened={creating} onClose={close} />
    </>
  );
}
