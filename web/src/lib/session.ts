import { createContext, use } from 'react';
import type { CurrentUser, CurrentUserStore, Permission } from '@/api/model';

/** Who is signed in, and the store that the pages are about. */
export interface Session {
  user: CurrentUser;
  store: CurrentUserStore;
  /** True when the person may do this in the current store; the server checks again. */
  can(permission: Permission): boolean;
  chooseStore(storeId: string): void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession belongs below the dashboard route');
  return session;
}

/** The id of the current store, for the paths of the API. */
export function useStoreId(): string {
  return useSession().store.id;
}
