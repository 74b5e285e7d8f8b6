import { useLingui } from '@lingui/react/macro';
import { useIntegrationLog } from '@/api/comptoir';
import type { IntegrationLogEntry } from '@/api/model';
import { EntryDrawer } from './EntryDrawer';
import { ProblemNotice } from './ProblemNotice';
import { Rows } from './Rows';
import { formatDate, formatDuration, formatTime } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { LogDetail } from './LogDetail';

interface LogDrawerProps {
  entries: IntegrationLogEntry[];
  openId: string | undefined;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One entry of the log with what was sent and what came back. */
export function LogDrawer({ entries, openId, onOpen, onClose }: LogDrawerProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const { data, error, refetch } = useIntegrationLog(storeId, openId ?? '', { query: { enabled: openId !== undefined } });
  const entry = data?.entry ?? entries.find(({ id }) => id === openId);
  return (
    <EntryDrawer
      entries={entries}
      openId={openId}
      label={entry?.operation ?? t`Entry of the log`}
      tone={entry && (entry.outcome === 'ok' ? 'ok' : 'bad')}
      title={entry?.operation}
      mark={entry?.status}
      facts={
        entry
          ? [
              `${formatDate(entry.at, { dateStyle: 'medium' })}, ${formatTime(entry.at, true)}`,
              entry.durationMillis !== undefined && entry.durationMillis !== null && formatDuration(entry.durationMillis),
              entry.attempt !== undefined && entry.attempt !== null && t`attempt ${entry.attempt}`,
              entry.actor.label,
            ]
          : []
      }
      onOpen={onOpen}
      onClose={onClose}
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={6} />}
      {data && <LogDetail detail={data} />}
    </EntryDrawer>
  );
}
