import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Skeleton, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { LinkButton } from '@/components/LinkButton';
import { usePasswordReset, useResetPassword } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { PublicPage } from '@/components/PublicPage';
import { fieldErrors } from '@/lib/problem';
import styles from './access.module.css';
import { shortestPassword } from './passwords';

/** Chooses a new password by a link from an administrator. */
export function PasswordResetPage({ token }: { token: string }) {
  const { t } = useLingui();
  const link = usePasswordReset(token, { query: { retry: false } });
  const tooShort = t`At least ${shortestPassword} characters`;
  const form = useForm({
    initialValues: { newPassword: '' },
    validate: { newPassword: (value) => (value.length >= shortestPassword ? null : tooShort) },
  });
  const reset = useResetPassword({ mutation: { onError: ({ problem }) => form.setErrors(fieldErrors(problem)) } });
  return (
    <PublicPage title={t`Choose a new password`}>
      {link.error && !reset.isSuccess && <ProblemNotice error={link.error} onRetry={() => void link.refetch()} />}
      {link.isPending && <Skeleton height={160} radius="md" />}
      {reset.isSuccess && (
        <>
          <p role="status" style={{ marginBottom: 16 }}>
            <Trans>Your password is changed. Sign in with it.</Trans>
          </p>
          <LinkButton to="/sign-in" size="md" fullWidth>
            <Trans>Sign in</Trans>
          </LinkButton>
        </>
      )}
      {link.data && !reset.isSuccess && (
        <form noValidate className={styles.form} onSubmit={form.onSubmit((data) => reset.mutate({ token, data }))}>
          <TextInput label={t`E-mail`} value={link.data.email} readOnly autoComplete="username" />
          <PasswordInput
            label={t`New password`}
            description={tooShort}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
            {...form.getInputProps('newPassword')}
          />
          {reset.error && reset.error.problem.errors.length === 0 && <ProblemNotice error={reset.error} />}
          <Button type="submit" size="md" fullWidth loading={reset.isPending}>
            <Trans>Change the password</Trans>
          </Button>
        </form>
      )}
    </PublicPage>
  );
}
