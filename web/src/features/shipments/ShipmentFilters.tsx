import { useLingui } from '@lingui/react/macro';
import { useProviders } from '@/api/comptoir';
import { DateRangeFilter } from '@/components/DateRangeFilter';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { SearchField } from '@/components/SearchField';
import { useShipmentWords } from '@/components/use-shipment-words';
import { optionsOf } from '@/lib/options';
import { useSession } from '@/lib/session';
import { FigureFilters } from './FigureFilters';
import type { ShipmentsSearch } from './shipment-search';

interface ShipmentFiltersProps {
  search: ShipmentsSearch;
  onChange: (next: Partial<ShipmentsSearch>) => void;
}

export function ShipmentFilters({ search, onChange }: ShipmentFiltersProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { purchases, trackings } = useShipmentWords();
  const providers = useProviders(store.id, { query: { enabled: can('integrations:read'), staleTime: 300_000 } });
  const carriers = (providers.data?.items ?? []).filter(({ capabilities }) => capabilities.some(({ id }) => id === 'booking'));
  return (
    <FilterBar>
      <SearchField label={t`Tracking number, order, reference`} value={search.search} onChange={(text) => onChange({ search: text })} />
      <FilterMenu
        label={t`Purchase`}
        value={search.purchaseState}
        options={optionsOf(purchases)}
        onChange={(purchaseState) => onChange({ purchaseState })}
      />
      <FilterMenu
        label={t`On its way`}
        value={search.trackingState}
        options={optionsOf(trackings)}
        onChange={(trackingState) => onChange({ trackingState })}
      />
      <FilterMenu
        label={t`Carrier`}
        value={search.carrier}
        options={carriers.map(({ type, name }) => ({ value: type, label: name }))}
        onChange={(carrier) => onChange({ carrier })}
      />
      <FilterMenu
        label={t`Direction`}
        value={search.kind}
        options={[
          { value: 'outward', label: t`to customers` },
          { value: 'return', label: t`coming back` },
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <DateRangeFilter label={t`Made`} value={search} onChange={({ from, to }) => onChange({ from, to })} />
      <FigureFilters search={search} onChange={onChange} />
    </FilterBar>
  );
}
