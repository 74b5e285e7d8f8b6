import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect } from 'react';
import { onExpiredSession } from '@/lib/session-expiry';

// Loaded while the session is young: when it has ended, the device may be offline as well.
const SessionExpiredDialog = lazy(() => import('./SessionExpiredDialog').then((module) => ({ default: module.SessionExpiredDialog })));

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
