import { Trans, useLingui } from '@lingui/react/macro';
import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { getProductsQueryKey, products } from '@/api/comptoir';
import type { ProductsParams } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PagedTable } from '@/components/PagedTable';
import { PageHeader } from '@/components/PageHeader';
import { SavedFilters } from '@/components/SavedFilters';
import { SearchField } from '@/components/SearchField';
import { optionsOf } from '@/lib/options';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { useProductColumns } from './use-product-columns';
import { useProductWords } from './use-product-words';

const route = getRouteApi('/_house/dashboard/products/');

/** What the store sells; the filters stand in the address. */
export function ProductsPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useProductWords();
  const columns = useProductColumns();
  const allowed = can('products:read');
  const { weight, ...filters } = search;
  const params = { ...filters, withoutWeight: weight === 'missing' || undefined, limit: 50 } as ProductsParams;
  const pages = usePages(getProductsQueryKey(store.id, params), (cursor) => products(store.id, { ...params, cursor }), { enabled: allowed });
  usePage({ label: t`Products` });
  if (!allowed) return <Forbidden permission="products:read" />;
  const change = (next: Partial<typeof search>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const filtered = Boolean(search.search ?? search.type ?? search.status ?? weight);
  const create = can('products:write') && (
    <Group gap={8}>
      {can('imports:write') && (
        <LinkButton to="/dashboard/imports/new/products" variant="default">
          <Trans>Import</Trans>
        </LinkButton>
      )}
      <LinkButton to="/dashboard/products/new">
        <Trans>Create a product</Trans>
      </LinkButton>
    </Group>
  );
  const nothing = !filtered && pages.items?.length === 0;
  return (
    <PageBody>
      <PageHeader title={<Trans>Products</Trans>} actions={!nothing && create} />
      {!nothing && <SavedFilters list="products" filters={search} onChoose={(filters) => void navigate({ search: filters, replace: true })} />}
      {!nothing && (
        <FilterBar>
          <SearchField label={t`Title, brand or SKU`} value={search.search} onChange={(text) => change({ search: text })} />
          <FilterMenu label={t`Type`} value={search.type} options={optionsOf(words.types)} onChange={(type) => change({ type })} />
          <FilterMenu label={t`State`} value={search.status} options={optionsOf(words.statuses)} onChange={(status) => change({ status })} />
          <FilterMenu
            label={t`Weight`}
            value={weight}
            options={[{ value: 'missing', label: t`missing` }]}
            onChange={(next) => change({ weight: next })}
          />
          <FilterMenu
            label={t`Sort`}
            value={search.sort}
            options={[
              { value: 'newest', label: t`newest first` },
              { value: 'oldest', label: t`oldest first` },
              { value: 'title', label: t`by title` },
              { value: 'title_desc', label: t`by title, from Z` },
            ]}
            onChange={(sort) => change({ sort })}
          />
        </FilterBar>
      )}
      <PagedTable
        label={t`Products`}
        columns={columns}
        keyOf={({ id }) => id}
        lines={2}
        pages={pages}
        empty={
          filtered ? (
            <p className="third">{t`Nothing matches these filters.`}</p>
          ) : (
            <EmptyState title={<Trans>No product yet</Trans>} action={create}>
              <Trans>
                What the store sells, with weights and sizes for parcels. Create one, import a CSV or Excel file, or let your webshop send them
                through the API.
              </Trans>
            </EmptyState>
          )
        }
      />
    </PageBody>
  );
}
