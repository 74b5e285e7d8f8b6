import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Provider } from '@/api/model';
import { bareProblem } from '@/lib/problem';
import { askedValues, changedSettings, formFaults, initialValues, problemFaults, sentSettings, typedSecrets } from './settings-values';

const provider = {
  type: 'shipping_test',
  name: 'Test Post',
  form: {
    sections: [],
    fields: [
      { name: 'account', section: 's', kind: 'text', label: 'Account', required: true, pattern: '[A-Z0-9]{6}', patternHint: 'Six characters' },
      { name: 'secret', section: 's', kind: 'secret', label: 'Secret', required: true, minLength: 8 },
      { name: 'negotiated', section: 's', kind: 'boolean', label: 'Negotiated', required: false, defaultValue: true },
      { name: 'note', section: 's', kind: 'text', label: 'Note', required: false },
    ],
  },
} as unknown as Provider;
const none: ReadonlySet<string> = new Set();

describe('a settings form', () => {
  beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

  it('begins with the defaults of the schema', () => {
    const values = initialValues(provider, undefined, 'simulator');
    expect(values).toMatchObject({
      label: 'Test Post',
      environment: 'simulator',
      settings: { account: '', negotiated: true, note: '' },
      secrets: { secret: '' },
    });
  });

  it('finds what the server would refuse', () => {
    const values = { ...initialValues(provider), settings: { account: 'abc', negotiated: true, note: '' }, secrets: { secret: 'short' } };
    expect(Object.keys(formFaults(provider, values, none))).toEqual(['settings.account', 'secrets.secret']);
    expect(formFaults(provider, values, none)['settings.account']).toBe('Six characters');
  });

  it('lets a saved secret stay empty', () => {
    const values = { ...initialValues(provider), settings: { account: 'ABC123', negotiated: true, note: '' } };
    expect(formFaults(provider, values, none)).toHaveProperty(['secrets.secret']);
    expect(formFaults(provider, values, new Set(['secret']))).toEqual({});
  });

  it('asks for some fields with some choices only', () => {
    const choosing = {
      ...provider,
      form: {
        sections: [],
        fields: [
          { name: 'door', section: 's', kind: 'choice', label: 'Door', required: true, defaultValue: 'open' },
          { name: 'user', section: 's', kind: 'text', label: 'User', required: true, shownWhen: { field: 'door', values: ['code'] } },
          { name: 'key', section: 's', kind: 'secret', label: 'Key', required: true, shownWhen: { field: 'door', values: ['code', 'key'] } },
        ],
      },
    } as unknown as Provider;
    const values = { ...initialValues(choosing), settings: { door: 'open', user: 'ada' }, secrets: { key: 'typed before' } };
    expect(formFaults(choosing, values, none)).toEqual({});
    expect(askedValues(choosing, values)).toMatchObject({ settings: { door: 'open', user: '' }, secrets: { key: '' } });
    const code = { ...values, settings: { door: 'code', user: '' }, secrets: { key: '' } };
    expect(Object.keys(formFaults(choosing, code, none))).toEqual(['settings.user', 'secrets.key']);
    expect(askedValues(choosing, { ...code, secrets: { key: 'x' } }).secrets).toEqual({ key: 'x' });
  });

  it('puts the server’s errors at their fields, secrets included', () => {
    const problem = {
      ...bareProblem(422, ''),
      errors: [
        { field: 'settings.secret', code: 'x', message: 'Too short' },
        { field: 'label', code: 'y', message: 'Taken' },
      ],
    };
    expect(problemFaults(provider, problem)).toEqual({ 'secrets.secret': 'Too short', label: 'Taken' });
  });

  it('leaves out what is empty when creating, and clears it when changing', () => {
    const settings = { account: ' ABC123 ', negotiated: false, note: '' };
    expect(sentSettings(settings)).toEqual({ account: 'ABC123', negotiated: false });
    expect(changedSettings(settings)).toEqual({ account: 'ABC123', negotiated: false, note: null });
    expect(typedSecrets({ secret: '', other: 'x' })).toEqual({ other: 'x' });
  });
});
