import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCurrentUser } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { SessionContext, type Session } from '@/lib/session';
import { useChosenStore } from '@/lib/use-chosen-store';
import { Shell } from './Shell';

/** Opens the session for all pages below; a person without a store learns who can change that. */
export function Dashboard() {
  const { data: user } = useCurrentUser({ query: { staleTime: 60_000 } });
  const [store, chooseStore] = useChosenStore(user?.stores ?? []);
  const session = useMemo<Session | null>(
    () => (user && store ? { user, store, chooseStore, can: (permission) => store.permissions.includes(permission) } : null),
    [user, store, chooseStore],
  );
  if (!session) {
    return (
      <div style={{ maxWidth: 480, margin: '0 auto', padding: 24 }}>
        <EmptyState page title={<Trans>You belong to no store yet</Trans>}>
          <Trans>The owner or a manager of a store can invite you; open the link that they give you.</Trans>
        </EmptyState>
      </div>
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
