import type { QueryClient } from '@tanstack/react-query';

/** Asks again for everything that was read from an address below `path`. */
export function refresh(queryClient: QueryClient, path = '/api/'): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && queryKey[0].startsWith(path) });
}

export function storePath(storeId: string, rest = ''): string {
  return `/api/v1/stores/${storeId}${rest}`;
}
