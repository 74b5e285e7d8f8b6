import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useCreateProduct, useStore } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { focusFault } from '@/lib/focus-fault';
import { usePage } from '@/lib/page';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { emptyProduct, formPath, productFaults, sentProduct, type ProductValues } from './product-values';
import { ProductForm } from './ProductForm';
import styles from './products.module.css';

export function NewProductPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const currency = useStore(store.id).data?.currency ?? 'EUR';
  const form = useForm<ProductValues>({ initialValues: emptyProduct(currency), validate: productFaults });
  const create = useCreateProduct({
    mutation: {
      onSuccess: async ({ id, title }) => {
        form.resetDirty();
        notifyDone(t`${title} is created`);
        await refresh(queryClient, storePath(store.id, '/products'));
        await navigate({ to: '/dashboard/products/$productId', params: { productId: id }, ignoreBlocker: true });
      },
      onError: ({ problem }) => problem.errors.forEach(({ field, message }) => form.setFieldError(formPath(field), message)),
    },
  });
  usePage({ label: t`Products`, to: '/dashboard/products' }, { label: t`New product` });
  if (!can('products:write')) return <Forbidden permission="products:write" />;
  return (
    <PageBody>
      <PageHeader title={<Trans>New product</Trans>} />
      <form
        noValidate
        className={styles.form}
        onSubmit={form.onSubmit((values) => create.mutate({ storeId: store.id, data: sentProduct(values) }), focusFault)}
      >
        <LeaveGuard when={form.isDirty() && !create.isPending} />
        <ProductForm form={form} currency={currency} disabled={false} />
        {create.error && <ProblemNotice error={create.error} />}
        <div className={styles.create}>
          <Button type="submit" loading={create.isPending}>
            <Trans>Create the product</Trans>
          </Button>
        </div>
      </form>
    </PageBody>
  );
}
