import type { Address, Shipment, UpdateShipment } from '@/api/model';
import { measurePath } from '@/features/shipping/parcel-values';
import { countriesWithStates, type AddressValues } from '@/features/shipping/quote-values';
import { today } from '@/lib/days';
import { formPath } from '@/lib/form-path';
import { labelWord, stockOf } from '@/lib/label-stocks';
import { optionalTyped } from '@/lib/search';
import { heldCustoms, sentCustoms, type CustomsValues } from './customs-values';
import { heldParcels, sentParcels, type DraftParcelValues } from './draft-parcels';
import { heldOptions, sentOptions, type OptionValues } from './option-values';

/** Where somebody is, without who is there. */
export type PlaceValues = Omit<AddressValues, 'name'>;

interface EndValues extends AddressValues {
  company: string;
  phone: string;
  email: string;
}

export interface DraftValues {
  /** Of the shipment that the form shows. */
  version: number;
  from: EndValues;
  to: EndValues;
  parcels: DraftParcelValues[];
  /** The day on which the carrier gets the parcels, `2026-11-30`; empty for today. */
  shipDate: string;
  contents: string;
  /** Format and size in one word, such as `pdf label_4x6`. */
  label: string;
  options: OptionValues;
  customs: CustomsValues;
}

/** The parts of an address that say where it is. */
export const addressFields = ['line1', 'line2', 'postalCode', 'city', 'state', 'country', 'residential'] as const;

const fields = new Set([
  'to.name',
  'to.company',
  'to.phone',
  'to.email',
  'from.name',
  'from.company',
  'from.phone',
  'parcels',
  'shipDate',
  ...['length', 'width', 'height', 'weight'].map((name) => `parcels.#.${name}`),
  'contents',
  'label',
  ...addressFields.flatMap((name) => [`from.${name}`, `to.${name}`]),
  ...['signature', 'insuredValue', 'saturdayDelivery', 'pickupPoint', 'deliveryNotices'].map((name) => `options.${name}`),
  'customs',
  ...['contents', 'incoterm', 'invoiceNumber', 'invoiceDate', 'senderEori', 'senderVat', 'receiverTaxId', 'ioss', 'freight', 'lines'].map(
    (name) => `customs.${name}`,
  ),
  ...['description', 'quantity', 'hsCode', 'originCountry', 'unitWeight', 'unitValue'].map((name) => `customs.lines.#.${name}`),
]);

/** A path in the request as the path of the form's field. */
export function draftPath(field: string): string {
  return measurePath(formPath(field))
    .replace(/\.(amountMinor|currency)$/, '')
    .replace(/\.unitGrams$/, '.unitWeight');
}

/** Whether a fault can be shown at a field of the form. */
export function hasField(field: string): boolean {
  return fields.has(draftPath(field).replace(/\.\d+\./, '.#.'));
}

export function placeOf(address: Address | null | undefined): PlaceValues {
  return {
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    country: address?.country ?? '',
    residential: address?.residential ?? false,
  };
}

function endOf(address: Address | null | undefined): EndValues {
  return {
    ...placeOf(address),
    name: address?.name ?? '',
    company: address?.company ?? '',
    phone: address?.phone ?? '',
    email: address?.email ?? '',
  };
}

/**
 * @param currency of the store
 */
export function draftOf({ version, to, from, parcels, shipDate, contents, label, options, customs }: Shipment, currency: string): DraftValues {
  return {
    version,
    from: endOf(from),
    to: endOf(to),
    parcels: heldParcels(parcels),
    shipDate: shipDate && !isOver(shipDate) ? shipDate : '',
    contents: contents ?? '',
    label: labelWord(label),
    options: heldOptions(options, currency),
    customs: heldCustoms(customs, currency),
  };
}

/** Nothing while nobody said where it is: then the shipment keeps what it has. */
function sentEnd(end: EndValues, before: Address | null | undefined): Address | undefined {
  if (!end.line1.trim() && !end.city.trim() && !end.country) return undefined;
  return {
    name: optionalTyped(end.name),
    company: optionalTyped(end.company),
    line1: end.line1.trim(),
    line2: optionalTyped(end.line2),
    postalCode: optionalTyped(end.postalCode),
    city: end.city.trim(),
    // Of the country that it was told for; where the form asks for none, another country has none.
    state: countriesWithStates.has(end.country) || end.country === before?.country ? optionalTyped(end.state) : undefined,
    country: end.country,
    phone: optionalTyped(end.phone),
    email: optionalTyped(end.email),
    residential: end.residential,
  };
}

/** Undefined where nobody changed it: then the shipment keeps what it has, quoted price included. */
function ifChanged<T>(now: T, before: T): T | undefined {
  return JSON.stringify(now) === JSON.stringify(before) ? undefined : now;
}

/** Whether a day has gone by on which the parcels were to be handed over. */
export function isOver(shipDate: string | null | undefined): boolean {
  return !!shipDate && shipDate < today();
}

export function sentDraft({ to, from, parcels, shipDate, options, customs }: Shipment, values: DraftValues): Omit<UpdateShipment, 'version'> {
  return {
    to: sentEnd(values.to, to),
    from: sentEnd(values.from, from),
    parcels: ifChanged(sentParcels(values.parcels), sentParcels(heldParcels(parcels))),
    // One that was never said is chosen when the label is bought.
    shipDate: optionalTyped(values.shipDate) ?? (shipDate ? today() : undefined),
    contents: values.contents.trim(),
    label: stockOf(values.label),
    options: ifChanged(sentOptions(values.options), sentOptions(heldOptions(options, values.options.currency))),
    customs: ifChanged(sentCustoms(values.customs), sentCustoms(heldCustoms(customs, values.customs.currency))),
  };
}
