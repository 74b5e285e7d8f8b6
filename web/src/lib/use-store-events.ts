import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh, storePath } from './queries';

/** Whatever happens to a shipment may also change what its order has left, and what is to be handed over. */
const shipments = ['/shipments', '/orders', '/handover', '/overview'];

/** Which lists an event of the store makes old. */
export const touched: Record<string, string[]> = {
  'integrations.changed': ['/integrations', '/integration-logs', '/inbox-messages', '/overview'],
  'integrations.tested': ['/integrations', '/integration-logs', '/integration-usage', '/inbox-messages', '/overview'],
  'catalogue.changed': ['/products', '/overview'],
  'orders.placed': ['/orders', '/customers', '/overview'],
  'orders.changed': ['/orders', '/overview'],
  'orders.customer-changed': ['/customers', '/orders'],
  'imports.changed': ['/imports', '/products', '/customers', '/orders', '/overview'],
  'notifications.message-arrived': ['/inbox-messages'],
  'shipping.changed': shipments,
  'shipping.labelled': shipments,
  'shipping.rejected': shipments,
  'shipping.unsettled': shipments,
  'shipping.voided': shipments,
  'shipping.status-changed': shipments,
  'shipping.delivered': shipments,
  'shipping.rated': ['/rates', '/integrations', '/integration-logs'],
  'shipping.batch-changed': ['/shipping-batches'],
  'shipping.pickup-scheduled': ['/pickups', '/handover'],
  'shipping.pickup-changed': ['/pickups', '/handover'],
  'shipping.manifest-closed': ['/manifests', '/handover'],
  'shipping.manifest-changed': ['/manifests', '/handover'],
};

/** How long changes are gathered before lists are read again: an import makes thousands in a row. */
const gatherMillis = 250;

/** Keeps what is on the screen as fresh as the server: its events name what has changed. */
export function useStoreEvents(storeId: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const source = new EventSource(storePath(storeId, '/events'), { withCredentials: true });
    const old = new Set<string>();
    let reading: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      reading = undefined;
      for (const path of old) void refresh(queryClient, storePath(storeId, path));
      old.clear();
    };
    for (const [event, paths] of Object.entries(touched)) {
      source.addEventListener(event, () => {
        for (const path of paths) old.add(path);
        reading ??= setTimeout(read, gatherMillis);
      });
    }
    // The server could not tell all: anything may be old.
    source.addEventListener('events.missed', () => void refresh(queryClient, storePath(storeId)));
    return () => {
      clearTimeout(reading);
      source.close();
    };
  }, [queryClient, storeId]);
}
