import { Trans, useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { FormSection } from '@/components/FormSection';
import { useCountries, useCurrencies, useTimeZones } from '@/lib/use-named-options';

interface StoreFieldsProps {
  form: { getInputProps: (path: string) => GetInputPropsReturnType };
  disabled?: boolean;
}

/** What a store is: its name and place, and how its things begin. */
export function StoreFields({ form, disabled }: StoreFieldsProps) {
  const { t } = useLingui();
  const options = { countries: useCountries(), currencies: useCurrencies(), zones: useTimeZones() };
  return (
    <>
      <FormSection
        title={<Trans>Store</Trans>}
        reason={<Trans>The name that your colleagues see. The country is where parcels usually start.</Trans>}
      >
        <TextInput label={t`Name`} required disabled={disabled} {...form.getInputProps('name')} />
        <Select label={t`Country`} data={options.countries} searchable disabled={disabled} {...form.getInputProps('country')} />
      </FormSection>
      <FormSection
        title={<Trans>Money, time, language</Trans>}
        reason={<Trans>What is stored keeps its own currency and moment; these decide how new things begin.</Trans>}
      >
        <Select label={t`Currency`} data={options.currencies} searchable disabled={disabled} {...form.getInputProps('currency')} />
        <Select label={t`Time zone`} data={options.zones} searchable disabled={disabled} {...form.getInputProps('timeZone')} />
        <Select
          label={t`Language`}
          data={[
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
          disabled={disabled}
          {...form.getInputProps('language')}
        />
      </FormSection>
    </>
  );
}
