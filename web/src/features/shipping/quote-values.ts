import { t } from '@lingui/core/macro';
import type { ShipFrom } from '@/api/model';
import { formPath as plainPath } from '@/lib/form-path';
import { emptyParcel, measurePath, parcelFaults, type ParcelValues } from './parcel-values';

export interface AddressValues {
  name: string;
  line1: string;
  /** Shown where an address has one. */
  line2: string;
  postalCode: string;
  city: string;
  state: string;
  country: string;
  residential: boolean;
}

export interface QuoteValues {
  from: AddressValues;
  to: AddressValues;
  parcels: ParcelValues[];
  /** What the goods are worth; some carriers need it for a parcel abroad. */
  goodsValue: number | string;
  /** Of that value; the store's own when empty. */
  goodsCurrency: string;
  /** The day on which the carrier gets the parcels, `2026-11-30`; empty for today. */
  shipDate: string;
  /** The order that the parcels are of; empty when they are of none. */
  orderId: string;
}

/** What is known before anybody types: where the store's parcels start, or at least its country. */
export function emptyQuote(country: string, shipFrom?: ShipFrom): QuoteValues {
  const address = { name: '', line1: '', line2: '', postalCode: '', city: '', state: '', country, residential: false };
  return {
    from: { ...address, ...given(shipFrom) },
    to: { ...address },
    parcels: [emptyParcel()],
    goodsValue: '',
    goodsCurrency: '',
    shipDate: '',
    orderId: '',
  };
}

function given({ line1, line2, postalCode, city, state, country }: ShipFrom = {}): Partial<AddressValues> {
  return Object.fromEntries(Object.entries({ line1, line2, postalCode, city, state, country }).filter(([, text]) => text));
}

/** Countries in which carriers price by state or province. */
export const countriesWithStates: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'BR', 'MX', 'IN', 'CN', 'JP', 'IE', 'MY']);

/** What is missing or impossible, by the path of the field. */
export function quoteFaults(values: QuoteValues): Record<string, string> {
  const faults = parcelFaults(values.parcels);
  for (const side of ['from', 'to'] as const) {
    const { line1, city, country } = values[side];
    if (!line1.trim()) faults[`${side}.line1`] = t`Street and number are needed`;
    if (!city.trim()) faults[`${side}.city`] = t`The city is needed`;
    if (!country) faults[`${side}.country`] = t`Choose a country`;
  }
  return faults;
}

/** A path in the request as the path of the form's field. */
export function formPath(field: string): string {
  return measurePath(plainPath(field));
}
