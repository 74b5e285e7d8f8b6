import { Trans, useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCreateReturnLabel, useReturnServices } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Asks which of the carrier's services brings the parcels back, and buys it. */
export function ReturnDialog({ shipment, onClose }: { shipment: Shipment; onClose: () => void }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const services = useReturnServices(storeId, shipment.id);
  const [chosen, setChosen] = useState<string>();
  const back = useCreateReturnLabel({
    mutation: {
      onSuccess: async ({ id }) => {
        await refresh(queryClient, storePath(storeId, '/shipments'));
        onClose();
        void navigate({ to: '/dashboard/shipping/shipments/$shipmentId', params: { shipmentId: id } });
      },
    },
  });
  const offers = services.data?.items ?? [];
  const service = offers.find(({ code }) => code === chosen) ?? (offers.length === 1 ? offers[0] : undefined);
  const carrier = shipment.carrierName ?? t`The carrier`;
  return (
    <ConfirmDialog
      opened
      title={t`Buy a return label?`}
      confirmLabel={t`Buy the return label`}
      busy={services.isPending || back.isPending}
      disabled={!service}
      error={back.error ?? services.error}
      onConfirm={() => service && back.mutate({ storeId, shipmentId: shipment.id, data: { serviceCode: service.code, serviceName: service.name } })}
      onClose={onClose}
    >
      <Stack gap="sm">
        <p>
          <Trans>
            {carrier} brings the parcels from the customer back to you. It tells the price with the label; where an unused label costs nothing, the
            customer need not use it.
          </Trans>
        </p>
        {offers.length > 0 && (
          <Radio.Group label={t`Service`} value={service?.code ?? null} onChange={setChosen}>
            <Stack gap="sm" mt="xs">
              {offers.map(({ code, name }) => (
                <Radio key={code} value={code} label={name} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {services.isSuccess && offers.length === 0 && (
          <p>
            <Trans>{carrier} has no service for this way back.</Trans>
          </p>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
