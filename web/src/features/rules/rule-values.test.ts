import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ShippingRule } from '@/api/model';
import { emptyRule, heldRule, ruleFaults, ruleField, sentRule } from './rule-values';

const rule: ShippingRule = {
  id: '1',
  name: 'Heavy to Germany',
  position: 1,
  active: true,
  version: 3,
  updatedAt: '2026-11-22T12:00:00Z',
  conditions: { countries: ['DE'], fromGrams: 20_000, fromValue: { amountMinor: 5000, currency: 'CHF' }, residential: false },
  action: { kind: 'allow_only', integrationIds: ['dhl'] },
};

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

describe('rules in their form', () => {
  it('come out as they went in', () => {
    const { name, active, conditions, action } = sentRule(heldRule(rule, 'EUR'));
    expect({ name, active }).toEqual({ name: rule.name, active: true });
    expect(JSON.parse(JSON.stringify(conditions))).toEqual(rule.conditions);
    expect(JSON.parse(JSON.stringify(action))).toEqual(rule.action);
  });

  it('send no offers where the rule is about the choice', () => {
    const values = { ...emptyRule('EUR'), kind: 'cheapest' as const, integrationIds: ['dhl'], percent: 5 };
    expect(JSON.parse(JSON.stringify(sentRule(values).action))).toEqual({ kind: 'cheapest' });
  });

  it('keep a weight of nothing apart from no weight', () => {
    expect(sentRule({ ...emptyRule('EUR'), fromWeight: 0 }).conditions.fromGrams).toBe(0);
    expect(sentRule(emptyRule('EUR')).conditions.fromGrams).toBeUndefined();
  });

  it('say what is missing', () => {
    expect(Object.keys(ruleFaults({ ...emptyRule('EUR'), kind: 'adjust', fromWeight: 5, belowWeight: 5 }))).toEqual([
      'name',
      'belowWeight',
      'percent',
    ]);
  });

  it('show what the server refuses at its field', () => {
    expect(ruleField('rule.conditions.postcodes[1]')).toBe('postcodes');
    expect(ruleField('conditions.belowGrams')).toBe('belowWeight');
    expect(ruleField('action.percent')).toBe('percent');
    expect(ruleField('name')).toBe('name');
  });
});
