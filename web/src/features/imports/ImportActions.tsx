import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getGetImportQueryKey, useCancelImport, useResumeImport, useStartImport } from '@/api/comptoir';
import type { Import } from '@/api/model';
import { LinkButton } from '@/components/LinkButton';
import { notifyProblem } from '@/components/notify';
import { refresh, storePath } from '@/lib/queries';
import type { ProblemError } from '@/lib/problem';
import { useStoreId } from '@/lib/session';
import { useImportWords } from './use-import-words';

/** What can be done with an import as it stands. */
export function ImportActions({ import: { id, kind, status, missing, counts, rounds } }: { import: Import }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const words = useImportWords();
  const mutation = {
    onSuccess: (changed: Import) => queryClient.setQueryData(getGetImportQueryKey(storeId, id), changed),
    onError: (error: ProblemError) => notifyProblem(error, t`This did not work`),
    onSettled: () => void refresh(queryClient, storePath(storeId, '/imports')),
  };
  const start = useStartImport({ mutation });
  const cancel = useCancelImport({ mutation });
  const resume = useResumeImport({ mutation });
  const target = { storeId, importId: id };
  const busy = start.isPending || cancel.isPending || resume.isPending;
  const sound = words.kind(kind).counted(counts.records - counts.unsound);
  if (status === 'ready') {
    return (
      <>
        <Button variant="default" disabled={busy} onClick={() => cancel.mutate(target)}>
          <Trans>Drop the file</Trans>
        </Button>
        <Button disabled={missing.length > 0 || busy} loading={start.isPending} onClick={() => start.mutate(target)}>
          <Trans>Import {sound}</Trans>
        </Button>
      </>
    );
  }
  if (status === 'running') {
    return (
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(target)}>
        <Trans>Stop the import</Trans>
      </Button>
    );
  }
  if (status === 'done') {
    return (
      <LinkButton to={kind === 'products' ? '/dashboard/imports/new/products' : '/dashboard/imports/new/orders'} variant="default">
        <Trans>Import another file</Trans>
      </LinkButton>
    );
  }
  const begun = rounds.at(-1)?.startedAt;
  return (
    <Button disabled={missing.length > 0} loading={resume.isPending} onClick={() => resume.mutate(target)}>
      {begun ? <Trans>Go on with the import</Trans> : <Trans>Import it after all</Trans>}
    </Button>
  );
}
