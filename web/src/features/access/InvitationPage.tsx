import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { useInvitation } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useRoleName } from '@/components/use-role-name';
import { PublicPage } from '@/components/PublicPage';
import { AcceptInvitationForm } from './AcceptInvitationForm';

interface InvitationPageProps {
  token: string;
  onSignedIn: () => void;
}

/** Opens an invitation: who invites to what, then a name and a password, or the password of an existing account. */
export function InvitationPage({ token, onSignedIn }: InvitationPageProps) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const { data, error, refetch } = useInvitation(token, { query: { retry: false } });
  const title = data ? t`Join ${data.storeName}` : t`Invitation`;
  return (
    <PublicPage title={title}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={220} radius="md" />}
      {data && (
        <>
          <p className="second" style={{ marginBottom: 20 }}>
            <Trans>
              {data.invitedBy} invites {data.email} with the role {roleName(data.role)}.
            </Trans>{' '}
            {data.accountExists && <Trans>You have an account here already: enter its password.</Trans>}
          </p>
          <AcceptInvitationForm token={token} invitation={data} onSignedIn={onSignedIn} />
        </>
      )}
    </PublicPage>
  );
}
