import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import type { IntegrationDetail, Provider } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { focusFault } from '@/lib/focus-fault';
import { useSession } from '@/lib/session';
import styles from './SettingsForm.module.css';
import { SettingsSections } from './SettingsSections';
import { askedValues, formFaults, initialValues, problemFaults, type SettingsValues } from './settings-values';
import { useSaveSettings } from './use-save-settings';

interface SettingsFormProps {
  detail: IntegrationDetail;
  provider: Provider;
}

export function SettingsForm({ detail, provider }: SettingsFormProps) {
  const { t } = useLingui();
  const { can } = useSession();
  const navigate = useNavigate();
  const savedSecrets = new Set(detail.secrets.filter((secret) => secret.set).map((secret) => secret.field));
  const form = useForm<SettingsValues>({
    initialValues: initialValues(provider, detail),
    validate: (values) => formFaults(provider, values, savedSecrets),
  });
  const save = useSaveSettings(detail);
  const readOnly = !can('integrations:write');
  const dirty = (path: string) => form.isDirty(path);
  const changedSettings = ['label', ...Object.keys(form.values.settings).map((name) => `settings.${name}`)].filter(dirty);
  const changedSecrets = Object.keys(form.values.secrets).filter((name) => dirty(`secrets.${name}`));
  const changes = changedSettings.length + changedSecrets.length;
  const faulty = Object.keys(form.errors)[0];
  const faultyLabel = provider.form.fields.find(({ name }) => faulty?.endsWith(`.${name}`))?.label ?? t`Name`;
  const submit = (values: SettingsValues) =>
    save.mutate(
      { values: askedValues(provider, values), settingsChanged: changedSettings.length > 0 },
      {
        onSuccess: ({ integration }) => {
          notifyDone(t`${integration.label} is saved`);
          // Everything is saved, though the form still differs from its beginning.
          void navigate({ to: '/dashboard/integrations/$integrationId', params: { integrationId: integration.id }, ignoreBlocker: true });
        },
        onError: ({ problem }) => form.setErrors(problemFaults(provider, problem)),
      },
    );
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(submit, focusFault)}>
      <LeaveGuard when={changes > 0} />
      <FormSection
        title={<Trans>Connection</Trans>}
        reason={<Trans>The name appears in quotes. The environment cannot be changed later: connect again instead.</Trans>}
      >
        <TextInput label={t`Name`} required disabled={readOnly} {...form.getInputProps('label')} />
      </FormSection>
      <SettingsSections provider={provider} form={form} secrets={detail.secrets} disabled={readOnly} />
      {save.error && <ProblemNotice error={save.error} />}
      <UnsavedBar
        changes={changes}
        fault={faulty && t`${faultyLabel} needs a correction.`}
        note={<Trans>Saving runs the connection test.</Trans>}
        saveLabel={<Trans>Save and test</Trans>}
        saving={save.isPending}
        onDiscard={() => form.reset()}
      />
    </form>
  );
}
