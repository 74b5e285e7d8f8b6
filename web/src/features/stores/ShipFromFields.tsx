import { Trans, useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMemo } from 'react';
import { FormSection } from '@/components/FormSection';
import { countryOptions } from '@/lib/countries';
import type { StoreValues } from './store-values';
import styles from './stores.module.css';

interface ShipFromFieldsProps {
  form: UseFormReturnType<StoreValues>;
  disabled: boolean;
}

/** Where the store's parcels start. */
export function ShipFromFields({ form, disabled }: ShipFromFieldsProps) {
  const { t, i18n } = useLingui();
  // The names and their order follow the language.
  // oxlint-disable-next-line react/exhaustive-deps
  const countries = useMemo(countryOptions, [i18n.locale]);
  const of = (name: string) => ({ disabled, ...form.getInputProps(`shipFrom.${name}`) });
  return (
    <FormSection
      title={<Trans>Parcels start at</Trans>}
      reason={<Trans>Quotes begin with this address. Empty all its fields to take it away.</Trans>}
    >
      <TextInput label={t`Name on the parcel`} {...of('company')} />
      <TextInput label={t`Street and number`} {...of('line1')} />
      <TextInput label={t`Second line`} {...of('line2')} />
      <div className={styles.place}>
        <TextInput label={t`Postcode`} {...of('postalCode')} />
        <TextInput label={t`City`} {...of('city')} />
      </div>
      <div className={styles.pair}>
        <Select label={t`Country`} data={countries} searchable allowDeselect={false} {...of('country')} />
        <TextInput label={t`State or province`} {...of('state')} />
      </div>
    </FormSection>
  );
}
