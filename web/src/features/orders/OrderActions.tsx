import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { getOrderQueryKey, useUpdateOrder } from '@/api/comptoir';
import type { Order, OrderPatch } from '@/api/model';
import { LinkButton } from '@/components/LinkButton';
import { notifyDone, notifyProblem } from '@/components/notify';
import { useOrderWords } from '@/components/use-order-words';
import { optionsOf } from '@/lib/options';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';

const check = <IconCheck size={15} stroke={1.8} aria-hidden />;

/** What is done with an order most: asking for its prices, and saying how far it has come. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const { statuses, payments } = useOrderWords();
  const update = useUpdateOrder({
    mutation: {
      onSuccess: (saved) => {
        queryClient.setQueryData(getOrderQueryKey(store.id, order.id), saved);
        notifyDone(t`Order ${saved.number} is saved`);
        void refresh(queryClient, storePath(store.id, '/orders'));
      },
      onError: (error) => {
        notifyProblem(error, t`The order could not be changed`);
        void refresh(queryClient, storePath(store.id, `/orders/${order.id}`));
      },
    },
  });
  const change = (data: Omit<OrderPatch, 'version'>) =>
    update.mutate({ storeId: store.id, orderId: order.id, data: { ...data, version: order.version } });
  return (
    <>
      {can('orders:write') && (
        <>
          <LinkButton variant="default" to="/dashboard/orders/$orderId/edit" params={{ orderId: order.id }}>
            <Trans>Edit</Trans>
          </LinkButton>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" loading={update.isPending} rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}>
                <Trans>Change status</Trans>
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t`Status`}</Menu.Label>
              {optionsOf(statuses).map(({ value, label }) => (
                <Menu.Item
                  key={value}
                  rightSection={value === order.status && check}
                  disabled={value === order.status}
                  onClick={() => change({ status: value })}
                >
                  {label}
                </Menu.Item>
              ))}
              <Menu.Label>{t`Payment`}</Menu.Label>
              {optionsOf(payments).map(({ value, label }) => (
                <Menu.Item
                  key={value}
                  rightSection={value === order.paymentStatus && check}
                  disabled={value === order.paymentStatus}
                  onClick={() => change({ paymentStatus: value })}
                >
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      {can('rates:create') && (
        <LinkButton to="/dashboard/shipping/quote" search={{ order: order.id }}>
          <Trans>Get a quote</Trans>
        </LinkButton>
      )}
    </>
  );
}
