import { Trans, useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import type { HookMessageView } from '@/api/model';
import { StatusText } from '@/components/StatusText';
import table from '@/components/Table.module.css';
import { formatDate, formatNumber, formatTime } from '@/lib/formats';
import { tones, useStateWords } from './use-state-words';

interface MessageTableProps {
  messages: HookMessageView[];
  openId: string | undefined;
  onOpen: (id: string) => void;
}

export function MessageTable({ messages, openId, onOpen }: MessageTableProps) {
  const { t } = useLingui();
  const words = useStateWords();
  return (
    <table className={`${table.table} ${table.stacked}`} aria-label={t`Messages`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Received</Trans>
          </th>
          <th scope="col">
            <Trans>State</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Attempts</Trans>
          </th>
          <th scope="col">
            <Trans>What happened</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {messages.map(({ id, receivedAt, state, attempts, failure }) => (
          <tr key={id} data-clickable data-selected={id === openId || undefined} onClick={() => onOpen(id)}>
            <th scope="row" data-phone="lead">
              <UnstyledButton fz="inherit" className="mono nowrap" onClick={() => onOpen(id)} aria-haspopup="dialog">
                {`${formatDate(receivedAt, { day: '2-digit', month: 'short' })} ${formatTime(receivedAt, true)}`}
              </UnstyledButton>
            </th>
            <td>
              <StatusText tone={tones[state]}>{words[state]}</StatusText>
            </td>
            <td className="num third" data-phone="none">
              {formatNumber(attempts)}
            </td>
            <td className="second" data-phone="below">
              {failure}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
