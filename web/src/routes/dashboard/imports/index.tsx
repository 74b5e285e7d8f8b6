import { createFileRoute } from '@tanstack/react-router';
import { ImportsPage } from '@/features/imports/ImportsPage';
import { optionalText } from '@/lib/search';

interface ImportsSearch {
  status?: string;
}

export const Route = createFileRoute('/dashboard/imports/')({
  validateSearch: (search: Record<string, unknown>): ImportsSearch => ({ status: optionalText(search.status) }),
  component: ImportsPage,
});
