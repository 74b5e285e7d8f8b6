import { useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { useCountries } from '@/lib/use-named-options';
import type { FieldProps } from './fields';
import styles from './orders.module.css';

interface OrderAddressFieldsProps {
  side: 'shipping' | 'billing';
  field: FieldProps;
}

export function OrderAddressFields({ side, field }: OrderAddressFieldsProps) {
  const { t } = useLingui();
  const countries = useCountries();
  const of = (name: string) => field(`${side}.${name}`);
  return (
    <>
      <div className={styles.pair}>
        <TextInput label={t`Name`} {...of('name')} />
        <TextInput label={t`Company`} {...of('company')} />
      </div>
      <TextInput label={t`Street and number`} {...of('line1')} />
      <TextInput label={t`Second line`} {...of('line2')} />
      <div className={styles.place}>
        <TextInput label={t`Postcode`} {...of('postalCode')} />
        <TextInput label={t`City`} {...of('city')} />
      </div>
      <div className={styles.pair}>
        <Select label={t`Country`} data={countries} searchable nothingFoundMessage={t`No such country`} allowDeselect={false} {...of('country')} />
        <TextInput label={t`State or province`} {...of('state')} />
      </div>
      <div className={styles.pair}>
        <TextInput label={t`Phone`} {...of('phone')} />
        <TextInput label={t`E-mail`} type="email" {...of('email')} />
      </div>
    </>
  );
}
