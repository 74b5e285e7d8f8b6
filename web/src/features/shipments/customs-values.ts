import type { ContentsType, Incoterm, ShipmentCustoms, ShipmentCustomsLine } from '@/api/model';
import { fromMoney, toMoney } from '@/lib/formats';
import { optionalTyped } from '@/lib/search';

/** Goods of one kind; weights in kilograms. Empty fields are empty strings. */
export interface CustomsLineValues {
  key: string;
  description: string;
  quantity: number | string;
  hsCode: string;
  originCountry: string;
  unitWeight: number | string;
  unitValue: number | string;
  sku: string;
}

/** What customs is told; without lines there is no declaration. */
export interface CustomsValues {
  contents: ContentsType;
  incoterm: Incoterm;
  currency: string;
  invoiceNumber: string;
  invoiceDate: string;
  senderEori: string;
  senderVat: string;
  receiverTaxId: string;
  ioss: string;
  freight: number | string;
  lines: CustomsLineValues[];
}

let linesMade = 0;

function key(): string {
  linesMade += 1;
  return `${Date.now()}-${linesMade}`;
}

export function emptyCustomsLine(): CustomsLineValues {
  return { key: key(), description: '', quantity: 1, hsCode: '', originCountry: '', unitWeight: '', unitValue: '', sku: '' };
}

function heldLine({ description, quantity, hsCode, originCountry, unitGrams, unitValue, sku }: ShipmentCustomsLine): CustomsLineValues {
  return {
    key: key(),
    description,
    quantity,
    hsCode: hsCode ?? '',
    originCountry: originCountry ?? '',
    unitWeight: unitGrams ? unitGrams / 1000 : '',
    unitValue: unitValue ? fromMoney(unitValue) : '',
    sku: sku ?? '',
  };
}

/**
 * @param currency of the store, where the declaration names none
 */
export function heldCustoms(customs: ShipmentCustoms | undefined, currency: string): CustomsValues {
  const lines = customs?.lines ?? [];
  return {
    contents: customs?.contents ?? 'sale',
    incoterm: customs?.incoterm ?? 'dap',
    currency: lines.find(({ unitValue }) => unitValue)?.unitValue?.currency ?? customs?.freight?.currency ?? currency,
    invoiceNumber: customs?.invoiceNumber ?? '',
    invoiceDate: customs?.invoiceDate ?? '',
    senderEori: customs?.senderEori ?? '',
    senderVat: customs?.senderVat ?? '',
    receiverTaxId: customs?.receiverTaxId ?? '',
    ioss: customs?.ioss ?? '',
    freight: customs?.freight ? fromMoney(customs.freight) : '',
    lines: lines.map(heldLine),
  };
}

function sentLine(
  { description, quantity, hsCode, originCountry, unitWeight, unitValue, sku }: CustomsLineValues,
  currency: string,
): ShipmentCustomsLine {
  return {
    description: description.trim(),
    quantity: Number(quantity),
    // People copy codes as tariffs print them: 6912.00.25, 6912 00 25.
    hsCode: optionalTyped(hsCode.replaceAll(/[\s.]/g, '')),
    originCountry: originCountry || undefined,
    unitGrams: unitWeight === '' ? undefined : Math.round(Number(unitWeight) * 1000),
    unitValue: unitValue === '' ? undefined : toMoney(Number(unitValue), currency),
    sku: optionalTyped(sku),
  };
}

export function sentCustoms(values: CustomsValues): ShipmentCustoms {
  return {
    contents: values.contents,
    incoterm: values.incoterm,
    invoiceNumber: optionalTyped(values.invoiceNumber),
    invoiceDate: values.invoiceDate || undefined,
    senderEori: optionalTyped(values.senderEori),
    senderVat: optionalTyped(values.senderVat),
    receiverTaxId: optionalTyped(values.receiverTaxId),
    ioss: optionalTyped(values.ioss),
    freight: values.freight === '' ? undefined : toMoney(Number(values.freight), values.currency),
    lines: values.lines.map((line) => sentLine(line, values.currency)),
  };
}
