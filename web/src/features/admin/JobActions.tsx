import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCancelJob, useRetryJob } from '@/api/comptoir';
import type { JobEntry } from '@/api/model';
import { notifyProblem } from '@/components/notify';
import { refresh } from '@/lib/queries';
import styles from './admin.module.css';

/** Starts waiting or failed work now, or takes it away; what the product itself needs cannot be taken away. */
export function JobActions({ job: { id, job, state, recurring } }: { job: JobEntry }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const onSettled = () => refresh(queryClient, '/api/v1/admin/jobs');
  const retry = useRetryJob({ mutation: { onError: (error) => notifyProblem(error, t`The work could not be started`), onSettled } });
  const cancel = useCancelJob({ mutation: { onError: (error) => notifyProblem(error, t`The work could not be cancelled`), onSettled } });
  if (state === 'running') return null;
  return (
    <span className={styles.actions}>
      <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate({ jobId: id })} aria-label={t`Start now: ${job}`}>
        <Trans>Start now</Trans>
      </Button>
      {!recurring && (
        <Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ jobId: id })} aria-label={t`Cancel: ${job}`}>
          <Trans>Cancel</Trans>
        </Button>
      )}
    </span>
  );
}
