import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCreateReturnLabel, useShippingCarriers } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { notifyProblem } from '@/components/notify';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Buys the way back of a shipment, where its carrier sells it. */
export function ReturnShipment({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const carriers = useShippingCarriers(storeId, { query: { staleTime: 60_000 } });
  const back = useCreateReturnLabel({
    mutation: {
      onSuccess: async ({ id }) => {
        await refresh(queryClient, storePath(storeId, '/shipments'));
        void navigate({ to: '/dashboard/shipping/shipments/$shipmentId', params: { shipmentId: id } });
      },
      onError: (error) => notifyProblem(error, t`The return label could not be bought`),
    },
  });
  const carrier = carriers.data?.items.find(({ integrationId }) => integrationId === shipment.integrationId);
  if (!carrier?.returns) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={15} stroke={1.7} />}
      loading={back.isPending}
      onClick={() => back.mutate({ storeId, shipmentId: shipment.id, data: {} })}
    >
      <Trans>Return label</Trans>
    </Button>
  );
}
