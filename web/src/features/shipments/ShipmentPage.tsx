import { Trans, useLingui } from '@lingui/react/macro';
import { useShipment, useStore } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { EnvironmentBand } from '@/components/EnvironmentBand';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { TrackingFlags } from '@/components/TrackingFlags';
import { useShipmentWords } from '@/components/use-shipment-words';
import { countryName } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { OverShippedNotice } from './OverShippedNotice';
import { ShipmentActions } from './ShipmentActions';
import { ShipmentDraft } from './ShipmentDraft';
import { ShipmentExchanges } from './ShipmentExchanges';
import { ShipmentNotices } from './ShipmentNotices';
import { ShipmentParcels } from './ShipmentParcels';
import { ShipmentSide } from './ShipmentSide';
import { ShipmentSteps } from './ShipmentSteps';
import { ShipmentTimeline } from './ShipmentTimeline';
import styles from './shipments.module.css';

/** One shipment: how its purchase stands, where its parcels are, its papers. */
export function ShipmentPage({ shipmentId }: { shipmentId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const words = useShipmentWords();
  const allowed = can('shipments:read');
  const {
    data: shipment,
    error,
    refetch,
  } = useShipment(store.id, shipmentId, {
    // What the carrier is being asked is settled on its own; nobody has to reload for it.
    query: { enabled: allowed, refetchInterval: ({ state }) => (isMoving(state.data) ? 3000 : false) },
  });
  const draft = can('shipments:write') && (shipment?.purchaseState === 'draft' || shipment?.purchaseState === 'rejected');
  const own = useStore(store.id, { query: { enabled: draft } });
  const name = shipment?.orderNumber ?? shipment?.reference;
  usePage({ label: t`Shipments`, to: '/dashboard/shipping' }, { label: name ?? t`Shipment` });
  if (!allowed) return <Forbidden permission="shipments:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  const place =
    shipment?.to && [shipment.to.name ?? shipment.to.company, shipment.to.city, countryName(shipment.to.country)].filter(Boolean).join(', ');
  return (
    <>
      {shipment?.environment === 'simulator' && (
        <EnvironmentBand>
          <Trans>
            <b>Simulator.</b> No carrier knows of this shipment, and its label carries no parcel.
          </Trans>
        </EnvironmentBand>
      )}
      <PageBody>
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {!shipment && !error && <Rows count={6} height={48} />}
        {shipment && (
          <>
            <PageHeader
              tile={shipment.carrier && <CarrierTile type={shipment.carrier} size={36} />}
              title={shipment.kind === 'return' ? t`Return ${name}` : t`Shipment ${name}`}
              marks={
                <>
                  <Pill tone={words.status(shipment).tone}>{words.status(shipment).word}</Pill>
                  <TrackingFlags state={shipment.trackingState} flags={shipment.trackingFlags} />
                </>
              }
              facts={[shipment.serviceName, place && t`to ${place}`].filter(Boolean).join(' · ')}
              actions={can('shipments:write') && <ShipmentActions shipment={shipment} />}
            />
            <ShipmentNotices shipment={shipment} />
            <OverShippedNotice shipment={shipment} />
            <div className={styles.page}>
              <div className={styles.main}>
                {own.error && draft && <ProblemNotice error={own.error} onRetry={() => void own.refetch()} />}
                {draft && own.isPending && <Rows count={4} height={48} />}
                {draft && own.data && <ShipmentDraft key={shipment.id} shipment={shipment} currency={own.data.currency} />}
                {!draft && <ShipmentSteps shipment={shipment} />}
                {(shipment.labelledAt || shipment.purchaseState === 'answered') && <ShipmentTimeline shipment={shipment} />}
                {!draft && <ShipmentParcels shipment={shipment} />}
                {can('integration-logs:read') && <ShipmentExchanges shipment={shipment} />}
              </div>
              <ShipmentSide shipment={shipment} />
            </div>
          </>
        )}
      </PageBody>
    </>
  );
}

function isMoving(shipment: Shipment | undefined): boolean {
  const state = shipment?.purchaseState;
  return state === 'requested' || state === 'void_requested' || (state === 'answered' && shipment?.labelCanBeFetched === true);
}
