import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useRateGrids } from '@/api/comptoir';
import type { RateGrid } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { Named } from '@/components/Named';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { StatusText } from '@/components/StatusText';
import { Table, type Column } from '@/components/Table';
import { formatMoment, formatNumber } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { NewPriceList } from './NewPriceList';
import { useGridCarriers } from './use-grid-carriers';
import { usePriceListWords } from './use-price-list-words';

/** The store's own prices: of carriers that tell none, and of the shop. */
export function PriceListsPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const words = usePriceListWords();
  const carriers = useGridCarriers();
  const [asking, { open, close }] = useDisclosure();
  const allowed = can('rate-grids:read');
  const { data, error, refetch } = useRateGrids(store.id, { query: { enabled: allowed } });
  usePage({ label: t`Shipping` }, { label: t`Price lists` });
  if (!allowed) return <Forbidden permission="rate-grids:read" />;
  const create = can('rate-grids:write') && (
    <Button onClick={open}>
      <Trans>New price list</Trans>
    </Button>
  );
  const columns: Column<RateGrid>[] = [
    {
      id: 'name',
      head: t`Price list`,
      phone: 'lead',
      renderCell: ({ id, name, kind, integrationId }) => (
        <Named note={carriers.name(integrationId) ?? words.kind(kind)}>
          <Link to="/dashboard/shipping/price-lists/$rateGridId" params={{ rateGridId: id }}>
            {name}
          </Link>
        </Named>
      ),
    },
    {
      id: 'state',
      head: t`State`,
      phone: 'second',
      renderCell: ({ active, priceCount }) =>
        active ? (
          <StatusText tone={priceCount > 0 ? 'ok' : 'wait'}>{priceCount > 0 ? t`In use` : t`Without prices`}</StatusText>
        ) : (
          <StatusText tone="off">{t`Switched off`}</StatusText>
        ),
    },
    { id: 'zones', head: t`Zones`, numeric: true, phone: 'none', renderCell: ({ zoneCount }) => formatNumber(zoneCount) },
    { id: 'prices', head: t`Prices`, numeric: true, phone: 'end', renderCell: ({ priceCount }) => formatNumber(priceCount) },
    { id: 'currency', head: t`Currency`, phone: 'none', renderCell: ({ currency }) => currency },
    { id: 'updated', head: t`Changed`, numeric: true, phone: 'none', renderCell: ({ updatedAt }) => formatMoment(updatedAt) },
  ];
  const nothing = data?.items.length === 0;
  return (
    <PageBody>
      <PageHeader title={<Trans>Price lists</Trans>} actions={!nothing && create} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={4} height={52} />}
      {nothing && (
        <EmptyState title={<Trans>No price list yet</Trans>} action={create}>
          <Trans>
            Some carriers, such as Colissimo, tell no prices: those of your contract stand in a list with zones, weights, fuel and surcharges. Import
            it once, and quotes show these prices beside those of the other carriers.
          </Trans>
        </EmptyState>
      )}
      {data && !nothing && <Table label={t`Price lists`} columns={columns} rows={data.items} keyOf={({ id }) => id} lines={2} />}
      <NewPriceList opened={asking} onClose={close} />
    </PageBody>
  );
}
