import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getCurrentUserQueryKey, useUpdateCurrentUser } from '@/api/comptoir';
import { FormSection } from '@/components/FormSection';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import type { Locale } from '@/lib/i18n';
import { fieldErrors } from '@/lib/problem';
import { useSession } from '@/lib/session';
import { useLanguage } from '@/lib/use-language';

export function ProfileForm() {
  const { t } = useLingui();
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [language, chooseLanguage] = useLanguage();
  const form = useForm<{ name: string; language: Locale }>({
    initialValues: { name: user.name, language: user.language ?? language },
    validate: { name: (name) => (name.trim() ? null : t`Enter your name`) },
  });
  const update = useUpdateCurrentUser({
    mutation: {
      onSuccess: async (saved) => {
        queryClient.setQueryData(getCurrentUserQueryKey(), saved);
        form.resetDirty();
        notifyDone(t`Your profile is saved`);
        if (saved.language && saved.language !== language) await chooseLanguage(saved.language);
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(({ name, language }) => update.mutate({ data: { name: name.trim(), language } }))}>
      <FormSection
        title={<Trans>You</Trans>}
        reason={<Trans>Your name stands beside what you do. Messages of Comptoir come in your language; providers keep their own words.</Trans>}
      >
        <TextInput label={t`Name`} autoComplete="name" required {...form.getInputProps('name')} />
        <TextInput label={t`E-mail`} value={user.email} disabled />
        <Select
          label={t`Language`}
          data={[
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
          {...form.getInputProps('language')}
        />
        {update.error && update.error.problem.errors.length === 0 && <ProblemNotice error={update.error} />}
        <Button type="submit" variant="default" loading={update.isPending} style={{ alignSelf: 'flex-start' }}>
          <Trans>Save the profile</Trans>
        </Button>
      </FormSection>
    </form>
  );
}
