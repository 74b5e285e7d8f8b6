import { expect, it } from 'vitest';
import type { Shipment } from '@/api/model';
import { draftOf, hasField, sentDraft } from './draft-values';

const address = { name: 'Katrin Vogel', line1: 'Weg 1', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true };

it('sends what is typed over the address, and keeps the rest of it', () => {
  const shipment = { to: address, from: undefined, contents: 'A loom' } as unknown as Shipment;
  const values = draftOf(shipment);
  const sent = sentDraft(shipment, { ...values, to: { ...values.to, line1: ' Weg 2 ', name: '' } });
  expect(JSON.parse(JSON.stringify(sent))).toEqual({
    to: { line1: 'Weg 2', postalCode: '04275', city: 'Leipzig', country: 'DE', phone: '+49341', residential: true },
    contents: 'A loom',
  });
});

it('takes no state into another country', () => {
  const shipment = { to: { ...address, country: 'US', state: 'CA' } } as unknown as Shipment;
  const values = draftOf(shipment);
  expect(sentDraft(shipment, values).to?.state).toBe('CA');
  expect(sentDraft(shipment, { ...values, to: { ...values.to, country: 'FR' } }).to?.state).toBeUndefined();
});

it('shows faults of addresses at their fields', () => {
  expect(hasField('to.postalCode')).toBe(true);
  expect(hasField('from.country')).toBe(true);
  expect(hasField('customs')).toBe(false);
});
