import { createFileRoute } from '@tanstack/react-router';
import { CustomersPage } from '@/features/customers/CustomersPage';
import { optionalText } from '@/lib/search';

interface CustomersSearch {
  search?: string;
  source?: string;
  sort?: string;
}

export const Route = createFileRoute('/_house/dashboard/customers/')({
  validateSearch: (search: Record<string, unknown>): CustomersSearch => ({
    search: optionalText(search.search),
    source: optionalText(search.source),
    sort: optionalText(search.sort),
  }),
  component: CustomersPage,
});
