import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useParcelTemplates } from '@/api/comptoir';
import { DecimalInput } from '@/components/DecimalInput';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useSession } from '@/lib/session';
import { batchFaults, emptyBatch, sentBatch, boxOf } from './batch-values';
import { CarrierFields } from './CarrierFields';
import styles from './batches.module.css';
import { useNewBatch } from './use-new-batch';

interface NewBatchDialogProps {
  orderIds: string[];
  onClose: () => void;
}

/** What many orders are packed in and who carries them. Nothing is bought by it. */
export function NewBatchDialog({ orderIds, onClose }: NewBatchDialogProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const form = useForm({ initialValues: emptyBatch, validate: batchFaults });
  const batch = useNewBatch(form);
  const [box, setBox] = useState<string | null>(null);
  const boxes = useParcelTemplates(store.id, { query: { enabled: can('shipments:read'), staleTime: 60_000 } }).data?.items ?? [];
  /** The box says the size; what is in it, each order says. */
  const take = (id: string | null) => {
    setBox(id);
    const chosen = boxes.find((each) => each.id === id);
    form.setValues(chosen ? boxOf(chosen) : { boxGrams: 0 });
  };
  const measures = [
    { name: 'length', label: t`Length`, unit: 'cm', decimals: 1 },
    { name: 'width', label: t`Width`, unit: 'cm', decimals: 1 },
    { name: 'height', label: t`Height`, unit: 'cm', decimals: 1 },
    { name: 'weight', label: t`Weight`, unit: 'kg', decimals: 3 },
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={<Plural value={orderIds.length} one="Ship # order" other="Ship # orders" />}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => batch.make(sentBatch(orderIds, values)))}>
        <fieldset className={styles.fields}>
          <legend>
            <Trans>Each goes into a parcel of</Trans>
          </legend>
          {boxes.length > 0 && (
            <Select
              label={t`Box`}
              placeholder={t`Another one, measured below`}
              data={boxes.map(({ id, name }) => ({ value: id, label: name }))}
              clearable
              value={box}
              onChange={take}
            />
          )}
          <div className={styles.measures}>
            {measures.map(({ name, label, unit, decimals }) => (
              <DecimalInput key={name} label={label} decimals={decimals} unit={unit} {...form.getInputProps(name)} />
            ))}
          </div>
          <p className="meta third">
            {box ? (
              <Trans>Without a weight, that of the order’s goods counts, and the box’s own.</Trans>
            ) : (
              <Trans>Without a weight, that of the order’s goods counts.</Trans>
            )}
          </p>
          <CarrierFields carrier={form.values.carrier} field={(name) => form.getInputProps(name)} />
        </fieldset>
        {batch.fault && <ProblemNotice {...batch.fault} />}
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={batch.isPending}>
            <Trans>Prepare the batch</Trans>
          </Button>
        </Group>
        <p className="meta third">
          <Trans>Nothing is bought yet: you review the batch first.</Trans>
        </p>
      </form>
    </Modal>
  );
}
