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
    initialValues: { numbers: shipment.parcels.map(() => '') },
    validate: ({ numbers }) =>
      Object.fromEntries(
        numbers.flatMap((number, at) => (number.trim() ? [] : [[`numbers.${at}`, t`The number that stands in the carrier’s pages`]])),
      ),
  });
  const settle = useSettleShipment({ mutation: { onSuccess: changed } });
  const say = (bought: boolean, trackingNumbers?: string[]) =>
    settle.mutate({ storeId: store.id, shipmentId: shipment.id, data: { bought, trackingNumbers } });
  if (!can('shipments:write')) return null;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ numbers }) =>
        say(
          true,
          numbers.map((number) => number.trim()),
        ),
      )}
    >
      <p>
        <Trans>
          Look into the carrier’s own pages for our reference <span className="mono">{shipment.reference}</span>, then say what you found. Nothing is
          bought again before.
        </Trans>
      </p>
      <div className={`${styles.actions} ${styles.block}`}>
        {shipment.parcels.map(({ position }, at) => {
          const label = shipment.parcels.length > 1 ? t`Tracking number of parcel ${position}` : t`Tracking number`;
          return <TextInput key={position} aria-label={label} placeholder={label} {...form.getInputProps(`numbers.${at}`)} />;
        })}
        <Button type="submit" loading={settle.isPending}>
          <Trans>It was bought</Trans>
        </Button>
        <Button variant="default" loading={settle.isPending} onClick={() => say(false)}>
          <Trans>It was not bought</Trans>
        </Button>
      </div>
      {settle.error && <ProblemNotice error={settle.error} />}
    </form>
  );
}
