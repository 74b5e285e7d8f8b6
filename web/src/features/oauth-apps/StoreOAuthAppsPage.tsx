import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useStoreOAuthApps, useUpdateStoreOAuthApp } from '@/api/comptoir';
import type { OAuthApp } from '@/api/model';
import { Forbidden } from '@/components/Forbidden';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { GiveUpOAuthApp } from './GiveUpOAuthApp';
import { NoOAuthApps } from './NoOAuthApps';
import { OAuthAppDialog } from './OAuthAppDialog';
import { OAuthAppTable } from './OAuthAppTable';
import styles from './oauth-apps.module.css';

/** Which application counts in this store for each provider, and the store's own in its place. */
export function StoreOAuthAppsPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const allowed = can('integrations:read');
  const { data, error, refetch } = useStoreOAuthApps(store.id, { query: { enabled: allowed } });
  const update = useUpdateStoreOAuthApp({ mutation: { onSuccess: () => refresh(queryClient, storePath(store.id, '/oauth-apps')) } });
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`OAuth applications` });
  if (!allowed) return <Forbidden permission="integrations:read" />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Rows count={3} height={52} />;
  if (data.items.length === 0) return <NoOAuthApps />;
  const actions = (app: OAuthApp) =>
    can('integrations:write') && (
      <span className={styles.actions}>
        {app.source === 'store' && <GiveUpOAuthApp app={app} />}
        <OAuthAppDialog
          app={app}
          own
          registered={app.source === 'store'}
          save={(body) => update.mutateAsync({ storeId: store.id, type: app.type, data: body })}
          reload={() => void refetch()}
        />
      </span>
    );
  return (
    <>
      <p className={`second ${styles.intro}`}>
        <Trans>
          People sign in at these providers through an application that is registered there. Usually that of this installation serves all stores; with
          one of its own, the store’s name stands on the provider’s consent page.
        </Trans>
      </p>
      <OAuthAppTable apps={data.items} actions={actions} />
    </>
  );
}
