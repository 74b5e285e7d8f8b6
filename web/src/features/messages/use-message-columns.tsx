import { useLingui } from '@lingui/react/macro';
import type { HookMessageView } from '@/api/model';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { formatDate, formatNumber, formatTime } from '@/lib/formats';
import { tones, useStateWords } from './use-state-words';

export function useMessageColumns(): Column<HookMessageView>[] {
  const { t } = useLingui();
  const words = useStateWords();
  return [
    {
      id: 'received',
      head: t`Received`,
      phone: 'lead',
      renderCell: ({ receivedAt }) => (
        <span className="mono nowrap">
          {formatDate(receivedAt, { day: '2-digit', month: 'short' })} {formatTime(receivedAt, true)}
        </span>
      ),
    },
    { id: 'state', head: t`State`, renderCell: ({ state }) => <StatusText tone={tones[state]}>{words[state]}</StatusText> },
    {
      id: 'attempts',
      head: t`Attempts`,
      numeric: true,
      phone: 'none',
      className: 'third',
      renderCell: ({ attempts }) => formatNumber(attempts),
    },
    { id: 'happened', head: t`What happened`, phone: 'below', className: 'second', renderCell: ({ failure }) => failure },
  ];
}
