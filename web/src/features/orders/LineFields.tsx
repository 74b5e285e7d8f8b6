import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { DecimalInput } from '@/components/DecimalInput';
import { currencyDecimals } from '@/lib/formats';
import type { FieldProps } from './fields';
import styles from './orders.module.css';

interface LineFieldsProps {
  index: number;
  currency: string;
  field: FieldProps;
  /** Absent for the only line. */
  onRemove?: () => void;
}

/** One article of a new order. */
export function LineFields({ index, currency, field, onRemove }: LineFieldsProps) {
  const { t } = useLingui();
  const of = (name: string) => field(`lines.${index}.${name}`);
  return (
    <fieldset className={styles.line} aria-label={t`Article ${index + 1}`}>
      <TextInput label={t`Title`} {...of('title')} />
      <div className={styles.three}>
        <NumberInput label={t`Quantity`} min={1} allowDecimal={false} hideControls {...of('quantity')} />
        <DecimalInput label={t`Price of one`} decimals={currencyDecimals(currency)} unit={currency} {...of('unitPrice')} />
        <TextInput label={t`SKU`} {...of('sku')} />
      </div>
      {onRemove && (
        <Button className={styles.left} size="compact-xs" variant="subtle" onClick={onRemove}>
          <Trans>Remove this article</Trans>
        </Button>
      )}
    </fieldset>
  );
}
