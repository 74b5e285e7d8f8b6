import { useNavigate } from '@tanstack/react-router';
import { useCreateShipment } from '@/api/comptoir';
import { useSession } from '@/lib/session';
import { sentQuote } from './quote-sent';
import type { QuoteValues } from './quote-values';
import type { RateLine } from './rate-lines';

/** Makes a shipment of a price that a carrier named, and opens it. */
export function useShipQuote(ratesId: string | undefined, values: QuoteValues) {
  const { store, can } = useSession();
  const navigate = useNavigate();
  const create = useCreateShipment({
    mutation: { onSuccess: ({ id }) => void navigate({ to: '/dashboard/shipping/shipments/$shipmentId', params: { shipmentId: id } }) },
  });
  const onShip = ({ carrier, rate }: RateLine) => {
    // Names are not kept with prices; an order has its own.
    const { from, to, orderId } = sentQuote(values, rate.price.currency);
    create.mutate({
      storeId: store.id,
      data: {
        ratesId,
        integrationId: carrier.integrationId,
        serviceCode: rate.serviceCode,
        serviceName: rate.serviceName,
        orderId,
        ...(!orderId && { from, to }),
      },
    });
  };
  return { onShip: can('shipments:write') && ratesId ? onShip : undefined, error: create.error };
}
