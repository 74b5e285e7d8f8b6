import { useLingui } from '@lingui/react/macro';
import type { Role } from '@/lib/roles';

/** A role in the viewer's language. */
export function useRoleName(): (role: Role) => string {
  const { t } = useLingui();
  const names: Record<Role, string> = { owner: t`Owner`, manager: t`Manager`, staff: t`Staff`, support: t`Support`, viewer: t`Viewer` };
  return (role) => names[role];
}
