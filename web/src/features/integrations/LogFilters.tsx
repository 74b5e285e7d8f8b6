import { useLingui } from '@lingui/react/macro';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { useFaultName } from '@/components/use-fault-name';
import { formatMoment } from '@/lib/formats';
import type { LogSearch } from './log-search';

interface LogFiltersProps {
  search: LogSearch;
  onChange: (change: Partial<LogSearch>) => void;
}

const hour = 3_600_000;
const spans: Record<string, number> = { hour, day: 24 * hour, week: 7 * 24 * hour };

export function LogFilters({ search, onChange }: LogFiltersProps) {
  const { t } = useLingui();
  const faultName = useFaultName();
  const since = (span: string | undefined) => {
    const length = span ? spans[span] : undefined;
    onChange({ from: length ? new Date(Date.now() - length).toISOString() : undefined, to: undefined });
  };
  return (
    <FilterBar>
      <FilterMenu
        label={t`Kind`}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
        options={[
          { value: 'call', label: t`Call` },
          { value: 'test', label: t`Test` },
          { value: 'change', label: t`Change` },
          { value: 'error', label: t`Error` },
        ]}
      />
      <FilterMenu
        label={t`Result`}
        value={search.outcome}
        onChange={(outcome) => onChange({ outcome })}
        options={[
          { value: 'ok', label: t`Done` },
          { value: 'failed', label: t`Failed` },
        ]}
      />
      {search.faultKind && (
        <FilterMenu
          label={t`Reason`}
          value={search.faultKind}
          onChange={(faultKind) => onChange({ faultKind })}
          options={[{ value: search.faultKind, label: faultName(search.faultKind) }]}
        />
      )}
      <FilterMenu
        label={t`Date`}
        value={search.from ? 'chosen' : undefined}
        onChange={(span) => (span === 'chosen' ? undefined : since(span))}
        options={[
          ...(search.from
            ? [
                {
                  value: 'chosen',
                  label: search.to ? t`${formatMoment(search.from)} to ${formatMoment(search.to)}` : t`since ${formatMoment(search.from)}`,
                },
              ]
            : []),
          { value: 'hour', label: t`the last hour` },
          { value: 'day', label: t`the last 24 hours` },
          { value: 'week', label: t`the last 7 days` },
        ]}
      />
    </FilterBar>
  );
}
