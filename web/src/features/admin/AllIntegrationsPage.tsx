import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { allIntegrations, getAllIntegrationsQueryKey } from '@/api/comptoir';
import type { AdminIntegration, AllIntegrationsParams } from '@/api/model';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { Named } from '@/components/Named';
import { PagedTable } from '@/components/PagedTable';
import { SectionHead } from '@/components/SectionHead';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { useHealthName } from '@/components/use-health-name';
import { formatDuration, formatMoment, formatNumber } from '@/lib/formats';
import { healthTone } from '@/lib/health';
import { usePage } from '@/lib/page';
import { usePages } from '@/lib/use-pages';
import { AdoptionTable } from './AdoptionTable';
import styles from './admin.module.css';

const route = getRouteApi('/_house/admin/integrations');

/** All connections of all stores: what is used, what fails, what is slow. No store's data is shown. */
export function AllIntegrationsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const healthName = useHealthName();
  const params = { ...search, days: 30, limit: 50 } as AllIntegrationsParams;
  const pages = usePages(getAllIntegrationsQueryKey(params), (cursor) => allIntegrations({ ...params, cursor }));
  usePage({ label: t`Administration`, to: '/admin/integrations' }, { label: t`Integrations` });
  const dash = <span className="third">–</span>;
  const columns: Column<AdminIntegration>[] = [
    { id: 'connection', head: t`Connection`, phone: 'lead', renderCell: ({ label, providerName }) => <Named note={providerName}>{label}</Named> },
    { id: 'store', head: t`Store`, phone: 'below', renderCell: ({ storeName }) => storeName },
    { id: 'environment', head: t`Environment`, phone: 'none', renderCell: ({ environment }) => <EnvironmentMark environment={environment} /> },
    {
      id: 'health',
      head: t`Health`,
      phone: 'second',
      renderCell: ({ active, health, healthSince }) => {
        const integration = { active, health: { state: health, since: healthSince } };
        return (
          <StatusText tone={healthTone(integration)} note={active && t`since ${formatMoment(healthSince)}`}>
            {healthName(integration)}
          </StatusText>
        );
      },
    },
    { id: 'calls', head: t`Calls, 30 days`, numeric: true, phone: 'none', renderCell: ({ usage }) => formatNumber(usage.calls) },
    {
      id: 'failed',
      head: t`Failed`,
      numeric: true,
      phone: 'none',
      renderCell: ({ usage: { failureRate } }) =>
        failureRate === undefined ? dash : formatNumber(failureRate, { style: 'percent', maximumFractionDigits: 1 }),
    },
    {
      id: 'mean',
      head: t`Mean`,
      numeric: true,
      phone: 'none',
      renderCell: ({ usage: { meanMillis } }) => (meanMillis === undefined ? dash : formatDuration(meanMillis)),
    },
  ];
  return (
    <>
      <section className={styles.section}>
        <SectionHead title={<Trans>Providers</Trans>} />
        <AdoptionTable />
      </section>
      <section className={styles.section}>
        <SectionHead title={<Trans>Connections</Trans>} />
        <div className={styles.filters}>
          <FilterBar>
            <FilterMenu
              label={t`Health`}
              value={search.health}
              onChange={(health) => void navigate({ search: (previous) => ({ ...previous, health }), replace: true })}
              options={[
                { value: 'healthy', label: t`Healthy` },
                { value: 'degraded', label: t`Degraded` },
                { value: 'failing', label: t`Failing` },
                { value: 'needs_reconnect', label: t`Needs to be reconnected` },
                { value: 'never_tested', label: t`Never tested` },
              ]}
            />
          </FilterBar>
        </div>
        <PagedTable
          label={t`Connections`}
          columns={columns}
          keyOf={({ id }) => id}
          lines={2}
          pages={pages}
          empty={<p className="third">{t`No connection matches these filters.`}</p>}
        />
      </section>
    </>
  );
}
