import { useLingui } from '@lingui/react/macro';
import { Checkbox, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useCountries } from '@/lib/use-named-options';
import { countriesWithStates, type AddressValues } from './quote-values';
import styles from './quote.module.css';

interface Ends {
  from: AddressValues;
  to: AddressValues;
}

interface AddressFieldsProps<T extends Ends> {
  form: UseFormReturnType<T>;
  side: 'from' | 'to';
  title: string;
}

/** One end of the way. */
export function AddressFields<T extends Ends>({ form, side, title }: AddressFieldsProps<T>) {
  const { t } = useLingui();
  const countries = useCountries();
  const field = (name: string) => form.getInputProps(`${side}.${name}`);
  return (
    <fieldset className={styles.side}>
      <legend>{title}</legend>
      <TextInput label={t`Street and number`} {...field('line1')} />
      {form.values[side].line2 && <TextInput label={t`Second line`} {...field('line2')} />}
      <div className={styles.pair}>
        <TextInput label={t`Postcode`} {...field('postalCode')} />
        <TextInput label={t`City`} {...field('city')} />
      </div>
      <Select label={t`Country`} data={countries} searchable nothingFoundMessage={t`No such country`} {...field('country')} />
      {countriesWithStates.has(form.values[side].country) && <TextInput label={t`State or province`} placeholder="CA" {...field('state')} />}
      {side === 'to' && <Checkbox label={t`A private home`} {...form.getInputProps('to.residential', { type: 'checkbox' })} />}
    </fieldset>
  );
}
