import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getProductQueryKey, useUpdateProduct } from '@/api/comptoir';
import type { Product } from '@/api/model';
import { useState } from 'react';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { focusFault } from '@/lib/focus-fault';
import { refresh, storePath } from '@/lib/queries';
import { settleForm } from '@/lib/rebase';
import { useSession } from '@/lib/session';
import { formPath, heldProduct, productFaults, sentProduct, type ProductValues } from './product-values';
import { ProductForm } from './ProductForm';
import styles from './products.module.css';

interface EditProductProps {
  product: Product;
  currency: string;
}

export function EditProduct({ product, currency }: EditProductProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  // What the form began with: when somebody else saves meanwhile, the server says so and nothing typed is lost.
  const [held, hold] = useState(product);
  const form = useForm<ProductValues>({ initialValues: heldProduct(product, currency), validate: productFaults });
  const update = useUpdateProduct({
    mutation: {
      onSuccess: (saved) => {
        notifyDone(t`${saved.title} is saved`);
        hold(saved);
        queryClient.setQueryData(getProductQueryKey(store.id, product.id), saved);
        void refresh(queryClient, storePath(store.id, '/products'));
      },
      onError: ({ problem }) => problem.errors.forEach(({ field, message }) => form.setFieldError(formPath(field), message)),
    },
  });
  const changes = Object.keys(form.values).filter((name) => form.isDirty(name)).length;
  const fault = Object.values(form.errors).find(Boolean);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit(
        (values) =>
          update.mutate(
            { storeId: store.id, productId: product.id, data: { ...sentProduct(values), version: held.version } },
            { onSuccess: (saved) => settleForm(form, values, heldProduct(saved, currency)) },
          ),
        focusFault,
      )}
    >
      <LeaveGuard when={changes > 0} />
      <ProductForm form={form} currency={currency} disabled={!can('products:write')} />
      {update.error && update.error.problem.errors.length === 0 && <ProblemNotice error={update.error} />}
      <UnsavedBar
        changes={changes}
        fault={fault ? String(fault) : undefined}
        saveLabel={<Trans>Save the product</Trans>}
        saving={update.isPending}
        onDiscard={() => form.reset()}
      />
    </form>
  );
}
