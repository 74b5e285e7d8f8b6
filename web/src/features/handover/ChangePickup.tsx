import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Pickup } from '@/api/model';
import { ChangeDialog } from './ChangeDialog';

/** Asks for a courier at another time, of a carrier that changes orders. */
export function ChangePickup({ pickup }: { pickup: Pickup }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        <Trans>Change the time</Trans>
      </Button>
      {opened && <ChangeDialog pickup={pickup} onClose={close} />}
    </>
  );
}
