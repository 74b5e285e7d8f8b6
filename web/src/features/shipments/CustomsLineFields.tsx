import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { useCountries } from '@/lib/use-named-options';
import { currencyDecimals } from '@/lib/formats';
import type { DraftValues } from './draft-values';
import styles from './shipments.module.css';

interface CustomsLineFieldsProps {
  index: number;
  currency: string;
  form: UseFormReturnType<DraftValues>;
  onRemove: () => void;
}

/** Goods of one kind, as customs wants to know them. */
export function CustomsLineFields({ index, currency, form, onRemove }: CustomsLineFieldsProps) {
  const { t } = useLingui();
  const countries = useCountries();
  const field = (name: string) => form.getInputProps(`customs.lines.${index}.${name}`);
  return (
    <fieldset className={styles.goods} aria-label={t`Goods ${index + 1}`}>
      <TextInput label={t`What it is`} placeholder={t`In English, so that each customs office reads it`} maxLength={300} {...field('description')} />
      <div className={styles.three}>
        <NumberInput label={t`Quantity`} min={1} allowDecimal={false} hideControls {...field('quantity')} />
        <DecimalInput label={t`Weight of one`} decimals={3} unit="kg" {...field('unitWeight')} />
        <DecimalInput label={t`Value of one`} decimals={currencyDecimals(currency)} unit={currency} {...field('unitValue')} />
      </div>
      <div className={styles.two}>
        <TextInput label={t`HS code`} description={t`6, 8 or 10 digits`} inputMode="numeric" maxLength={14} {...field('hsCode')} />
        <Select
          label={t`Made in`}
          description={t`Country of origin`}
          data={countries}
          searchable
          nothingFoundMessage={t`No such country`}
          {...field('originCountry')}
        />
      </div>
      <Button className={styles.add} size="compact-xs" variant="subtle" onClick={onRemove}>
        <Trans>Do not declare this</Trans>
      </Button>
    </fieldset>
  );
}
