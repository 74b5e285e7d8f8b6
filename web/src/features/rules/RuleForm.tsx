import { Trans, useLingui } from '@lingui/react/macro';
import { MultiSelect, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { FormSection } from '@/components/FormSection';
import { useCountries } from '@/lib/use-named-options';
import { optionsOf } from '@/lib/options';
import { namesOffers, type RuleValues } from './rule-values';
import styles from './rules.module.css';
import { ServicesField } from './ServicesField';
import { useRuleCarriers } from './use-rule-carriers';
import { useRuleWords } from './use-rule-words';

interface RuleFormProps {
  form: UseFormReturnType<RuleValues>;
  disabled: boolean;
}

/** The fields of a rule: for which parcels, and what then. */
export function RuleForm({ form, disabled }: RuleFormProps) {
  const { t } = useLingui();
  const words = useRuleWords();
  const carriers = useRuleCarriers();
  const countries = useCountries();
  const { kind, currency, integrationIds } = form.values;
  const field = (name: keyof RuleValues) => ({ disabled, ...form.getInputProps(name) });
  return (
    <>
      <FormSection title={<Trans>Rule</Trans>}>
        <TextInput label={t`Name`} required maxLength={80} placeholder={t`Heavy parcels to Germany`} {...field('name')} />
        <Switch label={t`Applies`} disabled={disabled} {...form.getInputProps('active', { type: 'checkbox' })} />
      </FormSection>
      <FormSection
        title={<Trans>If</Trans>}
        reason={<Trans>To which parcels it applies. What is empty does not restrict; all that is filled in must be so.</Trans>}
      >
        <MultiSelect label={t`Destination`} data={countries} searchable clearable nothingFoundMessage={t`No such country`} {...field('countries')} />
        <TagsInput
          label={t`Postcodes`}
          description={t`One after the other with Enter, such as 20* or 97100-97199.`}
          maxTags={200}
          {...field('postcodes')}
        />
        <div className={styles.pair}>
          <DecimalInput label={t`Weight from, kg`} decimals={3} {...field('fromWeight')} />
          <DecimalInput label={t`Weight below, kg`} decimals={3} {...field('belowWeight')} />
        </div>
        <div className={styles.pair}>
          <DecimalInput label={t`Goods from, ${currency}`} decimals={2} {...field('fromValue')} />
          <DecimalInput label={t`Goods below, ${currency}`} decimals={2} {...field('belowValue')} />
        </div>
        <Select
          label={t`Receiver`}
          data={[
            { value: '', label: t`Anybody` },
            { value: 'home', label: t`Private homes` },
            { value: 'business', label: t`Businesses` },
          ]}
          {...field('receiver')}
        />
        <TagsInput
          label={t`Shipping classes of the goods`}
          description={t`As your shop names them when it asks for prices; one of them is enough.`}
          maxTags={50}
          {...field('productClasses')}
        />
      </FormSection>
      <FormSection title={<Trans>Then</Trans>} reason={<Trans>What becomes of the offers that are named.</Trans>}>
        <Select label={t`What it does`} data={optionsOf(words.kinds)} {...field('kind')} />
        {namesOffers(kind) && (
          <>
            <MultiSelect
              label={t`Carriers`}
              description={t`All, when none is chosen.`}
              data={carriers.options}
              searchable
              clearable
              nothingFoundMessage={t`No such connection`}
              {...field('integrationIds')}
            />
            <ServicesField
              services={carriers.services(integrationIds)}
              nameOf={(code) => carriers.serviceName(code, integrationIds)}
              input={field('serviceCodes')}
            />
          </>
        )}
        {kind === 'adjust' && (
          <div className={styles.pair}>
            <DecimalInput
              label={t`Percentage`}
              description={t`Below zero it is a discount.`}
              decimals={3}
              min={-100}
              max={1000}
              unit="%"
              {...field('percent')}
            />
            <DecimalInput label={t`Amount, ${currency}`} decimals={2} min={undefined} {...field('amount')} />
          </div>
        )}
      </FormSection>
    </>
  );
}
