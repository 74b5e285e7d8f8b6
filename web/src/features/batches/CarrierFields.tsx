import { useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { useShippingCarriers } from '@/api/comptoir';
import { useStoreId } from '@/lib/session';

interface CarrierFieldsProps {
  /** The chosen connection; empty for none. */
  carrier: string;
  field: (name: 'carrier' | 'service') => object;
}

/** Who carries a batch: whoever prices and rules say, or one carrier's service for all. */
export function CarrierFields({ carrier, field }: CarrierFieldsProps) {
  const { t } = useLingui();
  const carriers = useShippingCarriers(useStoreId(), { query: { staleTime: 60_000 } });
  const sellers = carriers.data?.items.filter(({ booking }) => booking) ?? [];
  return (
    <>
      <Select
        label={t`Carrier`}
        data={[
          { value: '', label: t`As prices and shipping rules say` },
          ...sellers.map(({ integrationId, providerName, label }) => ({ value: integrationId, label: `${providerName} · ${label}` })),
        ]}
        allowDeselect={false}
        {...field('carrier')}
      />
      {carrier && <TextInput label={t`Service`} description={t`The carrier’s own code for it`} maxLength={60} {...field('service')} />}
    </>
  );
}
