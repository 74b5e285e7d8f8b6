import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { DecimalInput } from '@/components/DecimalInput';
import styles from './price-lists.module.css';
import type { TermsValues } from './terms-values';

interface FuelMonthsProps {
  form: UseFormReturnType<TermsValues>;
  readOnly: boolean;
}

/** What fuel adds to the prices of a list, month by month. */
export function FuelMonths({ form, readOnly }: FuelMonthsProps) {
  const { t } = useLingui();
  return (
    <div role="group" aria-label={t`Fuel`} className={styles.fields}>
      <div className="medium">{t`Fuel`}</div>
      <p className="meta third">
        <Trans>A month that is missing here gives no price: what fuel costs is not guessed. Without any month, none is added.</Trans>
      </p>
      {form.values.fuel.map(({ key }, index) => (
        <div key={key} className={styles.month}>
          <TextInput type="month" label={t`Month`} placeholder="2026-11" readOnly={readOnly} {...form.getInputProps(`fuel.${index}.month`)} />
          <DecimalInput label="%" max={200} decimals={3} readOnly={readOnly} {...form.getInputProps(`fuel.${index}.percent`)} />
          {!readOnly && (
            <ActionIcon size={36} aria-label={t`Remove the month`} onClick={() => form.removeListItem('fuel', index)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => form.insertListItem('fuel', { key: crypto.randomUUID(), month: '', percent: '' })}
        >
          <Trans>Add a month</Trans>
        </Button>
      )}
    </div>
  );
}
