import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { getOrderQueryKey, order as readOrder, useUpdateOrder } from '@/api/comptoir';
import type { Order } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { focusFault } from '@/lib/focus-fault';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { changedOrderFields, rebasedOrder, sentPatch } from './order-changes';
import { formPath, heldOrder, type OrderValues } from './order-values';
import { OrderFields } from './OrderFields';
import styles from './orders.module.css';

interface EditOrderProps {
  order: Order;
  /** Where a new address begins. */
  country: string;
}

export function EditOrder({ order, country }: EditOrderProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // What the changes are made to: the newest only once the person has seen it.
  const [base, setBase] = useState(order);
  const held = heldOrder(base, country);
  const form = useForm<OrderValues>({ initialValues: held });
  const update = useUpdateOrder({
    mutation: {
      onSuccess: async (saved) => {
        form.resetDirty();
        queryClient.setQueryData(getOrderQueryKey(storeId, order.id), saved);
        notifyDone(t`Order ${saved.number} is saved`);
        void refresh(queryClient, storePath(storeId, '/orders'));
        await navigate({ to: '/dashboard/orders/$orderId', params: { orderId: order.id }, ignoreBlocker: true });
      },
      onError: async ({ problem }) => {
        for (const { field, message } of problem.errors) form.setFieldError(formPath(field), message);
        if (problem.status === 409) await takeOver();
      },
    },
  });
  /** Shows what somebody else saved, with what was typed here on top of it. */
  const takeOver = async () => {
    const fresh = await readOrder(storeId, order.id);
    queryClient.setQueryData(getOrderQueryKey(storeId, order.id), fresh);
    const values = heldOrder(fresh, country);
    form.setInitialValues(values);
    form.setValues(rebasedOrder(form.getValues(), held, values));
    setBase(fresh);
  };
  const changes = changedOrderFields(form.values, held).length;
  const fault = Object.values(form.errors).find(Boolean);
  const conflict = update.error?.problem.status === 409;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit((values) => update.mutate({ storeId, orderId: order.id, data: sentPatch(values, held, base.version) }), focusFault)}
    >
      <LeaveGuard when={changes > 0 && !update.isPending} />
      {update.error && !conflict && update.error.problem.errors.length === 0 && <ProblemNotice error={update.error} />}
      {update.error && conflict && (
        <div className={styles.conflict} role="alert">
          <Glyph tone="warn" />
          <div>
            <div className="medium">{update.error.problem.title}</div>
            <div className="second">{update.error.problem.detail}</div>
            <Trans>The form now shows what they saved, and keeps what you typed. Look at it once more, then save again.</Trans>
          </div>
        </div>
      )}
      <OrderFields
        field={(path, options) => form.getInputProps(path, options)}
        billed={form.values.billed}
        keepBilled={base.billingAddress !== undefined}
      />
      <UnsavedBar
        changes={changes}
        fault={fault ? String(fault) : undefined}
        saveLabel={<Trans>Save the order</Trans>}
        saving={update.isPending}
        onDiscard={() => form.reset()}
      />
    </form>
  );
}
