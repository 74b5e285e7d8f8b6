import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { getProductQueryKey, useDeleteProduct } from '@/api/comptoir';
import type { Product } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone } from '@/components/notify';
import { quoted } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

export function DeleteProduct({ product: { id, title } }: { product: Product }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useDeleteProduct({
    mutation: {
      onSuccess: async () => {
        notifyDone(t`${title} is deleted`);
        await navigate({ to: '/dashboard/products', ignoreBlocker: true });
        queryClient.removeQueries({ queryKey: getProductQueryKey(storeId, id) });
        await refresh(queryClient, storePath(storeId, '/products'));
      },
    },
  });
  const name = quoted(title);
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Delete</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={<Trans>Delete the product {name}?</Trans>}
        confirmLabel={<Trans>Delete {name}</Trans>}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ storeId, productId: id })}
      >
        <p style={{ textAlign: 'left' }}>
          <Trans>
            Its variants, prices and sizes are gone. Orders that name it keep their own lines. To stop offering it for a while, set its state to
            Archived instead.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
