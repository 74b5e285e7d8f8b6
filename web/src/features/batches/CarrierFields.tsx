import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useShippingCarriers } from '@/api/comptoir';
import { useStoreId } from '@/lib/session';
import { ServiceField, type ServiceInput } from './ServiceField';

interface CarrierFieldsProps {
  /** The chosen connection; empty for none. */
  carrier: string;
  field: (name: 'carrier' | 'service') => ServiceInput;
}

/** Who carries a batch: whoever prices and rules say, or one carrier's service for all. */
export function CarrierFields({ carrier, field }: CarrierFieldsProps) {
  const { t } = useLingui();
  const carriers = useShippingCarriers(useStoreId(), { query: { staleTime: 60_000 } });
  const sellers = carriers.data?.items.filter(({ booking }) => booking) ?? [];
  const chosen = field('carrier');
  const service = field('service');
  return (
    <>
      <Select
        label={t`Carrier`}
        data={[
          { value: '', label: t`As prices and shipping rules say` },
          ...sellers.map(({ integrationId, providerName, label }) => ({ value: integrationId, label: `${providerName} · ${label}` })),
        ]}
        allowDeselect={false}
        {...chosen}
        onChange={(value) => {
          chosen.onChange(value ?? '');
          service.onChange('');
        }}
      />
      {carrier && <ServiceField key={carrier} integrationId={carrier} input={service} />}
    </>
  );
}
