import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { customers, getCustomersQueryKey } from '@/api/comptoir';
import type { CustomersParams } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { ExportMenu } from '@/components/ExportMenu';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PagedTable } from '@/components/PagedTable';
import { PageHeader } from '@/components/PageHeader';
import { PickFilter } from '@/components/PickFilter';
import { SavedFilters } from '@/components/SavedFilters';
import { SearchField } from '@/components/SearchField';
import { useOrderWords } from '@/components/use-order-words';
import { usePage } from '@/lib/page';
import { storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { useCustomerColumns } from './use-customer-columns';

const route = getRouteApi('/_house/dashboard/customers/');

/** Who buys; the filters stand in the address. */
export function CustomersPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { sourceName } = useOrderWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useCustomerColumns();
  const allowed = can('customers:read');
  const params = { ...search, limit: 50 } as CustomersParams;
  const pages = usePages(getCustomersQueryKey(store.id, params), (cursor) => customers(store.id, { ...params, cursor }), { enabled: allowed });
  usePage({ label: t`Customers` });
  if (!allowed) return <Forbidden permission="customers:read" />;
  const change = (next: Partial<typeof search>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const filtered = Boolean(search.search ?? search.source);
  const nothing = !filtered && pages.items?.length === 0;
  const sources = [...new Set(['manual', ...(pages.items ?? []).map(({ source }) => source)])];
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Customers</Trans>}
        actions={
          !nothing && <ExportMenu path={storePath(store.id, '/customers/export')} filters={{ search: search.search, source: search.source }} />
        }
      />
      {!nothing && <SavedFilters list="customers" filters={search} onChoose={(filters) => void navigate({ search: filters, replace: true })} />}
      {!nothing && (
        <FilterBar>
          <SearchField label={t`Name, e-mail or phone`} value={search.search} onChange={(text) => change({ search: text })} />
          <PickFilter
            label={t`Source`}
            value={search.source}
            free
            options={sources.map((source) => ({ value: source, label: sourceName(source) }))}
            onChange={(source) => change({ source })}
          />
          <FilterMenu
            label={t`Sort`}
            value={search.sort}
            options={[
              { value: 'name', label: t`by name` },
              { value: 'newest', label: t`newest first` },
            ]}
            onChange={(sort) => change({ sort })}
          />
        </FilterBar>
      )}
      <PagedTable
        label={t`Customers`}
        columns={columns}
        keyOf={({ id }) => id}
        lines={2}
        pages={pages}
        empty={
          filtered ? (
            <p className="third">{t`Nothing matches these filters.`}</p>
          ) : (
            <EmptyState
              title={<Trans>No customer yet</Trans>}
              action={
                can('orders:write') && (
                  <LinkButton to="/dashboard/orders/new">
                    <Trans>New order</Trans>
                  </LinkButton>
                )
              }
            >
              <Trans>Who buys from the store comes here with the first order, and can be exported or erased when they ask for it.</Trans>
            </EmptyState>
          )
        }
      />
    </PageBody>
  );
}
