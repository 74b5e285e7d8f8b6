import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CreateShipment } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { CarrierFields } from './CarrierFields';
import styles from './batch-file.module.css';
import { useNewBatch } from './use-new-batch';

/** Makes a batch of a file's shipments; the carrier is for those rows that name none. */
export function StartFileBatch({ shipments }: { shipments: CreateShipment[] }) {
  const { t } = useLingui();
  const form = useForm({
    initialValues: { carrier: '', service: '' },
    validate: { service: (service, { carrier }) => (carrier && !service.trim() ? t`Missing` : null) },
  });
  const batch = useNewBatch(form);
  return (
    <form noValidate className={styles.start} onSubmit={form.onSubmit(() => batch.make({ shipments }))}>
      <CarrierFields carrier={form.values.carrier} field={(name) => form.getInputProps(name)} />
      {batch.fault && <ProblemNotice {...batch.fault} />}
      <div className={styles.go}>
        <Button type="submit" loading={batch.isPending}>
          <Trans>Prepare the batch</Trans>
        </Button>
        <span className="meta third">
          <Trans>Nothing is bought yet: you review the batch first.</Trans>
        </span>
      </div>
    </form>
  );
}
