import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { today } from '@/lib/days';
import { currencyDecimals } from '@/lib/formats';
import { AddressFields } from './AddressFields';
import { emptyParcel } from './parcel-values';
import { ParcelFields } from './ParcelFields';
import { QuoteOrder } from './QuoteOrder';
import type { QuoteValues } from './quote-values';
import styles from './quote.module.css';

interface QuoteFormProps {
  form: UseFormReturnType<QuoteValues>;
  /** Of the store. */
  currency: string;
  asking: boolean;
  allowed: boolean;
}

export function QuoteForm({ form, currency, asking, allowed }: QuoteFormProps) {
  const { t } = useLingui();
  const goodsCurrency = form.values.goodsCurrency || currency;
  return (
    <>
      {form.values.orderId && <QuoteOrder orderId={form.values.orderId} onRemove={() => form.setFieldValue('orderId', '')} />}
      <AddressFields form={form} side="from" title={t`From`} />
      <AddressFields form={form} side="to" title={t`To`} />
      <ParcelFields
        parcels={form.values.parcels}
        field={form.getInputProps}
        onReplace={(index, parcel) => form.replaceListItem('parcels', index, parcel)}
        onAdd={() => form.insertListItem('parcels', emptyParcel())}
        onRemove={(index) => form.removeListItem('parcels', index)}
      />
      <TextInput
        type="date"
        label={t`Handed over on`}
        description={t`The day on which the carrier gets the parcels; today when left empty.`}
        min={today()}
        {...form.getInputProps('shipDate')}
      />
      <DecimalInput
        label={t`Value of the goods`}
        description={t`For parcels abroad: some carriers need it to name a day.`}
        decimals={currencyDecimals(goodsCurrency)}
        unit={goodsCurrency}
        {...form.getInputProps('goodsValue')}
      />
      <div className={styles.submit}>
        {!allowed && (
          <p className="meta third">
            <Trans>Your role may read quotes but not ask for them. An owner or a manager of the store can give you the role Staff.</Trans>
          </p>
        )}
        <Button type="submit" size="md" fullWidth loading={asking} disabled={!allowed}>
          <Trans>Ask for prices</Trans>
        </Button>
      </div>
    </>
  );
}
