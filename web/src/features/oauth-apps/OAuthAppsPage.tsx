import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useOAuthApps, useUpdateOAuthApp } from '@/api/comptoir';
import type { OAuthApp } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { refresh } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { NoOAuthApps } from './NoOAuthApps';
import { OAuthAppDialog } from './OAuthAppDialog';
import { OAuthAppTable } from './OAuthAppTable';
import styles from './oauth-apps.module.css';

/** The installation's applications, through which people of all stores sign in at providers. */
export function OAuthAppsPage() {
  const { t } = useLingui();
  const { user } = useSession();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useOAuthApps({ query: { enabled: user.platformAdmin } });
  const update = useUpdateOAuthApp({ mutation: { onSuccess: () => refresh(queryClient) } });
  usePage({ label: t`Administration`, to: '/admin/integrations' }, { label: t`OAuth applications` });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Rows count={3} height={52} />;
  if (data.items.length === 0) return <NoOAuthApps />;
  const change = (app: OAuthApp) => (
    <OAuthAppDialog
      app={app}
      registered={app.source === 'installation'}
      save={(body) => update.mutateAsync({ type: app.type, data: body })}
      reload={() => void refetch()}
    />
  );
  return (
    <>
      <p className={`second ${styles.intro}`}>
        <Trans>
          People sign in at these providers through an application that you register there once, for all stores. A store may use an application of its
          own instead.
        </Trans>
      </p>
      <OAuthAppTable apps={data.items} actions={change} />
    </>
  );
}
