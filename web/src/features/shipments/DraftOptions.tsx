import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Shipment, ShippingCarrier, ShippingOption } from '@/api/model';
import { DecimalInput } from '@/components/DecimalInput';
import { FormSection } from '@/components/FormSection';
import { currencyDecimals } from '@/lib/formats';
import type { DraftValues } from './draft-values';
import { chosenOptions } from './option-values';
import { PickupPointField } from './PickupPointField';

interface DraftOptionsProps {
  shipment: Shipment;
  carrier: ShippingCarrier;
  form: UseFormReturnType<DraftValues>;
}

/** What this carrier offers besides the carriage; what it does not offer is not shown, unless it is wanted all the same. */
export function DraftOptions({ shipment, carrier, form }: DraftOptionsProps) {
  const { t } = useLingui();
  const { options } = form.values;
  const offers = (option: ShippingOption) => carrier.booking?.options.includes(option) ?? false;
  const refused = Object.keys(form.errors).some((path) => path.startsWith('options.'));
  if (!chosenOptions.some(offers) && !refused) return null;
  const shows = (option: ShippingOption, wanted: boolean) => offers(option) || wanted;
  const signatures = [
    { value: 'service_default', label: t`As the service does it` },
    ...(shows('signature', options.signature === 'required') ? [{ value: 'required', label: t`Somebody signs` }] : []),
    ...(shows('adult_signature', options.signature === 'adult') ? [{ value: 'adult', label: t`An adult signs` }] : []),
  ];
  return (
    <FormSection
      title={<Trans>Options</Trans>}
      reason={<Trans>What {carrier.providerName} offers besides the carriage. It tells what that costs with the label.</Trans>}
    >
      {signatures.length > 1 && <Select label={t`Signature`} data={signatures} allowDeselect={false} {...form.getInputProps('options.signature')} />}
      {shows('insurance', options.insuredValue !== '') && (
        <DecimalInput
          label={t`Insured for`}
          description={t`The whole shipment. Left empty, the carrier’s own liability holds.`}
          decimals={currencyDecimals(options.currency)}
          unit={options.currency}
          {...form.getInputProps('options.insuredValue')}
        />
      )}
      {shows('pickup_point', options.pickupPoint !== '') && <PickupPointField shipment={shipment} carrier={carrier} form={form} />}
      {shows('saturday_delivery', options.saturdayDelivery) && (
        <Checkbox label={t`Deliver on a Saturday`} {...form.getInputProps('options.saturdayDelivery', { type: 'checkbox' })} />
      )}
      {shows('delivery_notices', options.deliveryNotices) && (
        <Checkbox label={t`The carrier writes to the receiver`} {...form.getInputProps('options.deliveryNotices', { type: 'checkbox' })} />
      )}
    </FormSection>
  );
}
