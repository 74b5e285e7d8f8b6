import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Drawer } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useIntegrationLog } from '@/api/comptoir';
import type { IntegrationLogEntry } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatDate, formatDuration, formatTime } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import styles from './log.module.css';
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
  const index = entries.findIndex((candidate) => candidate.id === openId);
  const newer = index > 0 ? entries[index - 1] : undefined;
  const older = index >= 0 ? entries[index + 1] : undefined;
  const entry = data?.entry ?? entries[index];
  return (
    <Drawer.Root opened={openId !== undefined} onClose={onClose} position="right" size={584}>
      <Drawer.Overlay backgroundOpacity={0.18} />
      <Drawer.Content aria-label={entry?.operation ?? t`Entry of the log`}>
        <div className={styles.head}>
          <div className={styles.title}>
            <h2>
              {entry && <Glyph tone={entry.outcome === 'ok' ? 'ok' : 'bad'} size={16} />}
              {entry?.operation}
              {entry?.status && <span className={styles.mark}>{entry.status}</span>}
            </h2>
            {entry && (
              <p className="meta third">
                {[
                  `${formatDate(entry.at, { dateStyle: 'medium' })}, ${formatTime(entry.at, true)}`,
                  entry.durationMillis !== undefined && entry.durationMillis !== null && formatDuration(entry.durationMillis),
                  entry.attempt && t`attempt ${entry.attempt}`,
                  entry.actor.label,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
          </div>
          <ActionIcon size={32} aria-label={t`Newer entry`} disabled={!newer} onClick={() => newer && onOpen(newer.id)}>
            <IconChevronUp size={17} />
          </ActionIcon>
          <ActionIcon size={32} aria-label={t`Older entry`} disabled={!older} onClick={() => older && onOpen(older.id)}>
            <IconChevronDown size={17} />
          </ActionIcon>
          <ActionIcon size={32} aria-label={t`Close`} onClick={onClose} data-autofocus>
            <IconX size={17} />
          </ActionIcon>
        </div>
        <div className={styles.body}>
          {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Rows count={6} />}
          {data && <LogDetail detail={data} />}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
