import { Trans } from '@lingui/react/macro';
import type { Pickup, PickupChange } from '@/api/model';
import { said } from '@/components/said';
import { ReasonText } from '@/components/ReasonText';
import { SaysMeansDo } from '@/components/SaysMeansDo';
import { formatDate } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { SettleChange } from './SettleChange';

/** What became of the wish for another time, as long as the courier does not come then. */
export function PickupChangeNote({ pickup, change }: { pickup: Pickup; change: PickupChange }) {
  const { can } = useSession();
  const { carrierName } = pickup;
  const day = formatDate(`${change.date}T12:00:00`, { dateStyle: 'full' });
  const from = change.ready.slice(0, 5);
  const until = change.close.slice(0, 5);
  if (change.state === 'made') return null;
  return (
    <>
      <p>
        {change.state === 'requested' && (
          <Trans>
            {carrierName} is being asked for {day}, {from}–{until}.
          </Trans>
        )}
        {change.state === 'unknown' && (
          <Trans>
            {carrierName}’s answer was lost, so the courier comes as shown, or as wished: {day}, {from}–{until}.
          </Trans>
        )}
        {(change.state === 'refused' || change.state === 'not_made') && (
          <Trans>
            The courier comes as shown, and not as wished: {day}, {from}–{until}.
          </Trans>
        )}
      </p>
      {change.reasons.map((reason) => (
        <ReasonText key={reason.message} who={carrierName} tone="warn" reason={reason} />
      ))}
      {change.trouble && (
        <SaysMeansDo who={carrierName} tone="warn" says={said(change.trouble)} means={change.trouble.meaning} remedy={change.trouble.remedy} />
      )}
      {change.state === 'unknown' && can('shipments:write') && <SettleChange pickup={pickup} change={change} />}
    </>
  );
}
