import { useDisclosure } from '@mantine/hooks';
import { Suspense, useEffect } from 'react';
import { onExpiredSession } from '@/lib/session-expiry';
import { lazyPart } from '@/lib/lazy-part';

// Loaded while the session is young: when it has ended, the device may be offline as well.
const SessionExpiredDialog = lazyPart(() => import('./SessionExpiredDialog').then((module) => module.SessionExpiredDialog));

/** Waits for the end of the session, then offers to sign in again in place. */
export function SessionWatch() {
  const [opened, { open, close }] = useDisclosure(false);
  useEffect(() => onExpiredSession(open), [open]);
  return (
    <Suspense>
      <SessionExpiredDialog opened={opened} onClose={close} />
    </Suspense>
  );
}
