import { Trans, useLingui } from '@lingui/react/macro';
import type { Batch } from '@/api/model';
import { ProgressText } from '@/components/ProgressText';
import styles from './batches.module.css';

/** How far a batch at work has come. */
export function RunningBatch({ batch: { status, progress } }: { batch: Batch }) {
  const { t } = useLingui();
  if (!progress || progress.state !== 'running') return null;
  return (
    <section className={styles.running} aria-label={t`Progress`}>
      <ProgressText progress={progress} />
      <p className="meta third">
        {status === 'planning' ? (
          <Trans>Carriers are asked for prices. You may close this page: it goes on by itself.</Trans>
        ) : (
          <Trans>
            Each label is bought once, at its carrier’s own pace. You may close this page: it goes on by itself, also after a restart. A carrier that
            is slow holds up only its own.
          </Trans>
        )}
      </p>
    </section>
  );
}
