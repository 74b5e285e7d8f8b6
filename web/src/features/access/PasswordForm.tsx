import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useChangePassword } from '@/api/comptoir';
import { FormSection } from '@/components/FormSection';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { fieldErrors } from '@/lib/problem';
import { shortestPassword } from './passwords';

export function PasswordForm() {
  const { t } = useLingui();
  const show = { 'aria-label': t`Show the password` };
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value ? null : t`Enter your current password`),
      newPassword: (value) => (value.length >= shortestPassword ? null : t`At least ${shortestPassword} characters`),
    },
  });
  const change = useChangePassword({
    mutation: {
      onSuccess: () => {
        form.reset();
        notifyDone(t`Your password is changed`);
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((data) => change.mutate({ data }))}>
      <FormSection title={<Trans>Password</Trans>} reason={<Trans>A long one is a good one. Your other sessions end when it changes.</Trans>}>
        <PasswordInput
          label={t`Current password`}
          autoComplete="current-password"
          visibilityToggleButtonProps={show}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t`New password`}
          description={t`At least ${shortestPassword} characters`}
          autoComplete="new-password"
          visibilityToggleButtonProps={show}
          {...form.getInputProps('newPassword')}
        />
        {change.error && change.error.problem.errors.length === 0 && <ProblemNotice error={change.error} />}
        <Button type="submit" variant="default" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          <Trans>Change the password</Trans>
        </Button>
      </FormSection>
    </form>
  );
}
