import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getCurrentUserQueryKey, useAcceptInvitation } from '@/api/comptoir';
import type { InvitationOffer } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { fieldErrors } from '@/lib/problem';
import styles from './access.module.css';
import { shortestPassword } from './passwords';

interface AcceptInvitationFormProps {
  token: string;
  invitation: InvitationOffer;
  onSignedIn: () => void;
}

export function AcceptInvitationForm({ token, invitation, onSignedIn }: AcceptInvitationFormProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const known = invitation.accountExists;
  const tooShort = t`At least ${shortestPassword} characters`;
  const form = useForm({
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (known || name.trim() ? null : t`Enter your name`),
      password: (password) => (known ? (password ? null : t`Enter your password`) : password.length >= shortestPassword ? null : tooShort),
    },
  });
  const accept = useAcceptInvitation({
    mutation: {
      onSuccess: (user) => {
        queryClient.setQueryData(getCurrentUserQueryKey(), user);
        onSignedIn();
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  const submit = ({ name, password }: typeof form.values) => accept.mutate({ token, data: { name: known ? undefined : name.trim(), password } });
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(submit)}>
      <TextInput label={t`E-mail`} value={invitation.email} readOnly autoComplete="username" />
      {!known && <TextInput label={t`Name`} autoComplete="name" {...form.getInputProps('name')} />}
      <PasswordInput
        label={t`Password`}
        description={known ? undefined : tooShort}
        autoComplete={known ? 'current-password' : 'new-password'}
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        {...form.getInputProps('password')}
      />
      {accept.error && accept.error.problem.errors.length === 0 && <ProblemNotice error={accept.error} />}
      <Button type="submit" size="md" fullWidth loading={accept.isPending}>
        <Trans>Join {invitation.storeName}</Trans>
      </Button>
    </form>
  );
}
