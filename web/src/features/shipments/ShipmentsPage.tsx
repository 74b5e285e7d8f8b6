import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { getShipmentsQueryKey, shipments } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { ExportMenu } from '@/components/ExportMenu';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PagedTable } from '@/components/PagedTable';
import { PageHeader } from '@/components/PageHeader';
import { SavedFilters } from '@/components/SavedFilters';
import { usePage } from '@/lib/page';
import { storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { useSelection } from '@/lib/use-selection';
import { usePages } from '@/lib/use-pages';
import { ChosenShipments } from './ChosenShipments';
import { ShipmentCounters } from './ShipmentCounters';
import { ShipmentFilters } from './ShipmentFilters';
import { shipmentFilters, shipmentParams } from './shipment-search';
import { UnreadCodes } from './UnreadCodes';
import { useShipmentColumns } from './use-shipment-columns';

const route = getRouteApi('/_house/dashboard/shipping/');

/** What is sent and what is still to be bought; the filters stand in the address. */
export function ShipmentsPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = can('shipments:read');
  const params = shipmentParams(search);
  const pages = usePages(getShipmentsQueryKey(store.id, params), (cursor) => shipments(store.id, { ...params, cursor }), { enabled: allowed });
  const selection = useSelection(pages.items?.map(({ id }) => id) ?? []);
  const columns = useShipmentColumns(selection);
  usePage({ label: t`Shipments` });
  if (!allowed) return <Forbidden permission="shipments:read" />;
  const change = (next: Partial<typeof search>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const filtered = Object.values(search).some(Boolean);
  const nothing = !filtered && pages.items?.length === 0;
  const create = can('shipments:write') && can('rates:create') && (
    <LinkButton to="/dashboard/shipping/quote">
      <Trans>New shipment</Trans>
    </LinkButton>
  );
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Shipments</Trans>}
        facts={<UnreadCodes />}
        actions={
          <>
            <LinkButton to="/dashboard/shipping/carriers" variant="default">
              <Trans>Carriers</Trans>
            </LinkButton>
            <LinkButton to="/dashboard/shipping/batches" variant="default">
              <Trans>Batches</Trans>
            </LinkButton>
            {!nothing && <ExportMenu path={storePath(store.id, '/shipments/export')} filters={shipmentFilters(search)} />}
            {!nothing && create}
          </>
        }
      />
      {!nothing && <ShipmentCounters search={search} onChange={change} />}
      {!nothing && <SavedFilters list="shipments" filters={search} onChoose={(saved) => void navigate({ search: saved, replace: true })} />}
      {!nothing && <ShipmentFilters search={search} onChange={change} />}
      <PagedTable
        label={t`Shipments`}
        columns={columns}
        keyOf={({ id }) => id}
        lines={2}
        pages={pages}
        empty={
          filtered ? (
            <p className="third">{t`Nothing matches these filters.`}</p>
          ) : (
            <EmptyState title={<Trans>No shipment yet</Trans>} action={create}>
              <Trans>
                Ask your carriers for prices, choose one, and buy its label here. Each shipment keeps its label, its papers and what its carrier says
                of its way.
              </Trans>
            </EmptyState>
          )
        }
      />
      <ChosenShipments shipments={pages.items?.filter(({ id }) => selection.has(id)) ?? []} onClear={selection.clear} />
    </PageBody>
  );
}
