import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeleteShippingRule } from '@/api/comptoir';
import type { ShippingRule } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone } from '@/components/notify';
import { quoted } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

export function DeleteRule({ rule: { id, name } }: { rule: ShippingRule }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useDeleteShippingRule({
    mutation: {
      onSuccess: async () => {
        notifyDone(t`${name} is deleted`);
        await navigate({ to: '/dashboard/shipping/rules', ignoreBlocker: true });
        await refresh(queryClient, storePath(storeId, '/shipping-rules'));
      },
    },
  });
  const shown = quoted(name);
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Delete</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={<Trans>Delete the rule {shown}?</Trans>}
        confirmLabel={<Trans>Delete the rule</Trans>}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ storeId, shippingRuleId: id })}
      >
        <Trans>Prices that are asked for from now on go without it. To stop it for a while, switch it off instead.</Trans>
      </ConfirmDialog>
    </>
  );
}
