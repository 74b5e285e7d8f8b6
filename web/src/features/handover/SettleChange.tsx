import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useSettlePickup, useUpdatePickup } from '@/api/comptoir';
import type { Pickup, PickupChange } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useStoreId } from '@/lib/session';
import styles from './handover.module.css';
import { useHandoverChange } from './use-handover-change';

interface SettleChangeProps {
  pickup: Pickup;
  change: PickupChange;
}

/** The same wish once more, or a person's word on when the courier comes. */
export function SettleChange({ pickup, change }: SettleChangeProps) {
  const storeId = useStoreId();
  const changed = useHandoverChange();
  const again = useUpdatePickup({ mutation: { onSuccess: changed } });
  const settle = useSettlePickup({ mutation: { onSuccess: changed } });
  const busy = again.isPending || settle.isPending;
  const error = again.error ?? settle.error;
  const { carrierName } = pickup;
  const { date, ready, close, instructions } = change;
  const say = (made: boolean) => settle.mutate({ storeId, pickupId: pickup.id, data: { comes: true, changed: made } });
  return (
    <>
      <div className={styles.actions}>
        {pickup.changes && (
          <Button
            variant="default"
            loading={busy}
            onClick={() => again.mutate({ storeId, pickupId: pickup.id, data: { date, ready, close, instructions } })}
          >
            <Trans>Ask {carrierName} again</Trans>
          </Button>
        )}
        <Button variant="default" loading={busy} onClick={() => say(true)}>
          <Trans>He comes as wished</Trans>
        </Button>
        <Button variant="default" loading={busy} onClick={() => say(false)}>
          <Trans>He comes as shown</Trans>
        </Button>
      </div>
      {error && <ProblemNotice error={error} />}
    </>
  );
}
