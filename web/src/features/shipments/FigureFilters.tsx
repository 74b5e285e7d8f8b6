import { useLingui } from '@lingui/react/macro';
import { useShippingCarriers } from '@/api/comptoir';
import { FilterMenu } from '@/components/FilterMenu';
import { formatMoment } from '@/lib/formats';
import { optionsOf } from '@/lib/options';
import { useStoreId } from '@/lib/session';
import type { ShipmentsSearch } from './shipment-search';

interface FigureFiltersProps {
  search: ShipmentsSearch;
  onChange: (next: Partial<ShipmentsSearch>) => void;
}

/** Filters that a figure of a carrier came with: each is there as long as it is set. */
export function FigureFilters({ search, onChange }: FigureFiltersProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const { connection, boughtFrom, boughtTo, environment, spentIn, price, stage, arrival } = search;
  const carriers = useShippingCarriers(storeId, { query: { enabled: Boolean(connection), staleTime: 300_000 } });
  const label = carriers.data?.items.find(({ integrationId }) => integrationId === connection)?.label;
  const from = boughtFrom && formatMoment(boughtFrom);
  const to = boughtTo && formatMoment(boughtTo);
  const period = from && to ? t`${from} to ${to}` : from ? t`from ${from}` : t`until ${to}`;
  return (
    <>
      {connection && (
        <FilterMenu
          label={t`Connection`}
          value={connection}
          options={[{ value: connection, label: connection === 'deleted' ? t`deleted since` : (label ?? t`one connection`) }]}
          onChange={(value) => onChange({ connection: value })}
        />
      )}
      {environment && (
        <FilterMenu
          label={t`Environment`}
          value={environment}
          options={optionsOf({ production: t`Production`, sandbox: t`Sandbox`, simulator: t`Simulator` })}
          onChange={(value) => onChange({ environment: value })}
        />
      )}
      {(boughtFrom ?? boughtTo) && (
        <FilterMenu
          label={t({ message: 'Bought', context: 'shipment' })}
          value="chosen"
          options={[{ value: 'chosen', label: period }]}
          onChange={(value) => value ?? onChange({ boughtFrom: undefined, boughtTo: undefined })}
        />
      )}
      {spentIn && (
        <FilterMenu
          label={t`Paid in`}
          value={spentIn}
          options={[{ value: spentIn, label: spentIn }]}
          onChange={(value) => onChange({ spentIn: value })}
        />
      )}
      {price && (
        <FilterMenu
          label={t`Price`}
          value={price}
          options={[{ value: 'unknown', label: t`not told` }]}
          onChange={(value) => onChange({ price: value })}
        />
      )}
      {stage && (
        <FilterMenu
          label={t`Stage`}
          value={stage}
          options={optionsOf({
            announced: t`not with the carrier yet`,
            in_transit: t`in transit`,
            in_exception: t`in trouble`,
            delivered: t`delivered`,
            returned: t`returned`,
          })}
          onChange={(value) => onChange({ stage: value })}
        />
      )}
      {arrival && (
        <FilterMenu
          label={t`Arrived`}
          value={arrival}
          options={optionsOf({ on_time: t`on the named day or before`, late: t`after the named day` })}
          onChange={(value) => onChange({ arrival: value })}
        />
      )}
    </>
  );
}
