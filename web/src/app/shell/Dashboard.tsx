import { Outlet } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { useCurrentUser } from '@/api/comptoir';
import { SessionContext, type Session } from '@/lib/session';
import { useChosenStore } from '@/lib/use-chosen-store';
import { lazyPart } from '@/lib/lazy-part';
import { Shell } from './Shell';

const FirstStorePage = lazyPart(() => import('@/features/stores/FirstStorePage').then((module) => module.FirstStorePage));

/** Opens the session for all pages below; a person without a store learns the ways to one. */
export function Dashboard() {
  const { data: user } = useCurrentUser({ query: { staleTime: 60_000 } });
  const [store, chooseStore] = useChosenStore(user?.stores ?? []);
  const session = useMemo<Session | null>(
    () => (user && store ? { user, store, chooseStore, can: (permission) => store.permissions.includes(permission) } : null),
    [user, store, chooseStore],
  );
  if (!session) {
    return (
      <Suspense>
        <FirstStorePage />
      </Suspense>
    );
  }
  return (
    <SessionContext value={session}>
      <Shell key={session.store.id}>
        <Outlet />
      </Shell>
    </SessionContext>
  );
}
