import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getPrintShipmentsUrl } from '@/api/comptoir';
import type { PrintShipments, ShipmentSummary } from '@/api/model';
import { PrintChoices, usePrintChoice } from '@/components/PrintChoices';
import { ProblemNotice } from '@/components/ProblemNotice';
import { send } from '@/lib/http';
import type { ProblemError } from '@/lib/problem';
import { saveFile } from '@/lib/save-file';
import { useStoreId } from '@/lib/session';
import styles from './shipments.module.css';

interface PrintDialogProps {
  opened: boolean;
  shipments: ShipmentSummary[];
  onClose: () => void;
}

/** Asks for the paper, and hands out the labels of several shipments as one file. */
export function PrintDialog({ opened, shipments, onClose }: PrintDialogProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const [choice, choose] = usePrintChoice();
  const print = useMutation<Blob, ProblemError, PrintShipments>({
    mutationFn: async (body) => {
      const answer = await send(getPrintShipmentsUrl(storeId), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: '*/*' },
        body: JSON.stringify(body),
      });
      return answer.blob();
    },
    onSuccess: (file) => {
      saveFile(file.type.includes('zpl') ? 'labels.zpl' : 'labels.pdf', file);
      onClose();
    },
  });
  const start = (wanted: ShipmentSummary[]) => print.mutate({ shipmentIds: wanted.map(({ id }) => id), ...choice });
  // What the server refuses, it refuses by the shipment's place in the order.
  const asked = print.variables?.shipmentIds ?? [];
  const refused = (print.error?.problem.errors ?? []).flatMap(({ field, message }) => {
    const id = asked[Number(/^shipmentIds\[(\d+)\]/.exec(field)?.[1])];
    const shipment = shipments.find((each) => each.id === id);
    return shipment ? [{ shipment, message }] : [];
  });
  const others = shipments.filter(({ id }) => !refused.some(({ shipment }) => shipment.id === id));
  const close = () => {
    print.reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} size={520} title={t`Print`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <div className={styles.print}>
        <p className="second">
          <Plural
            value={shipments.length}
            one="The label of # shipment, as one file."
            other="The labels of # shipments, in the order of the list, as one file."
          />
        </p>
        <PrintChoices choice={choice} onChange={choose} />
        {print.error && refused.length === 0 && <ProblemNotice error={print.error} />}
        {refused.length > 0 && (
          <div role="alert">
            <p className="medium">
              <Trans>Nothing is printed yet: these stand in the way.</Trans>
            </p>
            <ul className={styles.refused}>
              {refused.map(({ shipment, message }) => (
                <li key={shipment.id}>
                  <span className="medium">{shipment.orderNumber ?? shipment.reference}</span> <span className="second">{message}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={styles.dialogActions}>
          <Button variant="default" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          {refused.length > 0 && others.length > 0 ? (
            <Button loading={print.isPending} onClick={() => start(others)}>
              <Plural value={others.length} one="Print the other one" other="Print the other #" />
            </Button>
          ) : (
            <Button loading={print.isPending} disabled={refused.length > 0} onClick={() => start(shipments)}>
              <Trans>Make the file</Trans>
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
