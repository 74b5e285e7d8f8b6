import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSettleShipment } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useSession } from '@/lib/session';
import styles from './shipments.module.css';
import { useShipmentChange } from './use-shipment-change';

/** A person says what became of a purchase that the carrier cannot be asked about. */
export function SettleShipment({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const changed = useShipmentChange();
  const form = useForm({
    initialValues: { number: '' },
    validate: { number: (number: string) => (number.trim() ? null : t`The number that stands in the carrier’s pages`) },
  });
  const settle = useSettleShipment({ mutation: { onSuccess: changed } });
  if (!can('shipments:write')) return null;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ number }) =>
        settle.mutate({ storeId: store.id, shipmentId: shipment.id, data: { bought: true, trackingNumbers: [number.trim()] } }),
      )}
    >
      <p>
        <Trans>
          Look into the carrier’s own pages for our reference <span className="mono">{shipment.reference}</span>, then say what you found. Nothing is
          bought again before.
        </Trans>
      </p>
      <div className={`${styles.actions} ${styles.block}`}>
        <TextInput aria-label={t`Tracking number`} placeholder={t`Tracking number`} {...form.getInputProps('number')} />
        <Button type="submit" loading={settle.isPending}>
          <Trans>It was bought</Trans>
        </Button>
        <Button
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate({ storeId: store.id, shipmentId: shipment.id, data: { bought: false } })}
        >
          <Trans>It was not bought</Trans>
        </Button>
      </div>
      {settle.error && <ProblemNotice error={settle.error} />}
    </form>
  );
}
