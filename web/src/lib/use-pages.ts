import { useInfiniteQuery } from '@tanstack/react-query';
import type { ProblemError } from './problem';

interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

interface PagesOptions {
  /** False while the list may not be asked for. */
  enabled?: boolean;
  /** For what no event tells about, in milliseconds. */
  refetchInterval?: number;
}

/** A list that grows page by page; the cursor is the server's. */
export function usePages<T>(queryKey: readonly unknown[], read: (cursor: string | undefined) => Promise<Page<T>>, options: PagesOptions = {}) {
  const query = useInfiniteQuery<Page<T>, ProblemError, T[], readonly unknown[], string | undefined>({
    queryKey: [...queryKey, 'pages'],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items),
    ...options,
  });
  return {
    items: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}
