import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { usePreviewBatchFile } from '@/api/comptoir';
import { FileDrop } from '@/components/FileDrop';
import { Forbidden } from '@/components/Forbidden';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { usePage } from '@/lib/page';
import { storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { BatchFilePreview } from './BatchFilePreview';

/** Shipments from a file: shown with every problem first, made into a batch when somebody says so. */
export function BatchFilePage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const read = usePreviewBatchFile();
  usePage({ label: t`Batches`, to: '/dashboard/shipping/batches' }, { label: t`From a file` });
  if (!can('shipments:write')) return <Forbidden permission="shipments:write" />;
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Batch from a file</Trans>}
        facts={<Trans>A row for each shipment: an order’s number, or an address and a reference of its own.</Trans>}
        actions={
          <Button
            component="a"
            variant="default"
            leftSection={<IconDownload size={15} stroke={1.7} />}
            href={`${storePath(store.id, '/shipping-batches/file-template')}?format=xlsx`}
            download
          >
            <Trans>Template</Trans>
          </Button>
        }
      />
      <FileDrop
        label={t`Choose a file`}
        accept=".csv,.txt,.tsv,.xlsx"
        busy={read.isPending}
        onFile={(data) => read.mutate({ storeId: store.id, data })}
      >
        <Trans>CSV or Excel (XLSX), up to 1,000 rows. The template has the columns.</Trans>
      </FileDrop>
      {read.error && <ProblemNotice error={read.error} />}
      {read.data && !read.isPending && <BatchFilePreview key={read.submittedAt} file={read.data} />}
    </PageBody>
  );
}
