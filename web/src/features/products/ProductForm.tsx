import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { FormSection } from '@/components/FormSection';
import { optionsOf } from '@/lib/options';
import { PairFields } from '@/components/PairFields';
import { pairsOf } from '@/components/pairs';
import { emptyVariant, type ProductValues } from './product-values';
import styles from './products.module.css';
import { useProductWords } from './use-product-words';
import { VariantFields } from './VariantFields';

interface ProductFormProps {
  form: UseFormReturnType<ProductValues>;
  currency: string;
  disabled: boolean;
}

/** The fields of a product and of its variants. */
export function ProductForm({ form, currency, disabled }: ProductFormProps) {
  const { t } = useLingui();
  const words = useProductWords();
  return (
    <>
      <FormSection title={<Trans>Product</Trans>} reason={<Trans>What customers see on their order.</Trans>}>
        <TextInput label={t`Title`} required disabled={disabled} {...form.getInputProps('title')} />
        <TextInput label={t`Brand`} disabled={disabled} {...form.getInputProps('brand')} />
        <Textarea label={t`Description`} autosize minRows={3} maxRows={12} disabled={disabled} {...form.getInputProps('description')} />
        <Select label={t`Type`} data={optionsOf(words.types)} allowDeselect={false} disabled={disabled} {...form.getInputProps('type')} />
        <Select label={t`State`} data={optionsOf(words.statuses)} allowDeselect={false} disabled={disabled} {...form.getInputProps('status')} />
        <PairFields
          title={t`Attributes`}
          one={t`Attribute`}
          addLabel={t`Add an attribute`}
          disabled={disabled}
          longestName={60}
          longestValue={2000}
          {...pairsOf(form, 'attributes')}
        />
      </FormSection>
      <FormSection
        title={<Trans>Variants</Trans>}
        reason={<Trans>Each has its own SKU, price and parcel. Sizes and weights are those of the packed article; carriers price by them.</Trans>}
      >
        {form.values.variants.map(({ key }, index) => (
          <VariantFields key={key} form={form} index={index} disabled={disabled} />
        ))}
        {!disabled && (
          <Button
            className={styles.add}
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => form.insertListItem('variants', emptyVariant(currency))}
          >
            <Trans>Add a variant</Trans>
          </Button>
        )}
      </FormSection>
    </>
  );
}
