import { Trans, useLingui } from '@lingui/react/macro';
import type { Batch } from '@/api/model';
import { ProgressText } from '@/components/ProgressText';
import styles from './batches.module.css';

/** How far a batch at work has come. */
export function RunningBatch({ batch: { progress } }: { batch: Batch }) {
  const { t } = useLingui();
  if (!progress || progress.state !== 'running') return null;
  return (
    <section className={styles.running} aria-label={t`Progress`}>
      <ProgressText progress={progress} />
      <p className="meta third">
        <Trans>You may close this page: it goes on by itself, also after a restart.</Trans>
      </p>
    </section>
  );
}
