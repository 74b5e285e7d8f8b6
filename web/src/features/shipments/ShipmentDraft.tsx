import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useShippingCarriers } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { ProblemNotice } from '@/components/ProblemNotice';
import { parcelFaults } from '@/features/shipping/parcel-values';
import { today } from '@/lib/days';
import { formatMoney } from '@/lib/formats';
import { labelStocks } from '@/lib/label-stocks';
import { useStoreId } from '@/lib/session';
import { DraftAddress } from './DraftAddress';
import { DraftCustoms } from './DraftCustoms';
import { DraftOptions } from './DraftOptions';
import { DraftParcels } from './DraftParcels';
import { DraftVerdict } from './DraftVerdict';
import { draftOf, hasField } from './draft-values';
import styles from './shipments.module.css';
import { useDraftPurchase } from './use-draft-purchase';

interface ShipmentDraftProps {
  shipment: Shipment;
  /** Of the store: in which goods are valued where nobody said otherwise. */
  currency: string;
}

/** What is still to be said before the label is bought, and the button that buys it. */
export function ShipmentDraft({ shipment, currency }: ShipmentDraftProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const form = useForm({ initialValues: draftOf(shipment, currency), validate: ({ parcels }) => parcelFaults(parcels) });
  const carriers = useShippingCarriers(storeId, { query: { staleTime: 60_000 } }).data?.items;
  const carrier = carriers?.find(({ integrationId }) => integrationId === shipment.integrationId);
  const { busy, asking, verdict, error, buy, ask } = useDraftPurchase(form, shipment, currency);
  const who = shipment.carrierName ?? t`the carrier`;
  // What has no field here is told beside the button.
  const elsewhere = error?.problem.errors.filter(({ field }) => !hasField(field)) ?? [];
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void buy(values))}>
      <FormSection
        title={<Trans>Receiver</Trans>}
        reason={<Trans>Carriers print this on the label, and call or write when they cannot deliver.</Trans>}
      >
        <TextInput label={t`Name`} maxLength={100} {...form.getInputProps('to.name')} />
        <TextInput label={t`Company`} maxLength={100} {...form.getInputProps('to.company')} />
        <TextInput label={t`Phone`} type="tel" maxLength={30} {...form.getInputProps('to.phone')} />
        <TextInput label={t`E-mail`} type="email" maxLength={254} {...form.getInputProps('to.email')} />
        <DraftAddress shipment={shipment} form={form} side="to" />
      </FormSection>
      <FormSection title={<Trans>Sender</Trans>}>
        <TextInput label={t`Sender’s company`} maxLength={100} {...form.getInputProps('from.company')} />
        <TextInput label={t`Sender’s name`} maxLength={100} {...form.getInputProps('from.name')} />
        <TextInput label={t`Sender’s phone`} type="tel" maxLength={30} {...form.getInputProps('from.phone')} />
        <DraftAddress shipment={shipment} form={form} side="from" />
      </FormSection>
      <FormSection title={<Trans>Parcels</Trans>} reason={<Trans>Carriers weigh and measure again, and bill what they find.</Trans>}>
        <DraftParcels shipment={shipment} form={form} />
        <TextInput
          type="date"
          label={t`Handed over on`}
          description={t`The day on which the carrier gets the parcels; today when left empty.`}
          min={today()}
          {...form.getInputProps('shipDate')}
        />
      </FormSection>
      <FormSection title={<Trans>Label</Trans>}>
        <TextInput label={t`Contents`} maxLength={100} placeholder={t`In a few words`} {...form.getInputProps('contents')} />
        <Select label={t`Printer`} data={labelStocks(t`As set for the store`)} allowDeselect={false} {...form.getInputProps('label')} />
      </FormSection>
      {carrier && <DraftOptions shipment={shipment} carrier={carrier} form={form} />}
      {carrier && <DraftCustoms carrier={carrier} form={form} />}
      {error && (error.problem.errors.length === 0 || elsewhere.length > 0) && <ProblemNotice error={error} fields={elsewhere} />}
      {verdict && <DraftVerdict who={who} verdict={verdict} />}
      <div className={styles.actions}>
        <Button type="submit" loading={busy && !asking} disabled={busy}>
          {shipment.quotedPrice ? <Trans>Buy label for {formatMoney(shipment.quotedPrice)}</Trans> : <Trans>Buy label</Trans>}
        </Button>
        {shipment.canBeValidated && (
          <Button variant="default" loading={asking} disabled={busy} onClick={() => form.onSubmit((values) => void ask(values))()}>
            <Trans>Ask {who} first</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}
