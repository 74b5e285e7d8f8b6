import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useCarrierFigures } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { ExportMenu } from '@/components/ExportMenu';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatDay } from '@/lib/days';
import { optionsOf } from '@/lib/options';
import { usePage } from '@/lib/page';
import { storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { CarrierSection } from './CarrierSection';
import styles from './carriers.module.css';
import type { CarriersSearch } from './carriers-search';
import { CountingNotes } from './CountingNotes';

const route = getRouteApi('/_house/dashboard/shipping/carriers');

/** What each carrier cost in a period, how it delivered, and how its connection does. */
export function CarriersPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = can('shipments:read');
  const { data, error, refetch } = useCarrierFigures(store.id, search, { query: { enabled: allowed } });
  usePage({ label: t`Shipments`, to: '/dashboard/shipping' }, { label: t`Carriers` });
  if (!allowed) return <Forbidden permission="shipments:read" />;
  if (data?.carriers.length === 0) {
    return (
      <PageBody>
        <EmptyState
          page
          title={<Trans>No carrier yet</Trans>}
          action={
            can('integrations:read') && (
              <LinkButton to="/dashboard/integrations">
                <Trans>Open integrations</Trans>
              </LinkButton>
            )
          }
        >
          <Trans>Connect a carrier. What you buy of it, what that costs and how it arrives is then counted here.</Trans>
        </EmptyState>
      </PageBody>
    );
  }
  const first = data && formatDay(data.from);
  const last = data && formatDay(data.to);
  const zone = data?.timeZone.replaceAll('_', ' ');
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Carriers</Trans>}
        facts={
          data && (
            <Trans>
              Bought from {first} to {last}, on the clocks of {zone}.
            </Trans>
          )
        }
        actions={<ExportMenu path={storePath(store.id, '/carrier-figures/export')} filters={{ ...search }} />}
      />
      <FilterBar>
        <FilterMenu
          label={t`Period`}
          value={search.period ?? 'this_month'}
          options={optionsOf({
            this_month: t`this month`,
            last_month: t`last month`,
            last_30_days: t`last 30 days`,
            last_90_days: t`last 90 days`,
          })}
          onChange={(period) => void navigate({ search: { period: period as CarriersSearch['period'] }, replace: true })}
        />
      </FilterBar>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={6} height={56} />}
      {data && (
        <>
          <ul className={styles.carriers} aria-label={t`Carriers`}>
            {data.carriers.map((carrier) => (
              <CarrierSection key={`${carrier.integrationId ?? carrier.carrier} ${carrier.environment}`} carrier={carrier} figures={data} />
            ))}
          </ul>
          <CountingNotes figures={data} />
        </>
      )}
    </PageBody>
  );
}
