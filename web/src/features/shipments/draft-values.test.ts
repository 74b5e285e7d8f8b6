import { expect, it } from 'vitest';
import type { Shipment } from '@/api/model';
import { draftOf, hasField, sentDraft } from './draft-values';

const address = { name: 'Katrin Vogel', line1: 'Weg 1', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true };

it('sends what is typed over the address, and keeps the rest of it', () => {
  const values = draftOf({ to: address, from: undefined, contents: 'A loom' } as unknown as Shipment);
  const sent = sentDraft({ ...values, to: { ...values.to, line1: ' Weg 2 ', name: '' } });
  expect(JSON.parse(JSON.stringify(sent))).toEqual({
    to: { line1: 'Weg 2', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true },
    contents: 'A loom',
  });
});

it('shows faults of addresses at their fields', () => {
  expect(hasField('to.postalCode')).toBe(true);
  expect(hasField('from.country')).toBe(true);
  expect(hasField('customs')).toBe(false);
});
