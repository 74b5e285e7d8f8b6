import { t } from '@lingui/core/macro';
import type { Product, ProductContent, ProductStatus, ProductType, VariantContent } from '@/api/model';
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
  return { title: '', brand: '', description: '', type: 'physical', status: 'active', variants: [emptyVariant(currency)] };
}

export function heldProduct(product: Product, currency: string): ProductValues {
  const { title, brand, description, type, status, variants } = product;
  return {
    title,
    brand: brand ?? '',
    description: description ?? '',
    type,
    status,
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

export function sentProduct({ title, brand, description, type, status, variants }: ProductValues): ProductContent {
  return { title: title.trim(), brand: optional(brand), description: optional(description), type, status, variants: variants.map(sentVariant) };
}

export function productFaults({ title }: ProductValues): Record<string, string | null> {
  return { title: title.trim() ? null : t`Give the product a title` };
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
