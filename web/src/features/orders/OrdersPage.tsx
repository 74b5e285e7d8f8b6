import { Trans, useLingui } from '@lingui/react/macro';
import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { getOrdersQueryKey, orders } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { ExportMenu } from '@/components/ExportMenu';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PagedTable } from '@/components/PagedTable';
import { PageHeader } from '@/components/PageHeader';
import { SavedFilters } from '@/components/SavedFilters';
import { ShipOrders } from '@/features/batches/ShipOrders';
import { usePage } from '@/lib/page';
import { storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { OrderFilters } from './OrderFilters';
import { orderFilters, orderParams } from './order-search';
import { useOrderColumns } from './use-order-columns';
import { useChosen } from './use-chosen';

const route = getRouteApi('/_house/dashboard/orders/');

/** What was bought; the filters stand in the address. */
export function OrdersPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = can('orders:read');
  const params = orderParams(search);
  const pages = usePages(getOrdersQueryKey(store.id, params), (cursor) => orders(store.id, { ...params, cursor }), { enabled: allowed });
  const choosing = useChosen(params);
  const columns = useOrderColumns(can('shipments:write') ? choosing : undefined);
  usePage({ label: t`Orders` });
  if (!allowed) return <Forbidden permission="orders:read" />;
  const change = (next: Partial<typeof search>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const { sort: _, ...filters } = search;
  const filtered = Object.values(filters).some(Boolean);
  const create = can('orders:write') && (
    <>
      {can('imports:write') && (
        <LinkButton to="/dashboard/imports/new/orders" variant="default">
          <Trans>Import</Trans>
        </LinkButton>
      )}
      <LinkButton to="/dashboard/orders/new">
        <Trans>New order</Trans>
      </LinkButton>
    </>
  );
  const nothing = !filtered && pages.items?.length === 0;
  const sources = [...new Set(['manual', ...(pages.items ?? []).map(({ source }) => source)])];
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Orders</Trans>}
        actions={
          !nothing && (
            <>
              <ExportMenu path={storePath(store.id, '/orders/export')} filters={orderFilters(search)} />
              {create}
            </>
          )
        }
      />
      {!nothing && <SavedFilters list="orders" filters={search} onChoose={(saved) => void navigate({ search: saved, replace: true })} />}
      {!nothing && <OrderFilters search={search} sources={sources} onChange={change} />}
      {choosing.chosen.size > 0 && <ShipOrders chosen={choosing.chosen} onAll={choosing.all} onNone={choosing.none} />}
      <PagedTable
        label={t`Orders`}
        columns={columns}
        keyOf={({ id }) => id}
        lines={2}
        pages={pages}
        empty={
          filtered ? (
            <p className="third">{t`Nothing matches these filters.`}</p>
          ) : (
            <EmptyState title={<Trans>No order yet</Trans>} action={create && <Group gap={8}>{create}</Group>}>
              <Trans>
                What customers bought, and where it goes: from an order you ask carriers for prices without typing an address. Import them from a
                file, let your webshop send them through the API, or enter those made by phone or at the counter.
              </Trans>
            </EmptyState>
          )
        }
      />
    </PageBody>
  );
}
