import { useLingui } from '@lingui/react/macro';
import { useProviderAdoption } from '@/api/comptoir';
import type { ProviderAdoption } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { Table, type Column } from '@/components/Table';
import { formatDuration, formatNumber } from '@/lib/formats';

/** Each provider: how many stores use it, how well it works, how fast it answers. */
export function AdoptionTable() {
  const { t } = useLingui();
  const { data, error, refetch } = useProviderAdoption({ days: 30 });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Rows count={3} />;
  if (data.items.length === 0) return <p className="third">{t`No store has connected a provider yet.`}</p>;
  const dash = <span className="third">–</span>;
  const columns: Column<ProviderAdoption>[] = [
    { id: 'provider', head: t`Provider`, phone: 'lead', renderCell: ({ providerName }) => <span className="medium">{providerName}</span> },
    { id: 'stores', head: t`Stores`, numeric: true, phone: 'none', renderCell: ({ stores }) => formatNumber(stores) },
    {
      id: 'connections',
      head: t`Connections in use`,
      numeric: true,
      renderCell: ({ active, connections }) => t`${active} of ${connections}`,
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
      id: 'p95',
      head: t`Worst day’s p95`,
      numeric: true,
      phone: 'none',
      renderCell: ({ usage: { worstP95Millis } }) => (worstP95Millis === undefined ? dash : formatDuration(worstP95Millis)),
    },
  ];
  return <Table label={t`Providers`} columns={columns} rows={data.items} keyOf={({ type }) => type} />;
}
