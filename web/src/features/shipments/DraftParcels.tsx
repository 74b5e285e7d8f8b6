import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { Shipment } from '@/api/model';
import { ParcelFields } from '@/features/shipping/ParcelFields';
import { formatNumber } from '@/lib/formats';
import { newParcel, repacked } from './draft-parcels';
import type { DraftValues } from './draft-values';
import styles from './shipments.module.css';

interface DraftParcelsProps {
  shipment: Shipment;
  form: UseFormReturnType<DraftValues>;
}

/** What is sent: shown as it is, and as fields once somebody weighs or packs it otherwise. */
export function DraftParcels({ shipment, form }: DraftParcelsProps) {
  const { t } = useLingui();
  const [wanted, { open }] = useDisclosure();
  const { parcels } = form.values;
  // What the server refuses must be seen.
  const faulty = Object.keys(form.errors).some((path) => path.startsWith('parcels'));
  if (wanted || faulty) {
    return (
      <>
        {form.errors.parcels && (
          <p className={styles.fault} role="alert">
            {form.errors.parcels}
          </p>
        )}
        <ParcelFields
          headed
          parcels={parcels}
          field={form.getInputProps}
          onReplace={(index, parcel) => form.replaceListItem('parcels', index, { ...parcel, items: parcels[index]?.items ?? [] })}
          onAdd={() => form.insertListItem('parcels', newParcel())}
          onRemove={(index) => form.setFieldValue('parcels', repacked(parcels, index))}
        />
        {shipment.quotedPrice && (
          <p className="meta third">
            <Trans>The quoted price was for the parcels as they were; with others, the carrier’s price is told when the label is bought.</Trans>
          </p>
        )}
      </>
    );
  }
  return (
    <div className={styles.address}>
      <ul className={styles.packed}>
        {parcels.map(({ key, length, width, height, weight, items }) => (
          <li key={key}>
            <div className="num">
              {[length, width, height].map((side) => formatNumber(Number(side))).join(' × ')} cm, {formatNumber(Number(weight))} kg
            </div>
            {items.length > 0 && <div className="third">{items.map(({ quantity, title }) => `${formatNumber(quantity)} × ${title}`).join(', ')}</div>}
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={open} aria-label={t`Change the parcels`}>
        <Trans>Change</Trans>
      </Button>
    </div>
  );
}
