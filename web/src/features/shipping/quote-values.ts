import { t } from '@lingui/core/macro';
import type { Address, Parcel, RatesRequest } from '@/api/model';
import { fromMoney, toMoney } from '@/lib/formats';

/** A parcel as people say it: centimetres and kilograms. Empty fields are empty strings. */
export interface ParcelValues {
  key: string;
  length: number | string;
  width: number | string;
  height: number | string;
  weight: number | string;
}

export interface AddressValues {
  name: string;
  line1: string;
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
  /** What the goods are worth, in the store's currency; some carriers need it for a parcel abroad. */
  goodsValue: number | string;
  /** The day on which the carrier gets the parcels, `2026-11-30`; empty for today. */
  shipDate: string;
}

let parcelsMade = 0;

export function emptyParcel(): ParcelValues {
  parcelsMade += 1;
  return { key: `${Date.now()}-${parcelsMade}`, length: '', width: '', height: '', weight: '' };
}

export function emptyQuote(country: string): QuoteValues {
  const address = { name: '', line1: '', postalCode: '', city: '', state: '', country, residential: false };
  return { from: { ...address }, to: { ...address }, parcels: [emptyParcel()], goodsValue: '', shipDate: '' };
}

/** Countries in which carriers price by state or province. */
export const countriesWithStates: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'BR', 'MX', 'IN', 'CN', 'JP', 'IE', 'MY']);

function optional(text: string): string | undefined {
  return text.trim() || undefined;
}

function millimetres(centimetres: number | string): number {
  return Math.round(Number(centimetres) * 10);
}

function sentAddress({ name, line1, postalCode, city, state, country, residential }: AddressValues): Address {
  return {
    name: optional(name),
    line1: line1.trim(),
    postalCode: optional(postalCode),
    city: city.trim(),
    state: countriesWithStates.has(country) ? optional(state) : undefined,
    country,
    residential,
  };
}

function sentParcel({ length, width, height, weight }: ParcelValues): Parcel {
  return {
    lengthMillimetres: millimetres(length),
    widthMillimetres: millimetres(width),
    heightMillimetres: millimetres(height),
    weightGrams: Math.round(Number(weight) * 1000),
  };
}

export function sentQuote({ from, to, parcels, goodsValue, shipDate }: QuoteValues, currency: string): RatesRequest {
  const value = goodsValue === '' ? undefined : toMoney(Number(goodsValue), currency);
  return { from: sentAddress(from), to: sentAddress(to), parcels: parcels.map(sentParcel), goodsValue: value, shipDate: optional(shipDate) };
}

function heldAddress(address: Address): AddressValues {
  const { name, line1, postalCode, city, state, country, residential } = address;
  return { name: name ?? '', line1, postalCode: postalCode ?? '', city, state: state ?? '', country, residential: residential ?? false };
}

/** Today as the person's own calendar has it, in the form of dates. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The form for a quote that was asked before; a day that has gone by since is not asked for again. */
export function heldQuote({ from, to, parcels, goodsValue, shipDate }: RatesRequest): QuoteValues {
  return {
    from: heldAddress(from),
    to: heldAddress(to),
    goodsValue: goodsValue ? fromMoney(goodsValue) : '',
    shipDate: shipDate && shipDate >= today() ? shipDate : '',
    parcels: parcels.map((parcel) => ({
      key: emptyParcel().key,
      length: parcel.lengthMillimetres / 10,
      width: parcel.widthMillimetres / 10,
      height: parcel.heightMillimetres / 10,
      weight: parcel.weightGrams / 1000,
    })),
  };
}

/** What is missing or impossible, by the path of the field. */
export function quoteFaults(values: QuoteValues): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const side of ['from', 'to'] as const) {
    const { line1, city, country } = values[side];
    if (!line1.trim()) faults[`${side}.line1`] = t`Street and number are needed`;
    if (!city.trim()) faults[`${side}.city`] = t`The city is needed`;
    if (!country) faults[`${side}.country`] = t`Choose a country`;
  }
  values.parcels.forEach((parcel, index) => {
    for (const measure of ['length', 'width', 'height', 'weight'] as const) {
      if (!(Number(parcel[measure]) > 0)) faults[`parcels.${index}.${measure}`] = t`Missing`;
    }
  });
  return faults;
}

const measures: Record<string, string> = {
  lengthMillimetres: 'length',
  widthMillimetres: 'width',
  heightMillimetres: 'height',
  weightGrams: 'weight',
};

/** A path in the request as the path of the form's field. */
export function formPath(field: string): string {
  return field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((part) => measures[part] ?? part)
    .join('.');
}
