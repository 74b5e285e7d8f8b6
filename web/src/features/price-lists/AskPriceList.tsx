import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { useEvaluateRateGrid, useStore } from '@/api/comptoir';
import type { RateGrid } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { formatMoney, toMoney } from '@/lib/formats';
import { optionalTyped } from '@/lib/search';
import { useStoreId } from '@/lib/session';
import { useCountries } from '@/lib/use-named-options';
import styles from './price-lists.module.css';

/** Asks a list for the price of a parcel, and shows how it comes about. */
export function AskPriceList({ grid }: { grid: RateGrid }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const own = useStore(storeId).data?.country ?? '';
  const countries = useCountries();
  const form = useForm({
    initialValues: {
      country: '',
      postalCode: '',
      weight: '' as number | string,
      length: 20 as number | string,
      width: 15 as number | string,
      height: 10 as number | string,
      value: '' as number | string,
    },
    validate: { weight: (weight: number | string) => (Number(weight) > 0 ? null : t`Missing`) },
  });
  const ask = useEvaluateRateGrid();
  const answer = ask.data;
  return (
    <section>
      <SectionHead title={<Trans>What does it say?</Trans>} />
      <form
        noValidate
        className={`${styles.fields} ${styles.block}`}
        onSubmit={form.onSubmit(({ country, postalCode, weight, length, width, height, value }) =>
          ask.mutate({
            storeId,
            rateGridId: grid.id,
            data: {
              country: country || own,
              postalCode: optionalTyped(postalCode),
              parcels: [
                {
                  weightGrams: Math.round(Number(weight) * 1000),
                  lengthMillimetres: Math.round(Number(length) * 10),
                  widthMillimetres: Math.round(Number(width) * 10),
                  heightMillimetres: Math.round(Number(height) * 10),
                },
              ],
              goodsValue: value === '' ? undefined : toMoney(Number(value), grid.currency),
            },
          }),
        )}
      >
        <div className={styles.two}>
          <TextInput label={t`Postal code`} {...form.getInputProps('postalCode')} />
          <Select label={t`Country`} data={countries} searchable {...form.getInputProps('country')} value={form.values.country || own} />
        </div>
        <div className={styles.three}>
          <DecimalInput label={t`Length, cm`} decimals={1} min={1} {...form.getInputProps('length')} />
          <DecimalInput label={t`Width, cm`} decimals={1} min={1} {...form.getInputProps('width')} />
          <DecimalInput label={t`Height, cm`} decimals={1} min={1} {...form.getInputProps('height')} />
        </div>
        <div className={styles.two}>
          <DecimalInput label={t`Weight, kg`} min={0.001} decimals={3} {...form.getInputProps('weight')} />
          <DecimalInput label={t`Value of the goods, ${grid.currency}`} decimals={2} {...form.getInputProps('value')} />
        </div>
        <Button type="submit" variant="default" loading={ask.isPending}>
          <Trans>Ask the list</Trans>
        </Button>
      </form>
      {ask.error && <ProblemNotice error={ask.error} />}
      <div aria-live="polite">
        {answer?.refusal && (
          <p className={styles.block}>
            <Glyph tone="warn" /> {answer.refusal.text}
          </p>
        )}
        {answer?.offers.map(({ service, serviceName, zone, price, breakdown }) => (
          <div key={service}>
            <div className={styles.offer}>
              <span>
                <span className="medium">{serviceName}</span> <span className="third">{zone}</span>
              </span>
              <span className="num medium">{formatMoney(price)}</span>
            </div>
            {breakdown.length > 1 && (
              <dl className={styles.parts}>
                {breakdown.map(({ code, label, amount }) => (
                  <div key={`${code} ${label}`} className={styles.offer}>
                    <dt className="meta second">{label}</dt>
                    <dd className="meta num">{formatMoney(amount)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
