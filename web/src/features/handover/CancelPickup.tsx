import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCancelPickup } from '@/api/comptoir';
import type { Pickup } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useStoreId } from '@/lib/session';
import { useHandoverChange } from './use-handover-change';

/** Has a courier called off, after saying what that means. */
export function CancelPickup({ pickup }: { pickup: Pickup }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useHandoverChange();
  const [asking, { open, close }] = useDisclosure();
  const cancel = useCancelPickup({
    mutation: {
      onSuccess: () => {
        changed();
        close();
      },
    },
  });
  const { carrierName } = pickup;
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        <Trans>Call off</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t`Call the courier off?`}
        confirmLabel={t`Call the courier off`}
        destructive
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ storeId, pickupId: pickup.id })}
        onClose={close}
      >
        <Trans>{carrierName} is asked not to come. The shipments keep their labels and wait for another courier.</Trans>
      </ConfirmDialog>
    </>
  );
}
