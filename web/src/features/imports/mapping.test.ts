import { expect, it } from 'vitest';
import { mappingOf, matched } from './mapping';

it('takes a column from one place to another', () => {
  expect(matched({ sku: 0, title: 1 }, 2, 'title')).toEqual({ sku: 0, title: 2 });
});

it('lets a place be read as one column only', () => {
  expect(matched({ sku: 0, title: 1 }, 0, 'barcode')).toEqual({ title: 1, barcode: 0 });
});

it('lets a place go unused', () => {
  expect(matched({ sku: 0, title: 1 }, 0, null)).toEqual({ title: 1 });
});

it('leaves out the columns that the file does not have', () => {
  const column = { label: '', type: 'text', required: false } as const;
  expect(
    mappingOf([
      { id: 'sku', place: 0, ...column },
      { id: 'title', ...column },
    ]),
  ).toEqual({ sku: 0 });
});
