import { useLingui } from '@lingui/react/macro';
import { useCountShipments } from './use-count-shipments';
import { Counters, type Counter } from '@/components/Counters';
import { useShipmentWords } from '@/components/use-shipment-words';
import type { ShipmentsSearch } from './shipment-search';

interface ShipmentCountersProps {
  search: ShipmentsSearch;
  onChange: (next: Partial<ShipmentsSearch>) => void;
}

/** How many shipments wait for somebody, and how many are under way; the numbers are those of the list. */
export function ShipmentCounters({ search, onChange }: ShipmentCountersProps) {
  const { t } = useLingui();
  const words = useShipmentWords();
  const { data } = useCountShipments(search);
  if (!data) return null;
  // of many, where a language words them otherwise than the state of one
  const rejected = t({ message: 'Rejected', context: 'shipments' });
  const delivered = t({ message: 'Delivered', context: 'shipments' });
  const bought = (state: keyof typeof words.purchases, tone: Counter<string>['tone']) => ({
    id: `purchase:${state}`,
    label: words.purchases[state],
    count: data.purchase[state] ?? 0,
    tone,
  });
  const tracked = (state: keyof typeof words.trackings, tone: Counter<string>['tone']) => ({
    id: `tracking:${state}`,
    label: words.trackings[state],
    count: data.tracking[state] ?? 0,
    tone,
  });
  const counters = [
    bought('draft', 'idle'),
    bought('unknown', 'warn'),
    { ...bought('rejected', 'bad'), label: rejected },
    tracked('in_transit', 'move'),
    tracked('out_for_delivery', 'move'),
    tracked('exception', 'warn'),
    { ...tracked('delivered', 'ok'), label: delivered },
  ];
  const { purchaseState, trackingState } = search;
  const value = purchaseState ? `purchase:${purchaseState}` : trackingState && `tracking:${trackingState}`;
  return (
    <Counters
      label={t`How many`}
      counters={counters}
      value={value || undefined}
      onChange={(chosen) => {
        const [kind, state] = (chosen ?? '').split(':');
        onChange({ purchaseState: kind === 'purchase' ? state : undefined, trackingState: kind === 'tracking' ? state : undefined });
      }}
    />
  );
}
