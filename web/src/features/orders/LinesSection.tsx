import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { IconPlus } from '@tabler/icons-react';
import type { Product, Variant } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { currencyDecimals, fromMoney } from '@/lib/formats';
import { useCurrencies } from '@/lib/use-named-options';
import type { FieldProps } from './fields';
import { LineFields } from './LineFields';
import { emptyLine, type LineValues, type NewOrderValues } from './order-values';
import styles from './orders.module.css';
import { ProductPicker } from './ProductPicker';

interface LinesSectionProps {
  form: UseFormReturnType<NewOrderValues>;
  field: FieldProps;
}

/** A line for a variant; its price counts only where it is in the order's currency. */
function lineOf(product: Product, variant: Variant, currency: string): LineValues {
  const title = [product.title, variant.title].filter(Boolean).join(', ');
  const unitPrice = variant.price?.currency === currency ? fromMoney(variant.price) : '';
  return { ...emptyLine(), variantId: variant.id, sku: variant.sku ?? '', title, unitPrice };
}

/** What is bought, and what it costs. */
export function LinesSection({ form, field }: LinesSectionProps) {
  const { t } = useLingui();
  const currencies = useCurrencies();
  const { lines, currency } = form.values;
  const add = (product: Product, variant: Variant) => {
    const line = lineOf(product, variant, currency);
    const kept = lines.filter(({ title, sku }) => title || sku);
    form.setFieldValue('lines', [...kept, line]);
  };
  const amount = (name: string, label: string) => (
    <DecimalInput label={label} decimals={currencyDecimals(currency)} unit={currency} {...field(name)} />
  );
  return (
    <FormSection title={<Trans>Articles</Trans>} reason={<Trans>What is bought, at prices that contain the taxes.</Trans>}>
      <Select label={t`Currency`} data={currencies} searchable allowDeselect={false} {...field('currency')} />
      <ProductPicker onPick={add} />
      {lines.map(({ key }, index) => (
        <LineFields
          key={key}
          index={index}
          currency={currency}
          field={field}
          onRemove={lines.length > 1 ? () => form.removeListItem('lines', index) : undefined}
        />
      ))}
      <Button
        className={styles.left}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('lines', emptyLine())}
      >
        <Trans>Add an article</Trans>
      </Button>
      <div className={styles.pair}>
        {amount('shippingCost', t`Shipping cost`)}
        {amount('discount', t`Discount on the whole`)}
      </div>
    </FormSection>
  );
}
