import { expect, test } from 'vitest';
import { nameOfService, servicesOf } from './rule-services';

const offers = [
  {
    integrationId: 'ups',
    services: [
      { code: '11', name: 'UPS Standard' },
      { code: '07', name: 'UPS Express' },
    ],
  },
  { integrationId: 'second ups', services: [{ code: '11', name: 'UPS Standard' }] },
  { integrationId: 'other', services: [{ code: '07', name: 'Morning' }] },
];

test('each code is offered once, of the named connections only', () => {
  expect(servicesOf(offers, []).map(({ code }) => code)).toEqual(['11', '07']);
  expect(servicesOf(offers, []).at(-1)?.name).toBe('UPS Express');
  expect(servicesOf(offers, ['other'])).toEqual([{ code: '07', name: 'Morning' }]);
  expect(servicesOf(offers, ['unknown'])).toEqual([]);
});

test('a service is called by its name as long as that is one', () => {
  expect(nameOfService(offers, '11', [])).toBe('UPS Standard');
  expect(nameOfService(offers, '07', ['ups'])).toBe('UPS Express');
  expect(nameOfService(offers, '07', [])).toBe('07');
  expect(nameOfService(offers, '99', ['ups'])).toBe('99');
});
