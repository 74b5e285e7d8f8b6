import { t } from '@lingui/core/macro';
import type { CreateBatch, ParcelTemplate } from '@/api/model';

/** What holds for all orders of a batch, in centimetres and kilograms; empty fields are empty strings. */
export interface BatchValues {
  length: number | string;
  width: number | string;
  height: number | string;
  /** Of each parcel; that of its goods and of the box when empty. */
  weight: number | string;
  /** What the chosen box weighs, in grams. */
  boxGrams: number;
  /** A connection; empty where prices and rules choose. */
  carrier: string;
  service: string;
}

export const emptyBatch: BatchValues = { length: '', width: '', height: '', weight: '', boxGrams: 0, carrier: '', service: '' };

/** A box of the store, as the fields hold it. */
export function boxOf({ lengthMillimetres, widthMillimetres, heightMillimetres, emptyGrams }: ParcelTemplate): Partial<BatchValues> {
  return { length: lengthMillimetres / 10, width: widthMillimetres / 10, height: heightMillimetres / 10, boxGrams: emptyGrams ?? 0 };
}

export function batchFaults(values: BatchValues): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const measure of ['length', 'width', 'height'] as const) {
    if (!(Number(values[measure]) > 0)) faults[measure] = t`Missing`;
  }
  if (values.carrier && !values.service.trim()) faults.service = t`Missing`;
  return faults;
}

export function sentBatch(orderIds: string[], values: BatchValues): Omit<CreateBatch, 'carrier'> {
  return {
    orderIds,
    parcel: {
      lengthMillimetres: Math.round(Number(values.length) * 10),
      widthMillimetres: Math.round(Number(values.width) * 10),
      heightMillimetres: Math.round(Number(values.height) * 10),
      weightGrams: values.weight === '' ? undefined : Math.round(Number(values.weight) * 1000),
      emptyGrams: values.boxGrams,
    },
  };
}

const fields: Record<string, string> = {
  'parcel.lengthMillimetres': 'length',
  'parcel.widthMillimetres': 'width',
  'parcel.heightMillimetres': 'height',
  'parcel.weightGrams': 'weight',
  'carrier.integrationId': 'carrier',
  'carrier.serviceCode': 'service',
};

/** A path in the request as the form's field, where it has one. */
export function batchField(path: string): string | undefined {
  return fields[path];
}
