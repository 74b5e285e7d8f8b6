import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Pickup } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { said } from '@/components/said';
import { ReasonText } from '@/components/ReasonText';
import { SaysMeansDo } from '@/components/SaysMeansDo';
import { StatusText } from '@/components/StatusText';
import { formatDate, formatMoney } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { CancelPickup } from './CancelPickup';
import { ChangePickup } from './ChangePickup';
import { HandedShipments } from './HandedShipments';
import { PickupChangeNote } from './PickupChangeNote';
import { SettlePickup } from './SettlePickup';
import styles from './handover.module.css';
import { useHandoverWords } from '@/components/use-handover-words';

/** One courier: who comes when for what, how it stands, and what a person can do about it. */
export function PickupItem({ pickup }: { pickup: Pickup }) {
  const { t } = useLingui();
  const { can } = useSession();
  const known = useHandoverWords().pickup(pickup.state);
  const { carrierName, state, ready, close, confirmation, comesOn, price, parcels, reasons, trouble } = pickup;
  const day = formatDate(`${comesOn ?? pickup.date}T12:00:00`, { dateStyle: 'full' });
  const open = state === 'unknown' || state === 'cancel_requested' || state === 'cancel_refused';
  const stands = state === 'scheduled' || state === 'cancel_refused' || state === 'cancel_requested';
  const comes = state === 'scheduled' || state === 'cancel_refused';
  const changeOpen = comes && (pickup.change?.state === 'requested' || pickup.change?.state === 'unknown');
  const { tone, word } = changeOpen ? { tone: 'warn' as const, word: t`Comes: time not known` } : known;
  const from = ready.slice(0, 5);
  const until = close.slice(0, 5);
  return (
    <li className={styles.item} aria-label={t`Pickup by ${carrierName}, ${day}`}>
      <CarrierTile type={pickup.carrier} size={28} />
      <div className={styles.words}>
        <div className={styles.name}>
          <span className="medium">{day}</span>
          <span className="second">
            {from}–{until}
          </span>
          {pickup.environment !== 'production' && <EnvironmentMark environment={pickup.environment} />}
        </div>
        <div className="third">
          {[carrierName, confirmation, price && formatMoney(price)].filter(Boolean).join(' · ')}
          {' · '}
          <Plural value={parcels} one="# parcel" other="# parcels" />
        </div>
        <HandedShipments shipments={pickup.shipments} />
        {state === 'unknown' && (
          <p>
            <Trans>
              {carrierName}’s answer was lost, so nobody knows whether a courier comes, and {carrierName} cannot be asked from here. No second one is
              ordered by itself.
            </Trans>
          </p>
        )}
        {state === 'cancel_requested' && (
          <p>
            <Trans>{carrierName} was asked to call the courier off and has not clearly said that it did.</Trans>
          </p>
        )}
        {state === 'cancel_not_offered' && (
          <p>
            <Trans>{carrierName} calls no courier off. He comes; what is not there is not fetched.</Trans>
          </p>
        )}
        {reasons.map((reason) => (
          <ReasonText key={reason.message} who={carrierName} tone="bad" reason={reason} />
        ))}
        {trouble && state !== 'scheduled' && state !== 'cancelled' && (
          <SaysMeansDo who={carrierName} tone="warn" says={said(trouble)} means={trouble.meaning} remedy={trouble.remedy} />
        )}
        {comes && pickup.change && <PickupChangeNote pickup={pickup} change={pickup.change} />}
        {open && can('shipments:write') && <SettlePickup pickup={pickup} />}
      </div>
      <div className={styles.end}>
        <StatusText tone={tone}>{word}</StatusText>
        {comes && pickup.changes && !changeOpen && can('shipments:write') && <ChangePickup pickup={pickup} />}
        {stands && pickup.cancels && can('shipments:write') && <CancelPickup pickup={pickup} />}
      </div>
    </li>
  );
}
