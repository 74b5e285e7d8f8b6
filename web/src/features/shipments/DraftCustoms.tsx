import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import type { ShippingCarrier } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { useCurrencies } from '@/lib/use-named-options';
import { CustomsLineFields } from './CustomsLineFields';
import { emptyCustomsLine } from './customs-values';
import type { DraftValues } from './draft-values';
import styles from './shipments.module.css';

interface DraftCustomsProps {
  carrier: ShippingCarrier;
  form: UseFormReturnType<DraftValues>;
}

const most = 100;

/** What customs is told of the goods, where the parcel leaves its customs territory. */
export function DraftCustoms({ carrier, form }: DraftCustomsProps) {
  const { t } = useLingui();
  const currencies = useCurrencies();
  const { customs, from, to } = form.values;
  const declared = customs.lines.length > 0;
  const fault = form.errors.customs ?? form.errors['customs.lines'];
  const abroad = from.country !== '' && to.country !== '' && from.country !== to.country;
  if (!declared && !fault && !(abroad && carrier.booking?.options.includes('customs'))) return null;
  const add = () => {
    form.clearFieldError('customs');
    form.insertListItem('customs.lines', emptyCustomsLine());
  };
  const field = (name: string) => form.getInputProps(`customs.${name}`);
  const paysDuties = customs.incoterm === 'ddp' || carrier.booking?.options.includes('duties_paid');
  return (
    <FormSection
      title={<Trans>Customs</Trans>}
      reason={<Trans>Needed where the parcel leaves its customs territory; inside the European Union it is not.</Trans>}
    >
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {declared && (
        <>
          <div className={styles.two}>
            <Select
              label={t`Why the goods travel`}
              data={[
                { value: 'sale', label: t`They were sold` },
                { value: 'gift', label: t`A gift` },
                { value: 'sample', label: t`A sample` },
                { value: 'documents', label: t`Documents` },
                { value: 'return', label: t`They go back` },
                { value: 'other', label: t`Something else` },
              ]}
              allowDeselect={false}
              {...field('contents')}
            />
            <Select
              label={t`Duties and taxes`}
              data={[{ value: 'dap', label: t`The receiver pays (DAP)` }, ...(paysDuties ? [{ value: 'ddp', label: t`The sender pays (DDP)` }] : [])]}
              allowDeselect={false}
              {...field('incoterm')}
            />
            <Select label={t`Currency`} data={currencies} searchable allowDeselect={false} {...field('currency')} />
            <TextInput label={t`Invoice number`} maxLength={40} {...field('invoiceNumber')} />
            <TextInput label={t`Invoice date`} type="date" {...field('invoiceDate')} />
            <TextInput label={t`Your EORI number`} maxLength={40} {...field('senderEori')} />
            <TextInput label={t`Your VAT number`} maxLength={40} {...field('senderVat')} />
            <TextInput label={t`Receiver’s tax number`} maxLength={40} {...field('receiverTaxId')} />
            <TextInput label={t`IOSS number`} description={t`Where the VAT was paid with the sale.`} maxLength={40} {...field('ioss')} />
          </div>
          {customs.lines.map(({ key }, index) => (
            <CustomsLineFields
              key={key}
              index={index}
              currency={customs.currency}
              form={form}
              onRemove={() => form.removeListItem('customs.lines', index)}
            />
          ))}
        </>
      )}
      {customs.lines.length < most && (
        <Button className={styles.add} size="compact-sm" variant="transparent" px={0} leftSection={<IconPlus size={13} />} onClick={add}>
          {declared ? <Trans>Add other goods</Trans> : <Trans>Declare the goods</Trans>}
        </Button>
      )}
    </FormSection>
  );
}
