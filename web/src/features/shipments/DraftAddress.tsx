import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { Shipment } from '@/api/model';
import { AddressText } from '@/components/AddressText';
import { AddressFields } from '@/features/shipping/AddressFields';
import { CheckAddress } from './CheckAddress';
import { addressFields, sentDraft, type DraftValues } from './draft-values';
import styles from './shipments.module.css';

interface DraftAddressProps {
  shipment: Shipment;
  form: UseFormReturnType<DraftValues>;
  side: 'from' | 'to';
}

/** Where a parcel starts or ends: shown as it is, and as fields once somebody wants it otherwise. */
export function DraftAddress({ shipment, form, side }: DraftAddressProps) {
  const { t } = useLingui();
  const [wanted, { open }] = useDisclosure();
  const address = sentDraft(shipment, form.values)[side];
  // What the server refuses must be seen.
  const faulty = addressFields.some((name) => form.errors[`${side}.${name}`]);
  if (!address || wanted || faulty) {
    return (
      <>
        <AddressFields form={form} side={side} title={side === 'to' ? t`Receiver’s address` : t`Sender’s address`} />
        {shipment.quotedPrice && (
          <p className="meta third">
            <Trans>The quoted price was for the address as it was; with another one, the carrier’s price is told when the label is bought.</Trans>
          </p>
        )}
        {side === 'to' && address && (
          <CheckAddress
            address={address}
            integrationId={shipment.integrationId ?? undefined}
            onTake={(taken) => form.setFieldValue('to', { ...form.values.to, ...taken })}
          />
        )}
      </>
    );
  }
  return (
    <div className={styles.address}>
      <AddressText address={address} />
      <Button
        size="xs"
        variant="default"
        onClick={open}
        aria-label={side === 'to' ? t`Change the receiver’s address` : t`Change the sender’s address`}
      >
        <Trans>Change</Trans>
      </Button>
    </div>
  );
}
