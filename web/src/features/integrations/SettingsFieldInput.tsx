import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { IntegrationSecret, SettingsField } from '@/api/model';
import { SecretInput } from '@/components/SecretInput';
import type { SettingsValues } from './settings-values';

interface SettingsFieldInputProps {
  field: SettingsField;
  form: UseFormReturnType<SettingsValues>;
  /** What is known of the saved secret, for a secret field of an existing connection. */
  saved?: IntegrationSecret;
  disabled?: boolean;
}

/** One field of a connector's schema. */
export function SettingsFieldInput({ field, form, saved, disabled }: SettingsFieldInputProps) {
  const common = { label: field.label, description: field.help, placeholder: field.placeholder, required: field.required, disabled };
  const path = `settings.${field.name}`;
  switch (field.kind) {
    case 'secret':
      return <SecretInput {...common} saved={saved} {...form.getInputProps(`secrets.${field.name}`)} />;
    case 'boolean':
      return <Switch label={field.label} description={field.help} disabled={disabled} {...form.getInputProps(path, { type: 'checkbox' })} />;
    case 'integer':
      return (
        <NumberInput {...common} allowDecimal={false} min={field.minimum} max={field.maximum} clampBehavior="none" {...form.getInputProps(path)} />
      );
    case 'date':
      return <TextInput {...common} type="date" {...form.getInputProps(path)} />;
    case 'choice': {
      const input = form.getInputProps(path);
      return (
        <Select
          {...common}
          {...input}
          data={field.options ?? []}
          clearable={!field.required}
          value={input.value || null}
          onChange={(value) => form.setFieldValue(path, value ?? '')}
        />
      );
    }
    case 'text':
      return <TextInput {...common} autoComplete="off" spellCheck={false} {...form.getInputProps(path)} />;
  }
}
