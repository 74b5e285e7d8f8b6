import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { getGetImportQueryKey, useUpdateImport } from '@/api/comptoir';
import type { Import, UpdateImport } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { formatMoment, quoted } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { ColumnMatching } from './ColumnMatching';
import styles from './imports.module.css';
import { Notice } from './Notice';
import { PreviewRows } from './PreviewRows';
import { Understood } from './Understood';

/** A file that waits: how it is understood, and how to correct that. */
export function ReadyImport({ import: waiting }: { import: Import }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const { id, version, missing, columns, sameFile, notices } = waiting;
  const update = useUpdateImport({
    mutation: {
      onSuccess: (read) => queryClient.setQueryData(getGetImportQueryKey(store.id, id), read),
      onError: () => void refresh(queryClient, storePath(store.id, `/imports/${id}`)),
    },
  });
  const correct = (correction: Omit<UpdateImport, 'version'>) => update.mutate({ storeId: store.id, importId: id, data: { ...correction, version } });
  const disabled = !can('imports:write') || update.isPending;
  const lacking = columns.filter((column) => missing.includes(column.id)).map(({ label }) => quoted(label));
  const lackingText = lacking.join(', ');
  const earlier = sameFile && formatMoment(sameFile.receivedAt);
  return (
    <div aria-busy={update.isPending}>
      {sameFile && (
        <Notice tone="wait">
          <Trans>
            The same file was received before ({earlier}):{' '}
            <Link to="/dashboard/imports/$importId" params={{ importId: sameFile.importId }}>
              {sameFile.name ?? t`see that import`}
            </Link>
            . Importing it again does no harm: what is in the store already stays as it is.
          </Trans>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="warn">
          <Trans>No column of the file was recognised as {lackingText}. Say below which one it is, or add it to the file.</Trans>
        </Notice>
      )}
      {notices.map(({ code, message }) => (
        <Notice key={`${code} ${message}`} tone="warn">
          {message}
        </Notice>
      ))}
      {update.error && <ProblemNotice error={update.error} />}
      {missing.length === 0 && <PreviewRows import={waiting} />}
      <div className={styles.ready}>
        <div>
          <ColumnMatching import={waiting} disabled={disabled} onMatch={(mapping) => correct({ mapping })} />
        </div>
        <Understood import={waiting} disabled={disabled} onChoose={(conventions) => correct({ conventions })} />
      </div>
    </div>
  );
}
