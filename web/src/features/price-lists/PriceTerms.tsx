import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { useQueryClient } from '@tanstack/react-query';
import { useUpdateRateGrid } from '@/api/comptoir';
import type { RateGridDetail } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { formPath } from '@/lib/form-path';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { FuelMonths } from './FuelMonths';
import styles from './price-lists.module.css';
import { Surcharges } from './Surcharges';
import { sentTerms, termsOf } from './terms-values';
import { useGridCarriers } from './use-grid-carriers';

interface PriceTermsProps {
  detail: RateGridDetail;
  readOnly: boolean;
}

/** How the prices are to be understood: when they hold, weight by size, fuel, surcharges, tax. */
export function PriceTerms({ detail, readOnly }: PriceTermsProps) {
  const { grid } = detail;
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
  // A surcharge has no field on this page.
  const elsewhere = update.error?.problem.errors.filter(({ field }) => field.includes('surcharges')) ?? [];
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
        <div className={styles.halves}>
          <TextInput type="date" label={t`Holds from`} readOnly={readOnly} {...form.getInputProps('validFrom')} />
          <TextInput type="date" label={t`Holds until`} min={values.validFrom} readOnly={readOnly} {...form.getInputProps('validUntil')} />
        </div>
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
        <FuelMonths form={form} readOnly={readOnly} />
        <Surcharges
          detail={detail}
          surcharges={values.surcharges}
          readOnly={readOnly}
          onChange={(surcharges) => form.setFieldValue('surcharges', surcharges)}
        />
        {update.error && (update.error.problem.errors.length === 0 || elsewhere.length > 0) && (
          <ProblemNotice error={update.error} fields={elsewhere} />
        )}
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
