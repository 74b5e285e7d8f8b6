import { expect, it } from 'vitest';
import { packed } from './packed';

const shoe = {
  id: 's',
  name: 'Shoe box',
  lengthMillimetres: 355,
  widthMillimetres: 220,
  heightMillimetres: 130,
  emptyGrams: 120,
  version: 1,
  updatedAt: '2026-11-22T12:00:00Z',
};
const envelope = { ...shoe, id: 'e', heightMillimetres: 10, emptyGrams: 15 };
const goods = { key: '1', length: '', width: '', height: '', weight: 1.5 };

it('takes the size of the box, and adds its weight to that of the goods once', () => {
  const inShoe = packed(goods, shoe);
  expect(inShoe).toMatchObject({ boxId: 's', length: 35.5, width: 22, height: 13, weight: 1.62 });
  expect(packed(inShoe, shoe).weight).toBe(1.62);
  expect(packed(inShoe, envelope)).toMatchObject({ boxId: 'e', height: 1, weight: 1.515 });
  expect(packed(inShoe, undefined)).toMatchObject({ boxId: undefined, length: 35.5, weight: 1.5 });
});

it('makes up no weight where nobody told one', () => {
  const unweighed = packed({ ...goods, weight: '' }, shoe);
  expect(unweighed.weight).toBe('');
  // What is typed then is of the whole parcel.
  expect(packed({ ...unweighed, weight: 2 }, undefined).weight).toBe(2);
});
