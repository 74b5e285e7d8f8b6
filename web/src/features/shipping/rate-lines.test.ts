import { describe, expect, it } from 'vitest';
import type { CarrierRates, Rate } from '@/api/model';
import { rateLines } from './rate-lines';

function rate(serviceCode: string, amountMinor: number, delivery: Rate['delivery'], currency = 'EUR'): Rate {
  return { serviceCode, serviceName: serviceCode, price: { amountMinor, currency }, negotiated: true, breakdown: [], delivery, warnings: [] };
}

function carrier(integrationId: string, ...rates: Rate[]): CarrierRates {
  return {
    integrationId,
    type: 'shipping_test',
    providerName: integrationId,
    label: integrationId,
    environment: 'simulator',
    status: 'quoted',
    durationMillis: 1,
    rates,
    warnings: [],
  };
}

const slow = rate('slow', 1000, { guaranteed: false, date: '2026-11-27' });
const quick = rate('quick', 4000, { guaranteed: true, date: '2026-11-25', time: '12:00' });
const vague = rate('vague', 2000, { guaranteed: false });

describe('prices of several carriers', () => {
  it('stand by price, with the cheapest and the fastest marked', () => {
    const lines = rateLines([carrier('a', quick, slow), carrier('b', vague)], 'price');
    expect(lines.map((line) => line.rate.serviceCode)).toEqual(['slow', 'vague', 'quick']);
    expect(lines.filter((line) => line.cheapest === 'alone').map((line) => line.rate.serviceCode)).toEqual(['slow']);
    expect(lines.filter((line) => line.fastest).map((line) => line.rate.serviceCode)).toEqual(['quick']);
  });

  it('stand by delivery, those without a day last', () => {
    const lines = rateLines([carrier('a', vague, slow, quick)], 'delivery');
    expect(lines.map((line) => line.rate.serviceCode)).toEqual(['quick', 'slow', 'vague']);
  });

  it('are not compared across currencies, nor alone', () => {
    const dollars = rate('dollars', 500, { guaranteed: false }, 'USD');
    expect(rateLines([carrier('a', slow, dollars)], 'price').some((line) => line.cheapest)).toBe(false);
    expect(rateLines([carrier('a', slow)], 'price').some((line) => line.cheapest || line.fastest)).toBe(false);
  });

  it('say so where two share the lowest one', () => {
    const twin = rate('twin', slow.price.amountMinor, { guaranteed: false });
    const lines = rateLines([carrier('a', slow), carrier('b', twin, quick)], 'price');
    expect(lines.map((line) => line.cheapest)).toEqual(['shared', 'shared', undefined]);
  });

  it('mark no fastest where two arrive together', () => {
    const twin = rate('twin', 5000, quick.delivery);
    expect(rateLines([carrier('a', quick, twin)], 'price').some((line) => line.fastest)).toBe(false);
  });
});
