import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Integration, IntegrationDetail } from '@/api/model';
import { bareProblem } from '@/lib/problem';
import { emptyPair } from '@/components/pairs';
import { consoleFaults, firstRequest, hasConsole, toRequest, typedFaults, type ConsoleValues } from './console-values';

const values: ConsoleValues = { method: 'GET', path: '/notes', query: [], headers: [], body: '' };

describe('the console', () => {
  beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

  it('is for custom APIs', () => {
    expect(hasConsole({ type: 'custom' } as Integration)).toBe(true);
    expect(hasConsole({ type: 'openai' } as Integration)).toBe(false);
  });

  it('begins with the path that proves the connection', () => {
    expect(firstRequest({ settings: { healthPath: '/status' } } as unknown as IntegrationDetail)).toEqual({ ...values, path: '/status' });
  });

  it('takes a pasted query apart and leaves out empty lines', () => {
    const request = toRequest({
      ...values,
      path: ' /notes?q=a%20b&page=2 ',
      query: [{ key: '1', name: 'sort', value: 'name' }, emptyPair()],
      headers: [{ key: '2', name: ' X-Note ', value: ' tea ' }],
    });
    expect(request).toMatchObject({
      path: '/notes',
      query: [
        { name: 'q', value: 'a b' },
        { name: 'page', value: '2' },
        { name: 'sort', value: 'name' },
      ],
      headers: [{ name: 'X-Note', value: 'tea' }],
    });
  });

  it('sends a body only where there can be one', () => {
    expect(toRequest({ ...values, body: '{}' }).body).toBeUndefined();
    expect(toRequest({ ...values, method: 'POST', body: '{}' }).body).toBe('{}');
    expect(toRequest({ ...values, method: 'POST' }).body).toBeUndefined();
  });

  it('puts faults at their fields', () => {
    expect(typedFaults({ ...values, path: 'notes' })).toEqual({ path: 'A path begins with /' });
    const problem = { ...bareProblem(422, ''), errors: [{ field: 'headers[2].name', code: 'x', message: 'No' }] };
    expect(consoleFaults(problem)).toEqual({ 'headers.2.name': 'No' });
  });
});
