import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getExportImportRejectsUrl, getGetImportQueryKey, useResumeImport } from '@/api/comptoir';
import type { Import } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { ProblemNotice } from '@/components/ProblemNotice';
import { send } from '@/lib/http';
import { refresh, storePath } from '@/lib/queries';
import { saveFile } from '@/lib/save-file';
import { useSession } from '@/lib/session';
import styles from './imports.module.css';
import { useImportWords } from './use-import-words';

/** The rejected rows as a file to mend, and where it comes back. */
export function Rejects({ import: { id, kind, counts, file } }: { import: Import }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const words = useImportWords();
  const name = (file.name ?? words.kind(kind).title).replace(/\.\w+$/, '');
  const download = useMutation({
    mutationFn: async () =>
      saveFile(
        `${name} - ${t`to mend`}.csv`,
        await (await send(getExportImportRejectsUrl(store.id, id), { headers: { Accept: 'text/csv' } })).blob(),
      ),
  });
  const resume = useResumeImport({
    mutation: {
      onSuccess: (running) => queryClient.setQueryData(getGetImportQueryKey(store.id, id), running),
      onSettled: () => void refresh(queryClient, storePath(store.id, '/imports')),
    },
  });
  const rejected = words.kind(kind).counted(counts.rejected);
  const error = download.error ?? resume.error;
  return (
    <section className={styles.rejects} aria-labelledby="rejects">
      <Glyph tone="warn" size={16} />
      <div>
        <h2 id="rejects">
          <Trans>Not imported: {rejected}</Trans>
        </h2>
        <p className="second">
          <Trans>
            Download their rows, mend them in your spreadsheet program – the last column says what is wrong – and send the file back. Or mend single
            rows in the list below.
          </Trans>
        </p>
        <div className={styles.rejectActions}>
          <Button
            variant="default"
            leftSection={<IconDownload size={15} stroke={1.7} />}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            <Trans>Download the rows to mend</Trans>
          </Button>
          {can('imports:write') && (
            <FileButton
              accept=".csv,.txt,.tsv,.xlsx"
              disabled={resume.isPending}
              inputProps={{ 'aria-label': t`Send the mended file` }}
              onChange={(file) => file && resume.mutate({ storeId: store.id, importId: id, data: file, params: { fileName: file.name } })}
            >
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconUpload size={15} stroke={1.7} />} loading={resume.isPending}>
                  <Trans>Send the mended file</Trans>
                </Button>
              )}
            </FileButton>
          )}
        </div>
        {error && <ProblemNotice error={error} />}
      </div>
    </section>
  );
}
