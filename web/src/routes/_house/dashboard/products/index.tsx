import { createFileRoute } from '@tanstack/react-router';
import { ProductsPage } from '@/features/products/ProductsPage';
import { optionalText } from '@/lib/search';

interface ProductsSearch {
  search?: string;
  type?: string;
  status?: string;
  /** `missing`: goods that no carrier says a price for. */
  weight?: string;
  sort?: string;
}

export const Route = createFileRoute('/_house/dashboard/products/')({
  validateSearch: (search: Record<string, unknown>): ProductsSearch => ({
    search: optionalText(search.search),
    type: optionalText(search.type),
    status: optionalText(search.status),
    weight: optionalText(search.weight),
    sort: optionalText(search.sort),
  }),
  component: ProductsPage,
});
