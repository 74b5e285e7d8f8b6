import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useUpdateMember } from '@/api/comptoir';
import type { Member } from '@/api/model';
import { notifyDone, notifyProblem } from '@/components/notify';
import { useRoleName } from '@/components/use-role-name';
import { refresh, storePath } from '@/lib/queries';
import type { Role } from '@/lib/roles';
import { useSession } from '@/lib/session';
import { useGrantableRoles } from './use-grantable-roles';

/** A member's role; a choice where the viewer may change it. */
export function MemberRole({ member }: { member: Member }) {
  const { t } = useLingui();
  const { store, user } = useSession();
  const roleName = useRoleName();
  const grantable = useGrantableRoles();
  const queryClient = useQueryClient();
  const update = useUpdateMember({
    mutation: {
      onSuccess: (saved) => notifyDone(t`${saved.name} is now: ${roleName(saved.role)}`),
      onError: (error) => notifyProblem(error, t`The role could not be changed`),
      onSettled: () => refresh(queryClient, storePath(store.id, '/members')),
    },
  });
  if (member.personId === user.id || !grantable.includes(member.role)) return roleName(member.role);
  return (
    <Select
      aria-label={t`Role of ${member.name}`}
      size="xs"
      w={150}
      data={grantable.map((role) => ({ value: role, label: roleName(role) }))}
      value={update.isPending ? update.variables.data.role : member.role}
      disabled={update.isPending}
      onChange={(role) =>
        role && role !== member.role && update.mutate({ storeId: store.id, personId: member.personId, data: { role: role as Role } })
      }
    />
  );
}
