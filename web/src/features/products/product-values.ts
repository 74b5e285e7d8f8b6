import { t } from '@lingui/core/macro';
import type { Product, ProductContent, ProductStatus, ProductType, VariantContent } from '@/api/model';
import { emptyPair, type Pair } from '@/components/pairs';
import { fromMoney, toMoney } from '@/lib/formats';

/** A variant as people say it: centimetres, kilograms, an amount. Empty fields are empty strings. */
export interface VariantValues {
  key: string;
  title: string;
  sku: string;
  barcode: string;
  price: number | string;
  currency: string;
  weight: number | string;
  length: number | string;
  width: number | string;
  height: number | string;
  hsCode: string;
  originCountry: string;
  /** Kept as they are: a webshop sets them. */
  options: Record<string, string>;
}

export interface ProductValues {
  title: string;
  brand: string;
  description: string;
  type: ProductType;
  status: ProductStatus;
  /** Facts such as the material. */
  attributes: Pair[];
  variants: VariantValues[];
}

let variantsMade = 0;

export function emptyVariant(currency: string): VariantValues {
  variantsMade += 1;
  const key = `${Date.now()}-${variantsMade}`;
  const sizes = { weight: '', length: '', width: '', height: '' };
  return { key, title: '', sku: '', barcode: '', price: '', currency, ...sizes, hsCode: '', originCountry: '', options: {} };
}

export function emptyProduct(currency: string): ProductValues {
  return { title: '', brand: '', description: '', type: 'physical', status: 'active', attributes: [], variants: [emptyVariant(currency)] };
}

export function heldProduct(product: Product, currency: string): ProductValues {
  const { title, brand, description, type, status, attributes, variants } = product;
  return {
    title,
    brand: brand ?? '',
    description: description ?? '',
    type,
    status,
    attributes: Object.entries(attributes).map(([name, value]) => ({ ...emptyPair(), name, value })),
    variants: variants.map((variant) => ({
      ...emptyVariant(variant.price?.currency ?? currency),
      key: variant.id,
      title: variant.title ?? '',
      sku: variant.sku ?? '',
      barcode: variant.barcode ?? '',
      price: variant.price ? fromMoney(variant.price) : '',
      weight: variant.weightGrams === undefined ? '' : variant.weightGrams / 1000,
      length: variant.lengthMillimetres === undefined ? '' : variant.lengthMillimetres / 10,
      width: variant.widthMillimetres === undefined ? '' : variant.widthMillimetres / 10,
      height: variant.heightMillimetres === undefined ? '' : variant.heightMillimetres / 10,
      hsCode: variant.hsCode ?? '',
      originCountry: variant.originCountry ?? '',
      options: variant.options,
    })),
  };
}

function optional(text: string): string | undefined {
  return text.trim() || undefined;
}

function scaled(value: number | string, factor: number): number | undefined {
  return value === '' ? undefined : Math.round(Number(value) * factor);
}

function sentVariant(variant: VariantValues): VariantContent {
  return {
    title: optional(variant.title),
    sku: optional(variant.sku),
    barcode: optional(variant.barcode),
    price: variant.price === '' ? undefined : toMoney(Number(variant.price), variant.currency),
    weightGrams: scaled(variant.weight, 1000),
    lengthMillimetres: scaled(variant.length, 10),
    widthMillimetres: scaled(variant.width, 10),
    heightMillimetres: scaled(variant.height, 10),
    hsCode: optional(variant.hsCode),
    originCountry: optional(variant.originCountry),
    options: variant.options,
  };
}

function isFilled({ name, value }: Pair): boolean {
  return Boolean(name.trim() || value.trim());
}

/** What was emptied is sent as empty: left out, it would stay as it was. */
export function sentProduct({ title, brand, description, type, status, attributes, variants }: ProductValues): ProductContent {
  return {
    title: title.trim(),
    brand: brand.trim(),
    description: description.trim(),
    type,
    status,
    attributes: Object.fromEntries(attributes.filter(isFilled).map(({ name, value }) => [name.trim(), value.trim()])),
    variants: variants.map(sentVariant),
  };
}

export function productFaults({ title, attributes }: ProductValues): Record<string, string | null> {
  const faults: Record<string, string | null> = { title: title.trim() ? null : t`Give the product a title` };
  const names = attributes.map(({ name }) => name.trim());
  attributes.forEach((attribute, index) => {
    const name = names[index] ?? '';
    if (isFilled(attribute) && !name) faults[`attributes.${index}.name`] = t`Give it a name`;
    else if (name && names.indexOf(name) < index) faults[`attributes.${index}.name`] = t`There is one of this name already`;
  });
  return faults;
}

const fields: Record<string, string> = {
  weightGrams: 'weight',
  lengthMillimetres: 'length',
  widthMillimetres: 'width',
  heightMillimetres: 'height',
  amountMinor: '',
};

/** A path in the request as the path of the form's field. */
export function formPath(field: string): string {
  return field
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((part) => fields[part] ?? part)
    .filter(Boolean)
    .join('.');
}
