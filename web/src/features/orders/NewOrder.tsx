import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCreateOrder } from '@/api/comptoir';
import { FormSection } from '@/components/FormSection';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { focusFault } from '@/lib/focus-fault';
import { formatMoney } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import type { FieldProps } from './fields';
import { LinesSection } from './LinesSection';
import { emptyOrder, formPath, orderFaults, sentOrder, totalMinor, type NewOrderValues } from './order-values';
import { OrderFields } from './OrderFields';
import styles from './orders.module.css';

interface NewOrderProps {
  country: string;
  currency: string;
}

/** An order made by hand: by phone, at the counter, at a fair. */
export function NewOrder({ country, currency }: NewOrderProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const form = useForm<NewOrderValues>({ initialValues: emptyOrder(country, currency), validate: orderFaults });
  const create = useCreateOrder({
    mutation: {
      onSuccess: async ({ id, number }) => {
        form.resetDirty();
        notifyDone(t`Order ${number} is created`);
        await refresh(queryClient, storePath(storeId, '/orders'));
        await navigate({ to: '/dashboard/orders/$orderId', params: { orderId: id }, ignoreBlocker: true });
      },
      onError: ({ problem }) => {
        for (const { field, message } of problem.errors) form.setFieldError(formPath(field), message);
      },
    },
  });
  const field: FieldProps = (path, options) => form.getInputProps(path, options);
  const total = totalMinor(form.values);
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit((values) => create.mutate({ storeId, data: sentOrder(values) }), focusFault)}>
      <LeaveGuard when={form.isDirty() && !create.isPending} />
      <LinesSection form={form} field={field} />
      <FormSection
        title={<Trans>Customer</Trans>}
        reason={<Trans>Recognised by the e-mail address. Without one the order stands alone, and nobody is kept as a customer.</Trans>}
      >
        <div className={styles.pair}>
          <TextInput label={t`Name`} {...field('customer.name')} />
          <TextInput label={t`Company`} {...field('customer.company')} />
        </div>
        <div className={styles.pair}>
          <TextInput label={t`E-mail`} type="email" {...field('customer.email')} />
          <TextInput label={t`Phone`} {...field('customer.phone')} />
        </div>
      </FormSection>
      <OrderFields field={field} billed={form.values.billed} />
      {create.error && <ProblemNotice error={create.error} />}
      <div className={styles.create}>
        <Button type="submit" loading={create.isPending}>
          <Trans>Create the order</Trans>
        </Button>
        {Number.isFinite(total) && form.values.currency && (
          <span className="second">
            <Trans>Total {formatMoney({ amountMinor: total, currency: form.values.currency })}</Trans>
          </span>
        )}
      </div>
    </form>
  );
}
