import { describe, expect, it } from 'vitest';
import type { Product } from '@/api/model';
import { formPath, heldProduct, sentProduct } from './product-values';

const product: Product = {
  id: 'p',
  title: 'Tisserand T40',
  type: 'physical',
  status: 'active',
  source: 'comptoir',
  attributes: {},
  createdAt: '2026-11-22T00:00:00Z',
  updatedAt: '2026-11-22T00:00:00Z',
  version: 1,
  variants: [
    {
      id: 'v',
      sku: 'T40-W',
      price: { amountMinor: 48_900, currency: 'EUR' },
      weightGrams: 8400,
      lengthMillimetres: 485,
      options: { colour: 'white' },
    },
  ],
};

describe('the form of a product', () => {
  it('sends back what it was given, in the units of the API', () => {
    const sent = sentProduct(heldProduct(product, 'EUR'));
    expect(sent.variants[0]).toMatchObject({
      sku: 'T40-W',
      price: { amountMinor: 48_900, currency: 'EUR' },
      weightGrams: 8400,
      lengthMillimetres: 485,
      options: { colour: 'white' },
    });
    expect(sent.variants[0]?.barcode).toBeUndefined();
  });

  it('finds the field that the server refuses', () => {
    expect(formPath('variants[1].weightGrams')).toBe('variants.1.weight');
    expect(formPath('variants[0].price.amountMinor')).toBe('variants.0.price');
  });
});
