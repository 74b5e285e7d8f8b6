import { useLingui } from '@lingui/react/macro';
import { useStore } from '@/api/comptoir';
import { DateRangeFilter } from '@/components/DateRangeFilter';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { PickFilter } from '@/components/PickFilter';
import { SearchField } from '@/components/SearchField';
import { useOrderWords } from '@/components/use-order-words';
import { optionsOf } from '@/lib/options';
import { useStoreId } from '@/lib/session';
import { useCountries, useCurrencies } from '@/lib/use-named-options';
import type { OrdersSearch } from './order-search';

interface OrderFiltersProps {
  search: OrdersSearch;
  /** Shops that orders of the list come from. */
  sources: string[];
  onChange: (next: Partial<OrdersSearch>) => void;
}

export function OrderFilters({ search, sources, onChange }: OrderFiltersProps) {
  const { t } = useLingui();
  const { statuses, payments, sourceName } = useOrderWords();
  const own = useStore(useStoreId()).data?.currency;
  const countries = useCountries();
  const currencies = useCurrencies();
  const byTotal = search.sort?.startsWith('total');
  return (
    <FilterBar>
      <SearchField label={t`Number or customer`} value={search.search} onChange={(text) => onChange({ search: text })} />
      <FilterMenu label={t`Status`} value={search.status} options={optionsOf(statuses)} onChange={(status) => onChange({ status })} />
      <FilterMenu
        label={t`Payment`}
        value={search.paymentStatus}
        options={optionsOf(payments)}
        onChange={(paymentStatus) => onChange({ paymentStatus })}
      />
      <DateRangeFilter label={t`Placed`} value={search} onChange={({ from, to }) => onChange({ from, to })} />
      <PickFilter
        label={t`Source`}
        value={search.source}
        free
        options={sources.map((source) => ({ value: source, label: sourceName(source) }))}
        onChange={(source) => onChange({ source })}
      />
      <PickFilter label={t`Ships to`} value={search.country} options={countries} onChange={(country) => onChange({ country })} />
      <PickFilter
        label={t`Currency`}
        value={search.currency}
        options={currencies}
        // Amounts of several currencies are not compared.
        onChange={(currency) => onChange(currency || !byTotal ? { currency } : { currency, sort: undefined })}
      />
      <FilterMenu
        label={t`Sort`}
        value={search.sort}
        options={[
          { value: 'newest', label: t`newest first` },
          { value: 'oldest', label: t`oldest first` },
          { value: 'total_desc', label: t`highest total first` },
          { value: 'total', label: t`lowest total first` },
        ]}
        onChange={(sort) => onChange(sort?.startsWith('total') ? { sort, currency: search.currency ?? own } : { sort })}
      />
    </FilterBar>
  );
}
