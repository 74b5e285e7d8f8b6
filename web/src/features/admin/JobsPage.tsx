import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getJobsQueryKey, jobs, useRetryFailedJobs } from '@/api/comptoir';
import type { JobsParams } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { notifyDone, notifyProblem } from '@/components/notify';
import { PagedTable } from '@/components/PagedTable';
import { usePage } from '@/lib/page';
import { refresh } from '@/lib/queries';
import { usePages } from '@/lib/use-pages';
import styles from './admin.module.css';
import { useJobColumns } from './use-job-columns';

const route = getRouteApi('/_house/admin/jobs');

/** Durable work of all nodes: what runs, what runs next, what failed. */
export function JobsPage() {
  const { t } = useLingui();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const params = { state, limit: 50 } as JobsParams;
  // Work of the whole installation sends no events to one store: it is asked for again while the page is open.
  const pages = usePages(getJobsQueryKey(params), (cursor) => jobs({ ...params, cursor }), { refetchInterval: 5_000 });
  const columns = useJobColumns();
  const retry = useRetryFailedJobs({
    mutation: {
      onSuccess: ({ count }) => notifyDone(t`Failed work that starts again now: ${count}`),
      onError: (error) => notifyProblem(error, t`The work could not be started`),
      onSettled: () => refresh(queryClient, '/api/v1/admin/jobs'),
    },
  });
  usePage({ label: t`Administration`, to: '/admin/integrations' }, { label: t`Jobs` });
  const failed = pages.items?.some((job) => job.state === 'failed' || job.state === 'retrying');
  return (
    <>
      <div className={styles.bar}>
        <FilterBar>
          <FilterMenu
            label={t`State`}
            value={state}
            onChange={(chosen) => void navigate({ search: { state: chosen }, replace: true })}
            options={[
              { value: 'running', label: t`Running` },
              { value: 'failed', label: t`Failed` },
              { value: 'retrying', label: t`Will be repeated` },
              { value: 'waiting', label: t`Waiting` },
            ]}
          />
        </FilterBar>
        {failed && (
          <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate({ params: {} })}>
            <Trans>Retry all that failed</Trans>
          </Button>
        )}
      </div>
      <PagedTable
        label={t`Jobs`}
        columns={columns}
        keyOf={({ id }) => id}
        lines={2}
        pages={pages}
        empty={
          <EmptyState title={<Trans>Nothing here</Trans>}>
            <Trans>No work is in this state. Tests, imports and cleaning show here while they wait, run or fail.</Trans>
          </EmptyState>
        }
      />
    </>
  );
}
