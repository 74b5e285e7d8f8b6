import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useInviteMember } from '@/api/comptoir';
import { OneTimeValue } from '@/components/OneTimeValue';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { useRoleName } from '@/components/use-role-name';
import { formatDate } from '@/lib/formats';
import { fieldErrors } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import type { Role } from '@/lib/roles';
import { useStoreId } from '@/lib/session';
import styles from './stores.module.css';
import { useGrantableRoles } from './use-grantable-roles';

/** Makes an invitation and shows its link once. */
export function InviteForm() {
  const { t } = useLingui();
  const storeId = useStoreId();
  const roleName = useRoleName();
  const grantable = useGrantableRoles();
  const queryClient = useQueryClient();
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'staff' },
    validate: { email: (email) => (/^\S+@\S+$/.test(email.trim()) ? null : t`Enter an e-mail address`) },
  });
  const invite = useInviteMember({
    mutation: {
      onSuccess: async () => {
        form.reset();
        await refresh(queryClient, storePath(storeId, '/invitations'));
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  const made = invite.data;
  return (
    <section className={styles.section}>
      <SectionHead title={<Trans>Invite a colleague</Trans>} aside={<Trans>By a link that works once</Trans>} />
      <form
        noValidate
        className={styles.invite}
        onSubmit={form.onSubmit(({ email, role }) => invite.mutate({ storeId, data: { email: email.trim(), role } }))}
      >
        <TextInput label={t`E-mail`} type="email" autoComplete="off" {...form.getInputProps('email')} />
        <Select label={t`Role`} data={grantable.map((role) => ({ value: role, label: roleName(role) }))} {...form.getInputProps('role')} />
        <Button type="submit" loading={invite.isPending}>
          <Trans>Create the link</Trans>
        </Button>
      </form>
      {invite.error && invite.error.problem.errors.length === 0 && <ProblemNotice error={invite.error} />}
      {made?.url && (
        <OneTimeValue label={t`Invitation link for ${made.email}`} value={made.url}>
          <Trans>Send it yourself: Comptoir does not. It is shown only now, works once and ends on {formatDate(made.expiresAt)}.</Trans>
        </OneTimeValue>
      )}
    </section>
  );
}
