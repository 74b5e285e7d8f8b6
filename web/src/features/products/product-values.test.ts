import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Product } from '@/api/model';
import { formPath, heldProduct, productFaults, sentProduct } from './product-values';

const product: Product = {
  id: 'p',
  title: 'Tisserand T40',
  type: 'physical',
  status: 'active',
  source: 'comptoir',
  attributes: { Matière: 'grès' },
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
  beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

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
    expect(sent.attributes).toEqual({ Matière: 'grès' });
  });

  it('sends what was emptied, which would stay as it was if left out', () => {
    const sent = sentProduct({ ...heldProduct({ ...product, brand: 'Tisserand' }, 'EUR'), brand: ' ', attributes: [] });
    expect(sent).toMatchObject({ brand: '', attributes: {} });
  });

  it('refuses an attribute without a name, and a name twice', () => {
    const attributes = [
      { key: '1', name: 'Colour', value: 'red' },
      { key: '2', name: ' Colour ', value: 'blue' },
      { key: '3', name: '', value: 'x' },
      { key: '4', name: '', value: '' },
    ];
    const faults = productFaults({ ...heldProduct(product, 'EUR'), attributes });
    expect(Object.keys(faults).filter((field) => faults[field])).toEqual(['attributes.1.name', 'attributes.2.name']);
  });

  it('finds the field that the server refuses', () => {
    expect(formPath('variants[1].weightGrams')).toBe('variants.1.weight');
    expect(formPath('variants[0].price.amountMinor')).toBe('variants.0.price');
  });
});
