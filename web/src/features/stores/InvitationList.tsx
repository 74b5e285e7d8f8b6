import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useInvitations, useRevokeInvitation } from '@/api/comptoir';
import { notifyDone, notifyProblem } from '@/components/notify';
import { SectionHead } from '@/components/SectionHead';
import table from '@/components/Table.module.css';
import { useRoleName } from '@/components/use-role-name';
import { formatDate } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import styles from './stores.module.css';

/** Invitations that nobody has used yet. */
export function InvitationList() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const roleName = useRoleName();
  const queryClient = useQueryClient();
  const { data } = useInvitations(store.id, { limit: 200 });
  const revoke = useRevokeInvitation({
    mutation: {
      onSuccess: () => notifyDone(t`The invitation no longer works`),
      onError: (error) => notifyProblem(error, t`The invitation could not be withdrawn`),
      onSettled: () => refresh(queryClient, storePath(store.id, '/invitations')),
    },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionHead title={<Trans>Open invitations</Trans>} />
      <table className={`${table.table} ${table.stacked}`} data-lines="2" aria-label={t`Open invitations`}>
        <tbody>
          {data.items.map(({ id, email, role, invitedBy, expiresAt }) => (
            <tr key={id}>
              <th scope="row" data-phone="lead">
                <span className="medium">{email}</span>
                <span className="meta third" style={{ display: 'block' }}>
                  <Trans>Invited by {invitedBy}</Trans>
                </span>
              </th>
              <td>{roleName(role)}</td>
              <td className="num third" data-phone="none">
                <Trans>until {formatDate(expiresAt, { day: 'numeric', month: 'short' })}</Trans>
              </td>
              <td className="num">
                {can('members:write') && (
                  <Button
                    size="xs"
                    variant="default"
                    loading={revoke.isPending && revoke.variables.invitationId === id}
                    onClick={() => revoke.mutate({ storeId: store.id, invitationId: id })}
                    aria-label={t`Withdraw the invitation of ${email}`}
                  >
                    <Trans>Withdraw</Trans>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
