import { Trans, useLingui } from '@lingui/react/macro';
import { Progress as Bar } from '@mantine/core';
import { useState } from 'react';
import type { Import } from '@/api/model';
import { TimeLeft } from '@/components/TimeLeft';
import { formatNumber } from '@/lib/formats';
import { secondsLeft, type Mark } from '@/lib/progress';
import styles from './imports.module.css';
import { useImportWords } from './use-import-words';

/** How far a running import has come, and how long it takes. */
export function RunningPanel({ import: { kind, counts, progress } }: { import: Import }) {
  const { t } = useLingui();
  const words = useImportWords();
  // An import that goes on began behind what was done before: its pace is what is seen from here on.
  const [mark] = useState<Mark | undefined>(() => progress && { done: progress.done, at: Date.parse(progress.updatedAt) });
  const left = progress && secondsLeft(progress, mark);
  const done = formatNumber(counts.done);
  const records = words.kind(kind).counted(counts.records);
  const share = counts.done / Math.max(1, counts.records);
  const percent = formatNumber(share, { style: 'percent' });
  return (
    <section className={styles.running} aria-label={t`Progress`}>
      <div className={styles.runningHead}>
        <div>
          <span className={styles.key}>{done}</span>{' '}
          <span className="second">
            <Trans>of {records} dealt with</Trans>
          </span>
        </div>
        <div className="second">
          {left !== undefined && (
            <>
              <b className="medium">
                <TimeLeft seconds={left} />
              </b>
              {' · '}
            </>
          )}
          {percent}
        </div>
      </div>
      <Bar value={share * 100} size={8} aria-label={t`Progress`} />
      <p className="meta third">
        <Trans>You may close this page: the import goes on, also after a restart. Stopping keeps what is imported; the rest can follow later.</Trans>
      </p>
    </section>
  );
}
