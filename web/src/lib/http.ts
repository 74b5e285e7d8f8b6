import { currentLocale } from './i18n';
import { bareProblem, ProblemError, type Problem } from './problem';
import { reportExpiredSession } from './session-expiry';

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The server hands its CSRF token to scripts of its own origin in this cookie. */
function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

/** `crypto.randomUUID` exists on secure origins only; a shop may open Comptoir by its address in the local network. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function headersOf(options: RequestInit): Headers {
  const headers = new Headers(options.headers);
  const method = (options.method ?? 'GET').toUpperCase();
  headers.set('Accept-Language', currentLocale());
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  if (unsafe.has(method)) {
    const token = csrfToken();
    if (token) headers.set('X-XSRF-TOKEN', token);
  }
  if (method === 'POST' && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', randomKey());
  return headers;
}

async function problemOf(response: Response): Promise<Problem> {
  const bare = bareProblem(response.status, response.headers.get('X-Correlation-Id') ?? '');
  if (!response.headers.get('Content-Type')?.includes('json')) return bare;
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { ...bare, ...body, errors: body.errors ?? [], params: body.params ?? {} };
  } catch {
    return bare;
  }
}

/** Sends a request of our own API and answers the response, or throws the {@link ProblemError} that says why not. */
export async function send(url: string, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...options, headers: headersOf(options), credentials: 'same-origin' });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ProblemError(bareProblem(0, ''));
  }
  if (response.ok) return response;
  const error = new ProblemError(await problemOf(response));
  if (response.status === 401 && !url.endsWith('/api/v1/session')) reportExpiredSession();
  throw error;
}

/** The generated client calls this for every operation. */
export async function http<T>(url: string, options: RequestInit = {}): Promise<T> {
  const response = await send(url, options);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** What the generated hooks declare as their error. */
export type ErrorType<_Declared> = ProblemError;
