import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ImportSummary } from '@/api/model';
import { Named } from '@/components/Named';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { formatMoment, formatNumber } from '@/lib/formats';
import { useImportWords } from './use-import-words';

function number(count: number) {
  return count > 0 ? formatNumber(count) : <span className="third">–</span>;
}

export function useImportColumns(): Column<ImportSummary>[] {
  const { t } = useLingui();
  const words = useImportWords();
  return [
    {
      id: 'file',
      head: t`File`,
      phone: 'lead',
      renderCell: ({ id, kind, fileName, counts }) => (
        <Named note={[words.kind(kind).title, words.rows(counts.rows)].join(' · ')}>
          <Link to="/dashboard/imports/$importId" params={{ importId: id }}>
            {fileName ?? t`Import without a name`}
          </Link>
        </Named>
      ),
    },
    {
      id: 'status',
      head: t`State`,
      phone: 'second',
      renderCell: ({ status, counts }) => (
        <StatusText
          tone={words.tone(status, counts)}
          note={status === 'running' && formatNumber(counts.done / Math.max(1, counts.records), { style: 'percent' })}
        >
          {words.statuses[status]}
        </StatusText>
      ),
    },
    { id: 'created', head: words.outcomes.created, numeric: true, phone: 'none', renderCell: ({ counts }) => number(counts.created) },
    { id: 'updated', head: words.outcomes.updated, numeric: true, phone: 'none', renderCell: ({ counts }) => number(counts.updated) },
    { id: 'unchanged', head: words.outcomes.unchanged, numeric: true, phone: 'none', renderCell: ({ counts }) => number(counts.unchanged) },
    { id: 'rejected', head: words.outcomes.rejected, numeric: true, phone: 'none', renderCell: ({ counts }) => number(counts.rejected) },
    { id: 'by', head: t`By`, phone: 'none', renderCell: ({ createdBy }) => createdBy },
    { id: 'at', head: t`When`, numeric: true, phone: 'end', renderCell: ({ createdAt }) => formatMoment(createdAt) },
  ];
}
