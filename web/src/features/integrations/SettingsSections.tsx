import type { UseFormReturnType } from '@mantine/form';
import type { Provider, IntegrationSecret } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { SettingsFieldInput } from './SettingsFieldInput';
import { isAsked, type SettingsValues } from './settings-values';

interface SettingsSectionsProps {
  provider: Provider;
  form: UseFormReturnType<SettingsValues>;
  secrets?: IntegrationSecret[];
  disabled?: boolean;
}

/** The connector's own schema as a form. */
export function SettingsSections({ provider, form, secrets, disabled }: SettingsSectionsProps) {
  return provider.form.sections.map(({ id, title, reason }) => (
    <FormSection key={id} title={title} reason={reason}>
      {provider.form.fields
        .filter((field) => field.section === id && isAsked(field, form.values.settings))
        .map((field) => (
          <SettingsFieldInput
            key={field.name}
            field={field}
            form={form}
            disabled={disabled}
            saved={secrets?.find((secret) => secret.field === field.name)}
          />
        ))}
    </FormSection>
  ));
}
