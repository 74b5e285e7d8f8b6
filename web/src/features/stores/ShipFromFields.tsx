import { Trans, useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormSection } from '@/components/FormSection';
import { useCountries } from '@/lib/use-named-options';
import type { StoreValues } from './store-values';
import styles from './stores.module.css';

interface ShipFromFieldsProps {
  form: UseFormReturnType<StoreValues>;
  disabled: boolean;
}

/** Where the store's parcels start. */
export function ShipFromFields({ form, disabled }: ShipFromFieldsProps) {
  const { t } = useLingui();
  const countries = useCountries();
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
