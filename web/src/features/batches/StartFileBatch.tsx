import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useCreateBatch } from '@/api/comptoir';
import type { CreateShipment } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useStoreId } from '@/lib/session';
import { CarrierFields } from './CarrierFields';
import styles from './batch-file.module.css';
import { batchField } from './batch-values';
import { useBatchChange } from './use-batch-change';

/** Makes a batch of a file's shipments; the carrier is for those rows that name none. */
export function StartFileBatch({ shipments }: { shipments: CreateShipment[] }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const navigate = useNavigate();
  const changed = useBatchChange();
  const form = useForm({
    initialValues: { carrier: '', service: '' },
    validate: { service: (service, { carrier }) => (carrier && !service.trim() ? t`Missing` : null) },
  });
  const create = useCreateBatch({
    mutation: {
      onSuccess: ({ id }) => {
        void changed();
        void navigate({ to: '/dashboard/shipping/batches/$batchId', params: { batchId: id } });
      },
      onError: ({ problem }) => {
        for (const { field, message } of problem.errors) form.setFieldError(batchField(field) ?? field, message);
      },
    },
  });
  const elsewhere = create.error?.problem.errors.filter(({ field }) => !batchField(field)) ?? [];
  return (
    <form
      noValidate
      className={styles.start}
      onSubmit={form.onSubmit(({ carrier, service }) =>
        create.mutate({
          storeId,
          data: { shipments, carrier: carrier ? { integrationId: carrier, serviceCode: service.trim() } : undefined },
        }),
      )}
    >
      <CarrierFields carrier={form.values.carrier} field={(name) => form.getInputProps(name)} />
      {create.error && (create.error.problem.errors.length === 0 || elsewhere.length > 0) && (
        <ProblemNotice error={create.error} fields={elsewhere.slice(0, 5)} />
      )}
      <div className={styles.go}>
        <Button type="submit" loading={create.isPending}>
          <Trans>Prepare the batch</Trans>
        </Button>
        <span className="meta third">
          <Trans>Nothing is bought yet: you review the batch first.</Trans>
        </span>
      </div>
    </form>
  );
}
