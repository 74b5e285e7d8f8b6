import { createFileRoute } from '@tanstack/react-router';
import { ImportsPage } from '@/features/imports/ImportsPage';
import { optionalText } from '@/lib/search';

interface ImportsSearch {
  status?: string;
  /** `left`: there are rows left to correct. */
  rejects?: string;
}

export const Route = createFileRoute('/_house/dashboard/imports/')({
  validateSearch: (search: Record<string, unknown>): ImportsSearch => ({
    status: optionalText(search.status),
    rejects: optionalText(search.rejects),
  }),
  component: ImportsPage,
});
