import { i18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import { boxFaults, boxField, emptyBox, heldBox, sentBox } from './box-values';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const box = { name: 'Shoe box', lengthMillimetres: 355, widthMillimetres: 220, heightMillimetres: 130, emptyGrams: 120 };

it('comes out of its form as it went in', () => {
  expect(sentBox(heldBox({ id: '1', version: 1, updatedAt: '2026-11-22T12:00:00Z', ...box }))).toEqual(box);
});

it('wants every measure, and takes no weight for a weight that nobody said', () => {
  expect(Object.keys(boxFaults(emptyBox))).toEqual(['name', 'length', 'width', 'height', 'empty']);
  expect(boxFaults({ name: 'Envelope', length: 30, width: 20, height: 1, empty: 0 })).toEqual({});
});

it('shows what the server refuses at its field', () => {
  expect(boxField('template.emptyGrams')).toBe('empty');
  expect(boxField('name')).toBe('name');
});
