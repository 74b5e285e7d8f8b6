import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { useCountries } from '@/lib/use-named-options';
import type { ProductValues } from './product-values';
import styles from './products.module.css';

interface VariantFieldsProps {
  form: UseFormReturnType<ProductValues>;
  index: number;
  disabled: boolean;
}

export function VariantFields({ form, index, disabled }: VariantFieldsProps) {
  const { t } = useLingui();
  const countries = useCountries();
  const variant = form.values.variants[index];
  const field = (name: string) => ({ disabled, ...form.getInputProps(`variants.${index}.${name}`) });
  const number = (name: string, label: string, unit: string, decimals: number) => (
    <DecimalInput label={label} decimals={decimals} unit={unit} {...field(name)} />
  );
  const options = Object.entries(variant?.options ?? {});
  return (
    <fieldset className={styles.variant} aria-label={t`Variant ${index + 1}`}>
      {options.length > 0 && <p className="meta third">{options.map(([name, value]) => `${name}: ${value}`).join(' · ')}</p>}
      <div className={styles.pair}>
        <TextInput label={t`SKU`} {...field('sku')} />
        <TextInput label={t`Barcode`} {...field('barcode')} />
      </div>
      <div className={styles.pair}>
        <TextInput label={t`Name of the variant`} {...field('title')} />
        {number('price', t`Price`, variant?.currency ?? '', 2)}
      </div>
      <div className={styles.four}>
        {number('length', t`Length`, 'cm', 1)}
        {number('width', t`Width`, 'cm', 1)}
        {number('height', t`Height`, 'cm', 1)}
        {number('weight', t`Weight`, 'kg', 3)}
      </div>
      <div className={styles.pair}>
        <TextInput label={t`HS code`} description={t`For customs`} {...field('hsCode')} />
        <Select label={t`Made in`} description={t`For customs`} data={countries} searchable clearable {...field('originCountry')} />
      </div>
      {!disabled && form.values.variants.length > 1 && (
        <Button className={styles.add} size="compact-xs" variant="subtle" onClick={() => form.removeListItem('variants', index)}>
          <Trans>Remove this variant</Trans>
        </Button>
      )}
    </fieldset>
  );
}
