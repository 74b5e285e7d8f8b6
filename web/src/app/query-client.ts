import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '@/lib/problem';

/** One more try after trouble on the way; an answer of the server, even a refusal, is final. */
function worthRetrying(failures: number, error: Error): boolean {
  const status = error instanceof ProblemError ? error.problem.status : -1;
  return failures < 1 && (status === 0 || status === 502 || status === 503 || status === 504);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, retryDelay: 600, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
