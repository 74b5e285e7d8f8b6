import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useImportTradeDocument } from '@/api/comptoir';
import type { DocumentKind, Shipment } from '@/api/model';
import { FileDrop } from '@/components/FileDrop';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useStoreId } from '@/lib/session';
import styles from './shipments.module.css';
import { useShipmentChange } from './use-shipment-change';

/** Takes the merchant's own papers of goods that go abroad, to be sent to the carrier ahead of the parcel. */
export function TradePapers({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const [kind, setKind] = useState<DocumentKind>('commercial_invoice');
  const paper = useImportTradeDocument({ mutation: { onSuccess: useShipmentChange() } });
  const who = shipment.carrierName ?? t`the carrier`;
  return (
    <div className={styles.take}>
      <p className="second">
        <Trans>{who} takes papers of your own, such as the invoice that your shop made. They are sent when the label is bought.</Trans>
      </p>
      <NativeSelect
        label={t`The file is`}
        className={styles.choice}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as DocumentKind)}
        data={[
          { value: 'commercial_invoice', label: t`the commercial invoice` },
          { value: 'other', label: t`another paper` },
        ]}
      />
      <FileDrop
        label={t`Choose the paper`}
        accept=".pdf,.png,.jpg,.jpeg"
        busy={paper.isPending}
        second
        onFile={(file) => paper.mutate({ storeId, shipmentId: shipment.id, data: file, params: { kind } })}
      >
        <Trans>PDF or image (PNG, JPEG)</Trans>
      </FileDrop>
      {paper.error && <ProblemNotice error={paper.error} />}
    </div>
  );
}
