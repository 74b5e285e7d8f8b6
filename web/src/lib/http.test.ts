import { afterEach, describe, expect, it, vi } from 'vitest';
import { http } from './http';
import { ProblemError } from './problem';
import { onExpiredSession } from './session-expiry';

function answer(status: number, body: string, type = 'application/json'): Response {
  return new Response(body || null, { status, headers: { 'Content-Type': type, 'X-Correlation-Id': 'c-1' } });
}

function serve(response: Response | Error) {
  const server = vi.fn<typeof fetch>(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)));
  vi.stubGlobal('fetch', server);
  return server;
}

async function refused(call: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof ProblemError)) throw new Error('not refused');
  return error;
}

describe('requests', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    document.cookie = 'XSRF-TOKEN=; expires=Thu, 01 Jan 1970 00:00:00 GMT';
  });

  it('carries the CSRF token and a key against doubles', async () => {
    document.cookie = 'XSRF-TOKEN=t%2F1';
    const server = serve(answer(200, '{"a":1}'));
    expect(await http('/api/v1/stores', { method: 'POST' })).toEqual({ a: 1 });
    const headers = new Headers(server.mock.calls[0]?.[1]?.headers);
    expect(headers.get('X-XSRF-TOKEN')).toBe('t/1');
    expect(headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('answers nothing for an empty body', async () => {
    serve(answer(204, ''));
    expect(await http('/api/v1/session', { method: 'DELETE' })).toBeUndefined();
  });

  it('throws the problem of a refusal', async () => {
    serve(answer(422, '{"code":"x.y","title":"No","errors":[{"field":"name","code":"blank","message":"Needed"}]}', 'application/problem+json'));
    const { problem } = await refused(http('/api/v1/me'));
    expect(problem).toMatchObject({ code: 'x.y', status: 422, correlationId: 'c-1', errors: [{ field: 'name' }] });
  });

  it('makes a problem of a page that some proxy sent', async () => {
    serve(answer(502, '<html>Bad gateway</html>', 'text/html'));
    expect((await refused(http('/api/v1/me'))).problem).toMatchObject({ code: 'web.unexpected-answer', status: 502 });
  });

  it('knows a server that cannot be reached', async () => {
    serve(new TypeError('Failed to fetch'));
    expect((await refused(http('/api/v1/me'))).unreachable).toBe(true);
  });

  it('tells when the session has ended, but not for a wrong password', async () => {
    const ended = vi.fn<() => void>();
    const stop = onExpiredSession(ended);
    serve(answer(401, '{}'));
    await refused(http('/api/v1/session', { method: 'POST' }));
    expect(ended).not.toHaveBeenCalled();
    serve(answer(401, '{}'));
    await refused(http('/api/v1/me'));
    expect(ended).toHaveBeenCalledOnce();
    stop();
  });
});
