import { Trans, useLingui } from '@lingui/react/macro';
import { useIntegrationUsage } from '@/api/comptoir';
import type { IntegrationUsage } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { Table, type Column } from '@/components/Table';
import { formatDate, formatDuration, formatNumber } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { UsageChart } from './UsageChart';
import { useFaultName } from '@/components/use-fault-name';

const days = 30;
const dayMillis = 86_400_000;

function dayOf(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}

/** Calls, failures and how long answers took, by day of the last month. */
export function UsageTab({ integrationId }: { integrationId: string }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const faultName = useFaultName();
  const { data, dataUpdatedAt, error, refetch } = useIntegrationUsage(storeId, { integrationId, limit: 200 });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Rows count={6} />;
  const first = dayOf(dataUpdatedAt - (days - 1) * dayMillis);
  const shown = data.items.filter(({ day }) => day >= first);
  if (shown.length === 0) {
    return (
      <EmptyState title={<Trans>No call in the last 30 days</Trans>}>
        <Trans>
          Each call to the provider is counted here by day: how many, how many failed and why, and how long the answers took. New calls are added
          every five minutes.
        </Trans>
      </EmptyState>
    );
  }
  const slots = Array.from({ length: days }, (_, index) => dayOf(dataUpdatedAt - (days - 1 - index) * dayMillis));
  const columns: Column<IntegrationUsage>[] = [
    {
      id: 'day',
      head: t`Day (UTC)`,
      phone: 'lead',
      renderCell: ({ day }) => formatDate(`${day}T12:00:00`, { weekday: 'short', day: 'numeric', month: 'short' }),
    },
    { id: 'calls', head: t`Calls`, numeric: true, renderCell: ({ calls }) => formatNumber(calls) },
    {
      id: 'failures',
      head: t`Failed`,
      phone: 'below',
      renderCell: ({ faults }) =>
        Object.entries(faults)
          .map(([kind, count]) => `${formatNumber(count)} × ${faultName(kind)}`)
          .join(', ') || <span className="third">–</span>,
    },
    { id: 'median', head: t`Median`, numeric: true, phone: 'none', renderCell: ({ medianMillis }) => formatDuration(medianMillis) },
    { id: 'p95', head: t`p95`, numeric: true, phone: 'none', renderCell: ({ p95Millis }) => formatDuration(p95Millis) },
    { id: 'p99', head: t`p99`, numeric: true, phone: 'none', renderCell: ({ p99Millis }) => formatDuration(p99Millis) },
  ];
  return (
    <>
      <SectionHead title={<Trans>Calls per day, last 30 days</Trans>} aside={<Trans>failed ones red</Trans>} />
      <UsageChart days={slots} usage={shown} />
      <Table label={t`Usage by day`} columns={columns} rows={shown.toSorted((a, b) => b.day.localeCompare(a.day))} keyOf={({ day }) => day} />
    </>
  );
}
