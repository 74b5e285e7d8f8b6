import type { IntegrationLogEntry, LoggedRequest } from '@/api/model';

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The request as a command line; what was hidden in the log stays hidden here. */
export function curlCommand(entry: Pick<IntegrationLogEntry, 'method' | 'url'>, request: LoggedRequest): string {
  return [
    `curl -X ${entry.method ?? 'GET'} ${shellQuoted(entry.url ?? '')}`,
    ...request.headers.map(({ name, value }) => `-H ${shellQuoted(`${name}: ${value}`)}`),
    ...(request.body ? [`--data ${shellQuoted(request.body)}`] : []),
  ].join(' \\\n  ');
}
