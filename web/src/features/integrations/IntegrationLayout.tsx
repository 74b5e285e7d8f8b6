import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useIntegration } from '@/api/comptoir';
import { EnvironmentBand } from '@/components/EnvironmentBand';
import { Forbidden } from '@/components/Forbidden';
import { LinkTabs } from '@/components/LinkTabs';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { hasConsole } from './console-values';
import { IntegrationHeader } from './IntegrationHeader';
import { SimulatorBandText } from './SimulatorBandText';

interface IntegrationLayoutProps {
  integrationId: string;
  children: ReactNode;
}

/** Head and tabs of one connection. */
export function IntegrationLayout({ integrationId, children }: IntegrationLayoutProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const allowed = can('integrations:read');
  const { data, error, refetch } = useIntegration(store.id, integrationId, { query: { enabled: allowed } });
  usePage({ label: t`Integrations`, to: '/dashboard/integrations' }, { label: data?.integration.label ?? t`Connection` });
  if (!allowed) return <Forbidden permission="integrations:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  const params = { integrationId };
  return (
    <>
      {data?.integration.environment === 'simulator' && (
        <EnvironmentBand>
          <SimulatorBandText providerName={data.integration.providerName} />
        </EnvironmentBand>
      )}
      <PageBody>
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Rows count={6} />}
        {data && (
          <>
            <IntegrationHeader detail={data} />
            <LinkTabs
              label={t`Parts of this connection`}
              tabs={[
                { label: t`Connection test`, link: { to: '/dashboard/integrations/$integrationId', params }, exact: true },
                { label: t`Settings`, link: { to: '/dashboard/integrations/$integrationId/settings', params } },
                { label: t`Usage`, link: { to: '/dashboard/integrations/$integrationId/usage', params } },
                ...(data.capabilities.some(({ id }) => id === 'hooks')
                  ? [{ label: t`Messages`, link: { to: '/dashboard/integrations/$integrationId/messages', params } } as const]
                  : []),
                { label: t`Exchange log`, link: { to: '/dashboard/integrations/$integrationId/log', params } },
                ...(hasConsole(data.integration) && can('integrations:call')
                  ? [{ label: t`Console`, link: { to: '/dashboard/integrations/$integrationId/console', params } } as const]
                  : []),
              ]}
            />
            {children}
          </>
        )}
      </PageBody>
    </>
  );
}
