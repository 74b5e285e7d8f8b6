import { Trans, useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useOrder, useShipment } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { useStoreId } from '@/lib/session';
import { MendForm, type MendProps } from './MendForm';

/** Mends one order of a batch: where it goes, what it weighs, or that it stays out. */
export function MendItem(props: MendProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const { orderId, orderNumber, shipment } = props.item;
  const order = useOrder(storeId, orderId ?? '', { query: { enabled: !shipment && Boolean(orderId) } });
  const drafted = useShipment(storeId, shipment?.id ?? '', { query: { enabled: Boolean(shipment) } });
  const error = shipment ? drafted.error : order.error;
  const known = shipment ? drafted.data : order.data;
  const address = shipment ? drafted.data?.to : order.data?.shippingAddress;
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={560}
      title={orderId ? <Trans>Mend order {orderNumber}</Trans> : <Trans>Mend shipment {orderNumber}</Trans>}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {error && <ProblemNotice error={error} />}
      {!error && !known && <Rows count={4} height={48} />}
      {known && <MendForm {...props} address={address ?? undefined} />}
    </Modal>
  );
}
