import { Trans } from '@lingui/react/macro';
import { Progress as Bar } from '@mantine/core';
import type { Progress } from '@/api/model';
import { formatNumber } from '@/lib/formats';
import { secondsLeft } from '@/lib/progress';
import styles from './ProgressText.module.css';
import { TimeLeft } from './TimeLeft';

/** How far long work has come: a bar, counts and the time left. */
export function ProgressText({ progress }: { progress: Progress }) {
  const { done, total, percent } = progress;
  const left = secondsLeft(progress);
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
            <TimeLeft seconds={left} />
          </>
        )}
      </span>
    </div>
  );
}
