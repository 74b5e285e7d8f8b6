import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getCurrentUserQueryKey, useSignIn } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { fieldErrors } from '@/lib/problem';
import styles from './access.module.css';

interface SignInFormProps {
  email?: string;
  onSignedIn: () => void;
}

export function SignInForm({ email = '', onSignedIn }: SignInFormProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email, password: '' },
    validate: {
      email: (value) => (value.trim() ? null : t`Enter your e-mail address`),
      password: (value) => (value ? null : t`Enter your password`),
    },
  });
  const signIn = useSignIn({
    mutation: {
      onSuccess: (user) => {
        queryClient.setQueryData(getCurrentUserQueryKey(), user);
        onSignedIn();
      },
      onError: ({ problem }) => {
        if (problem.errors.length) form.setErrors(fieldErrors(problem));
        else if (problem.status === 401) form.setErrors({ password: problem.detail || problem.title });
      },
    },
  });
  const shownAtField = signIn.error && (signIn.error.problem.status === 401 || signIn.error.problem.errors.length > 0);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={form.onSubmit(({ email, password }) => signIn.mutate({ data: { email: email.trim(), password } }))}
    >
      <TextInput label={t`E-mail`} type="email" autoComplete="username" size="sm" key={form.key('email')} {...form.getInputProps('email')} />
      <PasswordInput
        label={t`Password`}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
      {signIn.error && !shownAtField && <ProblemNotice error={signIn.error} />}
      <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
        <Trans>Sign in</Trans>
      </Button>
    </form>
  );
}
