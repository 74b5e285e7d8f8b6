import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeleteRateGrid } from '@/api/comptoir';
import type { RateGrid } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone } from '@/components/notify';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Deletes a list after saying what is lost with it. */
export function DeletePriceList({ grid }: { grid: RateGrid }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [asking, { open, close }] = useDisclosure();
  const remove = useDeleteRateGrid({
    mutation: {
      onSuccess: async () => {
        notifyDone(t`${grid.name} is deleted`);
        await navigate({ to: '/dashboard/shipping/price-lists' });
        await refresh(queryClient, storePath(storeId, '/rate-grids'));
      },
    },
  });
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Delete</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t`Delete ${grid.name}?`}
        confirmLabel={t`Delete the list`}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ storeId, rateGridId: grid.id })}
        onClose={close}
      >
        {grid.kind === 'contract' ? (
          <Trans>Its carrier gives no price in quotes any more, until there is another list. Export it first if you may need it.</Trans>
        ) : (
          <Trans>Your shop gets no prices from it any more. Export it first if you may need it.</Trans>
        )}
      </ConfirmDialog>
    </>
  );
}
