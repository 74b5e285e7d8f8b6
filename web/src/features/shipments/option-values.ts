import type { ShipmentOptions, ShippingOption, Signature } from '@/api/model';
import { fromMoney, toMoney } from '@/lib/formats';
import { optionalTyped } from '@/lib/search';

/** What is wanted besides the carriage. */
export interface OptionValues {
  signature: Signature;
  insuredValue: number | string;
  currency: string;
  saturdayDelivery: boolean;
  pickupPoint: string;
  deliveryNotices: boolean;
}

/** Options with a field of their own; the others belong to customs. */
export const chosenOptions = [
  'signature',
  'adult_signature',
  'insurance',
  'saturday_delivery',
  'delivery_notices',
  'pickup_point',
] as const satisfies readonly ShippingOption[];

/**
 * @param currency of the store, where nothing is insured yet
 */
export function heldOptions(options: ShipmentOptions | undefined, currency: string): OptionValues {
  return {
    signature: options?.signature ?? 'service_default',
    insuredValue: options?.insuredValue ? fromMoney(options.insuredValue) : '',
    currency: options?.insuredValue?.currency ?? currency,
    saturdayDelivery: options?.saturdayDelivery ?? false,
    pickupPoint: options?.pickupPoint ?? '',
    deliveryNotices: options?.deliveryNotices ?? false,
  };
}

export function sentOptions(values: OptionValues): ShipmentOptions {
  return {
    signature: values.signature === 'service_default' ? undefined : values.signature,
    insuredValue: values.insuredValue === '' ? undefined : toMoney(Number(values.insuredValue), values.currency),
    saturdayDelivery: values.saturdayDelivery || undefined,
    pickupPoint: optionalTyped(values.pickupPoint),
    deliveryNotices: values.deliveryNotices || undefined,
  };
}
