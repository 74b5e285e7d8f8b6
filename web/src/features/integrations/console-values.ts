import { t } from '@lingui/core/macro';
import type { Integration, IntegrationDetail, SendCustomRequest } from '@/api/model';
import type { Pair } from '@/components/pairs';
import type { Problem } from '@/lib/problem';

type Method = SendCustomRequest['method'];

/** What the console's form holds. */
export interface ConsoleValues {
  method: Method;
  path: string;
  query: Pair[];
  headers: Pair[];
  body: string;
}

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const satisfies Method[];

/** Only custom APIs take requests of one's own. */
export function hasConsole({ type }: Integration): boolean {
  return type === 'custom';
}

export function takesBody(method: Method): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE';
}

/** The request that proves the connection, to begin with. */
export function firstRequest({ settings }: IntegrationDetail): ConsoleValues {
  const path = typeof settings.healthPath === 'string' ? settings.healthPath : '/';
  return { method: 'GET', path, query: [], headers: [], body: '' };
}

function filled(list: Pair[]): { name: string; value: string }[] {
  return list.filter(({ name, value }) => name.trim() !== '' || value !== '').map(({ name, value }) => ({ name: name.trim(), value: value.trim() }));
}

/** The request as the API takes it; a query that was typed behind the path becomes parameters. */
export function toRequest({ method, path, query, headers, body }: ConsoleValues): SendCustomRequest {
  const [plain = '', typed = ''] = path.trim().split(/\?(.*)/s);
  const inPath = [...new URLSearchParams(typed)].map(([name, value]) => ({ name, value }));
  return {
    method,
    path: plain,
    query: [...inPath, ...filled(query)],
    headers: filled(headers),
    body: takesBody(method) && body !== '' ? body : undefined,
  };
}

/** What can be seen without asking the server. */
export function typedFaults({ path }: ConsoleValues): Record<string, string> {
  return path.trim().startsWith('/') ? {} : { path: t`A path begins with /` };
}

/** The server's field errors under the paths of the form. */
export function consoleFaults({ errors }: Problem): Record<string, string> {
  return Object.fromEntries(errors.map(({ field, message }) => [field.replaceAll(/\[(\d+)\]/g, '.$1'), message]));
}
