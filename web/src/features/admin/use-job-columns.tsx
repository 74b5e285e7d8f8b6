import { useLingui } from '@lingui/react/macro';
import type { JobEntry } from '@/api/model';
import type { Tone } from '@/components/Glyph';
import { Named } from '@/components/Named';
import { ProgressText } from '@/components/ProgressText';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { formatMoment } from '@/lib/formats';
import { JobActions } from './JobActions';

const tones: Record<JobEntry['state'], Tone> = { running: 'move', failed: 'bad', retrying: 'warn', waiting: 'wait' };

export function useJobColumns(): Column<JobEntry>[] {
  const { t } = useLingui();
  const names: Record<JobEntry['state'], string> = {
    running: t`Running`,
    failed: t`Failed`,
    retrying: t`Will be repeated`,
    waiting: t`Waiting`,
  };
  return [
    {
      id: 'job',
      head: t`Work`,
      phone: 'lead',
      renderCell: ({ job, instance, recurring }) => (
        <Named note={recurring ? t`comes back by itself` : <span className="mono">{instance}</span>}>
          <span className="mono">{job}</span>
        </Named>
      ),
    },
    {
      id: 'state',
      head: t`State`,
      phone: 'second',
      renderCell: ({ state, progress, cause }) => (
        <>
          <StatusText tone={tones[state]}>{names[state]}</StatusText>
          {progress && <ProgressText progress={progress} />}
          {cause && <div className="meta third mono">{cause}</div>}
        </>
      ),
    },
    { id: 'attempts', head: t`Failures in a row`, numeric: true, phone: 'none', renderCell: ({ attempts }) => (attempts > 0 ? attempts : '–') },
    {
      id: 'success',
      head: t`Last success`,
      numeric: true,
      phone: 'none',
      renderCell: ({ lastSuccessAt }) => (lastSuccessAt ? formatMoment(lastSuccessAt) : <span className="third">{t`never`}</span>),
    },
    { id: 'at', head: t`Due`, numeric: true, phone: 'below', renderCell: ({ at }) => formatMoment(at) },
    { id: 'actions', head: t`Actions`, quiet: true, numeric: true, phone: 'end', renderCell: (job) => <JobActions job={job} /> },
  ];
}
