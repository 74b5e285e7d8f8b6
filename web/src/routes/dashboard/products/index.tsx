import { createFileRoute } from '@tanstack/react-router';
import { ProductsPage } from '@/features/products/ProductsPage';
import { optionalText } from '@/lib/search';

interface ProductsSearch {
  search?: string;
  type?: string;
  status?: string;
  sort?: string;
}

export const Route = createFileRoute('/dashboard/products/')({
  validateSearch: (search: Record<string, unknown>): ProductsSearch => ({
    search: optionalText(search.search),
    type: optionalText(search.type),
    status: optionalText(search.status),
    sort: optionalText(search.sort),
  }),
  component: ProductsPage,
});
