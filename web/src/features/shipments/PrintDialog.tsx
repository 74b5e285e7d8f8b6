import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Modal, Select } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { getPrintShipmentsUrl } from '@/api/comptoir';
import type { PrintLayout, PrintShipments, ShipmentSummary } from '@/api/model';
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
  const [layout, setLayout] = useLocalStorage<PrintLayout>({ key: 'comptoir.print-layout', defaultValue: 'a4_1' });
  const [slips, setSlips] = useState(false);
  const [customs, setCustoms] = useState(false);
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
  const start = (wanted: ShipmentSummary[]) =>
    print.mutate({ shipmentIds: wanted.map(({ id }) => id), layout, packingSlips: slips, customsDocuments: customs });
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
        <Select
          label={t`Paper in the printer`}
          data={[
            { value: 'a4_1', label: t`A4, one label on a sheet` },
            { value: 'a4_2', label: t`A4, two labels on a sheet` },
            { value: 'a4_4', label: t`A4, four labels on a sheet` },
            { value: 'label_4x6', label: t`Label printer, 4 × 6 inches` },
          ]}
          value={layout}
          onChange={(chosen) => chosen && setLayout(chosen as PrintLayout)}
        />
        <Checkbox label={t`With packing slips`} checked={slips} onChange={({ currentTarget }) => setSlips(currentTarget.checked)} />
        <Checkbox
          label={t`With customs documents`}
          description={t`Where a shipment has any.`}
          checked={customs}
          onChange={({ currentTarget }) => setCustoms(currentTarget.checked)}
        />
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
