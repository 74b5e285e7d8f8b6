import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getGetImportQueryKey, getImportRecordsQueryKey, importRecords, useRetryRejectedRows } from '@/api/comptoir';
import type { Import, ImportRecord, Outcome } from '@/api/model';
import { LeaveGuard } from '@/components/LeaveGuard';
import { PagedTable } from '@/components/PagedTable';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import styles from './imports.module.css';
import { MendDialog } from './MendDialog';
import { useRecordColumns } from './use-record-columns';

interface RecordsProps {
  import: Import;
  round: number;
  outcome: Outcome | undefined;
}

/** What became of each record of a file; rejected ones of the newest file can be mended on the spot. */
export function Records({ import: shown, round, outcome }: RecordsProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const { id, status, round: current, counts } = shown;
  const [mending, mend] = useState<ImportRecord>();
  const [mended, keep] = useState<ReadonlyMap<number, string[]>>(new Map());
  const params = { round, outcome, limit: 50 };
  const pages = usePages(getImportRecordsQueryKey(store.id, id, params), (cursor) => importRecords(store.id, id, { ...params, cursor }));
  const retry = useRetryRejectedRows({
    mutation: {
      onSuccess: (running) => {
        keep(new Map());
        queryClient.setQueryData(getGetImportQueryKey(store.id, id), running);
      },
      onSettled: () => void refresh(queryClient, storePath(store.id, '/imports')),
    },
  });
  const mendable = status === 'done' && round === current && counts.rejected > 0 && can('imports:write');
  const columns = useRecordColumns(shown, mended, mendable ? mend : undefined);
  return (
    <form
      className={styles.records}
      onSubmit={(event) => {
        event.preventDefault();
        retry.mutate({ storeId: store.id, importId: id, data: { round, rows: [...mended].map(([line, cells]) => ({ line, cells })) } });
      }}
    >
      <LeaveGuard when={mended.size > 0 && !retry.isPending} />
      <PagedTable
        label={t`Records`}
        columns={columns}
        keyOf={(record) => `${record.round} ${record.line}`}
        pages={pages}
        empty={<p className="third">{status === 'running' ? t`Nothing yet.` : t`Nothing is kept of single records any more, or there was none.`}</p>}
      />
      {retry.error && <ProblemNotice error={retry.error} />}
      <UnsavedBar
        changes={mended.size}
        note={<Trans>Rows that you did not touch are tried again as they were.</Trans>}
        saveLabel={<Trans>Import the rejected rows again</Trans>}
        saving={retry.isPending}
        onDiscard={() => keep(new Map())}
      />
      {mending && (
        <MendDialog
          import={shown}
          record={mending}
          mended={mended}
          onClose={() => mend(undefined)}
          onKeep={(rows) => {
            const others = [...mended].filter(([line]) => !mending.rows.some((row) => row.line === line));
            keep(new Map([...others, ...rows]));
            mend(undefined);
          }}
        />
      )}
    </form>
  );
}
