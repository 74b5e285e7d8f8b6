import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useIntegrations } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { Forbidden } from '@/components/Forbidden';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { inTrouble } from '@/lib/health';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { Catalogue } from './Catalogue';
import { EnvironmentLegend } from './EnvironmentLegend';
import { IntegrationTable } from './IntegrationTable';

const route = getRouteApi('/_house/dashboard/integrations/');

export function IntegrationsPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { environment, health } = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = can('integrations:read');
  const { data, error, refetch } = useIntegrations(store.id, { limit: 200 }, { query: { enabled: allowed } });
  usePage({ label: t`Integrations` });
  if (!allowed) return <Forbidden permission="integrations:read" />;
  const filter = (change: Partial<{ environment: string; health: string }>) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true });
  const shown = data?.items.filter(
    (item) =>
      (!environment || item.environment === environment) && (!health || (health === 'trouble' ? inTrouble(item) : item.health.state === health)),
  );
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Integrations</Trans>}
        facts={<Trans>Connect each provider once. Every page that needs it uses this connection.</Trans>}
      />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={4} height={52} />}
      {data?.items.length === 0 && (
        <EmptyState title={<Trans>No connection yet</Trans>}>
          <Trans>
            A connection lets Comptoir ask a provider in your name: prices from your carrier, with your account and your conditions. Choose one below.
          </Trans>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <>
          <FilterBar>
            <FilterMenu
              label={t`Health`}
              value={health}
              onChange={(value) => filter({ health: value })}
              options={[
                { value: 'trouble', label: t`In trouble` },
                { value: 'healthy', label: t`Healthy` },
                { value: 'degraded', label: t`Degraded` },
                { value: 'failing', label: t`Failing` },
                { value: 'needs_reconnect', label: t`Needs to be reconnected` },
                { value: 'never_tested', label: t`Never tested` },
              ]}
            />
            <FilterMenu
              label={t`Environment`}
              value={environment}
              onChange={(value) => filter({ environment: value })}
              options={[
                { value: 'production', label: t`Production` },
                { value: 'sandbox', label: t`Sandbox` },
                { value: 'simulator', label: t`Simulator` },
              ]}
            />
          </FilterBar>
          {shown?.length ? <IntegrationTable integrations={shown} /> : <p className="third">{t`No connection matches these filters.`}</p>}
        </>
      )}
      <Catalogue />
      <EnvironmentLegend />
    </PageBody>
  );
}
