import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useUpdateRateGrid } from '@/api/comptoir';
import type { RateGrid } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { formPath } from '@/lib/form-path';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import styles from './price-lists.module.css';
import { sentTerms, termsOf } from './terms-values';
import { useGridCarriers } from './use-grid-carriers';

interface PriceTermsProps {
  grid: RateGrid;
  readOnly: boolean;
}

/** How the prices are to be understood: weight by size, fuel, tax. */
export function PriceTerms({ grid, readOnly }: PriceTermsProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const carriers = useGridCarriers();
  const form = useForm({ initialValues: termsOf(grid) });
  const update = useUpdateRateGrid({
    mutation: {
      onSuccess: async () => {
        notifyDone(t`The terms are saved`);
        await refresh(queryClient, storePath(storeId, '/rate-grids'));
      },
      onError: ({ problem }) => {
        for (const { field, message } of problem.errors) form.setFieldError(formPath(field.replace(/^terms\./, '')), message);
      },
    },
  });
  const { values } = form;
  return (
    <section>
      <SectionHead title={<Trans>Terms</Trans>} />
      <form
        noValidate
        className={`${styles.fields} ${styles.block}`}
        onSubmit={form.onSubmit((typed) =>
          update.mutate({ storeId, rateGridId: grid.id, data: { terms: sentTerms(grid, typed), version: grid.version } }),
        )}
      >
        <TextInput label={t`Name`} maxLength={80} readOnly={readOnly} {...form.getInputProps('name')} />
        {grid.kind === 'contract' && (
          <Select
            label={t`Connection`}
            description={t`Whose quotes show these prices.`}
            data={carriers.options}
            clearable
            readOnly={readOnly}
            {...form.getInputProps('integrationId')}
          />
        )}
        <Checkbox label={t`In use`} disabled={readOnly} {...form.getInputProps('active', { type: 'checkbox' })} />
        <Checkbox
          label={t`Each parcel has its price`}
          description={t`Otherwise the shipment has one, by the weight of all parcels.`}
          disabled={readOnly}
          {...form.getInputProps('perParcel', { type: 'checkbox' })}
        />
        <NumberInput
          label={t`Size counts as weight`}
          description={t`Cubic centimetres for a kilogram, such as 5000. Empty where only weight counts.`}
          min={1000}
          max={20000}
          readOnly={readOnly}
          {...form.getInputProps('volumetricDivisor')}
        />
        <DecimalInput label={t`Tax added, %`} max={100} decimals={3} readOnly={readOnly} {...form.getInputProps('taxPercent')} />
        <div role="group" aria-label={t`Fuel`} className={styles.fields}>
          <div className="medium">{t`Fuel`}</div>
          <p className="meta third">
            <Trans>A month that is missing here gives no price: what fuel costs is not guessed. Without any month, none is added.</Trans>
          </p>
          {values.fuel.map(({ key }, index) => (
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
        {update.error && update.error.problem.errors.length === 0 && <ProblemNotice error={update.error} />}
        {!readOnly && (
          <div className={styles.actions}>
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              <Trans>Save the terms</Trans>
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}
