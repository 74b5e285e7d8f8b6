import { Plural, Trans } from '@lingui/react/macro';
import { Progress as Bar } from '@mantine/core';
import type { Progress } from '@/api/model';
import { formatNumber } from '@/lib/formats';
import styles from './ProgressText.module.css';

const minuteMillis = 60_000;

/** Minutes that are left if the work goes on as fast as it did; nothing while that cannot be told. */
function minutesLeft({ startedAt, updatedAt, done, total, state }: Progress): number | undefined {
  if (state !== 'running' || !total || done <= 0 || done >= total) return undefined;
  const spent = Date.parse(updatedAt) - Date.parse(startedAt);
  return Math.ceil((spent * (total - done)) / done / minuteMillis);
}

/** How far long work has come: a bar, counts and the time left. */
export function ProgressText({ progress }: { progress: Progress }) {
  const { done, total, percent } = progress;
  const left = minutesLeft(progress);
  const doneText = formatNumber(done);
  const totalText = total === undefined || total === null ? undefined : formatNumber(total);
  return (
    <div className={styles.progress}>
      {percent !== undefined && percent !== null && <Bar value={percent} size={4} aria-label={`${percent} %`} />}
      <span className="meta third">
        {totalText ? (
          <Trans>
            {doneText} of {totalText}
          </Trans>
        ) : (
          doneText
        )}
        {left !== undefined && (
          <>
            {' · '}
            <Plural value={left} one="about # minute left" other="about # minutes left" />
          </>
        )}
      </span>
    </div>
  );
}
