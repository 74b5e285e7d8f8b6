import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LinkButton } from '@/components/LinkButton';
import { getIntegrationQueryKey, useCreateIntegration } from '@/api/comptoir';
import type { IntegrationDetail, Provider } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { LeaveGuard } from '@/components/LeaveGuard';
import { ProblemNotice } from '@/components/ProblemNotice';
import { focusFault } from '@/lib/focus-fault';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { EnvironmentChoice } from './EnvironmentChoice';
import { SettingsSections } from './SettingsSections';
import { askedValues, formFaults, initialValues, problemFaults, sentSettings, typedSecrets, type SettingsValues } from './settings-values';

const noSecrets: ReadonlySet<string> = new Set();

/** A newcomer to a demonstration starts at the simulator; everyone else at the real thing. */
function firstEnvironment(provider: Provider, demo: boolean): string {
  const open = provider.environments.filter((environment) => environment.available);
  const wanted = demo ? 'simulator' : 'production';
  return (open.find((environment) => environment.id === wanted) ?? open[0])?.id ?? '';
}

export function ConnectForm({ provider }: { provider: Provider }) {
  const { t } = useLingui();
  const { store, user } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<SettingsValues>({
    initialValues: initialValues(provider, undefined, firstEnvironment(provider, user.installation.mode === 'demo')),
    validate: (values) => formFaults(provider, values, noSecrets),
  });
  const open = (detail: IntegrationDetail) => {
    const { id } = detail.integration;
    queryClient.setQueryData(getIntegrationQueryKey(store.id, id), detail);
    void refresh(queryClient, storePath(store.id, '/integration'));
    // Everything is saved, though the form still differs from its beginning.
    void navigate({ to: '/dashboard/integrations/$integrationId', params: { integrationId: id }, ignoreBlocker: true });
  };
  const create = useCreateIntegration({
    mutation: { onSuccess: open, onError: ({ problem }) => form.setErrors(problemFaults(provider, problem)) },
  });
  const submit = (values: SettingsValues) => {
    const { label, environment, settings, secrets } = askedValues(provider, values);
    create.mutate({
      storeId: store.id,
      data: {
        type: provider.type,
        environment: environment as IntegrationDetail['integration']['environment'],
        label: label.trim(),
        settings: { ...sentSettings(settings), ...typedSecrets(secrets) },
        test: true,
      },
    });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(submit, focusFault)}>
      <LeaveGuard when={form.isDirty()} />
      <FormSection
        title={<Trans>Connection</Trans>}
        reason={<Trans>The name appears in quotes. Several connections to one provider are told apart by it.</Trans>}
      >
        <TextInput label={t`Name`} required {...form.getInputProps('label')} />
        <EnvironmentChoice environments={provider.environments} providerName={provider.name} {...form.getInputProps('environment')} />
      </FormSection>
      <SettingsSections provider={provider} form={form} />
      {create.error && <ProblemNotice error={create.error} />}
      <Group gap={8} mt={16} justify="flex-end" maw={748}>
        <span role="status" className="third" style={{ flex: 1 }}>
          {create.isPending && <Trans>Saving, then really calling {provider.name}…</Trans>}
        </span>
        <LinkButton to="/dashboard/integrations" variant="default">
          <Trans>Cancel</Trans>
        </LinkButton>
        <Button type="submit" loading={create.isPending}>
          <Trans>Save and test</Trans>
        </Button>
      </Group>
    </form>
  );
}
