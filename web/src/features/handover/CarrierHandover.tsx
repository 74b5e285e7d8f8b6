import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { HandoverCarrier } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { useSession } from '@/lib/session';
import { CloseDay } from './CloseDay';
import { SchedulePickup } from './SchedulePickup';
import styles from './handover.module.css';

/** One carrier: what waits for it, and the two ways to hand it over, as far as it offers them. */
export function CarrierHandover({ carrier }: { carrier: HandoverCarrier }) {
  const { can } = useSession();
  const [ordering, order] = useDisclosure();
  const [closing, close] = useDisclosure();
  const { withoutPickup, withoutManifest } = carrier;
  return (
    <li className={styles.carrier}>
      <CarrierTile type={carrier.type} size={32} />
      <div className={styles.words}>
        <div className={styles.name}>
          <span className="medium">{carrier.providerName}</span>
          {carrier.label !== carrier.providerName && <span className="third">{carrier.label}</span>}
          {carrier.environment !== 'production' && <EnvironmentMark environment={carrier.environment} />}
        </div>
        <div className="second">
          {carrier.pickups ? (
            <Plural
              value={withoutPickup}
              _0="Nothing waits for a courier."
              one="# shipment waits for a courier."
              other="# shipments wait for a courier."
            />
          ) : (
            <Trans>Sends no courier that can be ordered here.</Trans>
          )}{' '}
          {carrier.manifests ? (
            <Plural value={withoutManifest} _0="Nothing waits for a manifest." one="# is on no manifest." other="# are on no manifest." />
          ) : (
            <Trans>Needs no manifest.</Trans>
          )}
        </div>
      </div>
      {can('shipments:write') && (
        <div className={styles.actions}>
          {carrier.pickups && (
            <Button variant="default" disabled={withoutPickup === 0} onClick={order.open}>
              <Trans>Schedule a pickup</Trans>
            </Button>
          )}
          {carrier.manifests && (
            <Button variant="default" disabled={withoutManifest === 0} onClick={close.open}>
              <Trans>Close the day</Trans>
            </Button>
          )}
        </div>
      )}
      {ordering && <SchedulePickup carrier={carrier} onClose={order.close} />}
      {closing && <CloseDay carrier={carrier} onClose={close.close} />}
    </li>
  );
}
