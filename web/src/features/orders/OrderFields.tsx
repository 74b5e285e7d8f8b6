import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Select, Textarea } from '@mantine/core';
import { FormSection } from '@/components/FormSection';
import { useOrderWords } from '@/components/use-order-words';
import { optionsOf } from '@/lib/options';
import type { FieldProps } from './fields';
import { OrderAddressFields } from './OrderAddressFields';
import styles from './orders.module.css';

interface OrderFieldsProps {
  field: FieldProps;
  /** True while the billing address has fields of its own. */
  billed: boolean;
  /** True where there is a billing address, which can be changed and not taken away. */
  keepBilled?: boolean;
}

/** What can be said of an order at any time. */
export function OrderFields({ field, billed, keepBilled = false }: OrderFieldsProps) {
  const { t } = useLingui();
  const { statuses, payments } = useOrderWords();
  return (
    <>
      <FormSection title={<Trans>Delivery address</Trans>} reason={<Trans>Where the parcels go. Carriers are asked with it.</Trans>}>
        <OrderAddressFields side="shipping" field={field} />
      </FormSection>
      <FormSection title={<Trans>Billing address</Trans>}>
        <Checkbox label={t`Another than the delivery address`} disabled={keepBilled} {...field('billed', { type: 'checkbox' })} />
        {billed && <OrderAddressFields side="billing" field={field} />}
      </FormSection>
      <FormSection title={<Trans>State</Trans>} reason={<Trans>How far it has come, and what has been paid of it.</Trans>}>
        <div className={styles.pair}>
          <Select label={t`Status`} data={optionsOf(statuses)} allowDeselect={false} {...field('status')} />
          <Select label={t`Payment`} data={optionsOf(payments)} allowDeselect={false} {...field('paymentStatus')} />
        </div>
        <Textarea label={t`Note`} description={t`For your team; customers do not see it.`} autosize minRows={2} maxRows={10} {...field('note')} />
      </FormSection>
    </>
  );
}
