import { roles, type Role } from '@/lib/roles';
import { useSession } from '@/lib/session';

/** The roles that the viewer may give and take: an owner all, a manager all but owner, the others none. */
export function useGrantableRoles(): readonly Role[] {
  const { store, can } = useSession();
  if (!can('members:write')) return [];
  return store.role === 'owner' ? roles : roles.filter((role) => role !== 'owner');
}
