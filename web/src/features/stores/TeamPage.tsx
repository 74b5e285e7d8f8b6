import { useLingui } from '@lingui/react/macro';
import { Forbidden } from '@/components/Forbidden';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { InvitationList } from './InvitationList';
import { InviteForm } from './InviteForm';
import { MemberList } from './MemberList';

/** Who works in the store, and who is invited to. */
export function TeamPage() {
  const { t } = useLingui();
  const { can } = useSession();
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`Team` });
  if (!can('members:read')) return <Forbidden permission="members:read" />;
  return (
    <>
      <MemberList />
      {can('members:write') && <InviteForm />}
      <InvitationList />
    </>
  );
}
