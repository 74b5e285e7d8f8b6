import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getTrackingEventsQueryKey, trackingEvents, useTrackShipment } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { MoreButton } from '@/components/MoreButton';
import { notifyProblem } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { TrackingTimeline } from '@/components/TrackingTimeline';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';

/** What the carrier told of the way, and a button to ask it now. */
export function ShipmentTimeline({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const key = getTrackingEventsQueryKey(store.id, shipment.id);
  const { items, error, retry, more, loadingMore } = usePages(key, (cursor) => trackingEvents(store.id, shipment.id, { cursor }));
  const ask = useTrackShipment({
    mutation: {
      onSuccess: () => refresh(queryClient, storePath(store.id, '/shipments')),
      onError: (problem) => notifyProblem(problem, t`The carrier could not be asked`),
    },
  });
  return (
    <section>
      <SectionHead
        title={<Trans>Timeline</Trans>}
        aside={
          can('shipments:write') && (
            <Button size="xs" variant="default" loading={ask.isPending} onClick={() => ask.mutate({ storeId: store.id, shipmentId: shipment.id })}>
              <Trans>Ask the carrier</Trans>
            </Button>
          )
        }
      />
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={2} height={40} />}
      {items?.length === 0 && (
        <p className="third" style={{ padding: '12px 0' }}>
          <Trans>The carrier has told nothing of the way yet.</Trans>
        </p>
      )}
      {items && items.length > 0 && <TrackingTimeline events={items} />}
      <MoreButton onMore={more} loading={loadingMore} />
    </section>
  );
}
