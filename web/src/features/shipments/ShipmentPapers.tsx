import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton } from '@mantine/core';
import { getShipmentDocumentUrl, useDeleteTradeDocument } from '@/api/comptoir';
import type { Shipment, ShipmentDocument } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { useSession } from '@/lib/session';
import { ProofOfDelivery } from './ProofOfDelivery';
import styles from './shipments.module.css';
import { TradePapers } from './TradePapers';
import { useDocumentNames } from './use-document-names';
import { labelFiles, useImportedLabel } from './use-imported-label';
import { useShipmentChange } from './use-shipment-change';

/** The papers of a shipment; what a person brought can be brought anew or removed. */
export function ShipmentPapers({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const names = useDocumentNames();
  const brought = useImportedLabel(shipment);
  const removed = useDeleteTradeDocument({ mutation: { onSuccess: useShipmentChange() } });
  const { documents, purchaseState } = shipment;
  const writes = can('shipments:write');
  const draft = purchaseState === 'draft' || purchaseState === 'rejected';
  const byHand = documents.some(({ source }) => source === 'person');
  const who = shipment.carrierName ?? t`The carrier`;
  const action = ({ id, kind, parcel, source }: ShipmentDocument) => {
    if (!writes || source !== 'person') return null;
    if (draft) {
      return (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t`Remove: ${names(kind)}`}
          loading={removed.isPending}
          onClick={() => removed.mutate({ storeId: store.id, shipmentId: shipment.id, documentId: id })}
        >
          <Trans>Remove</Trans>
        </Button>
      );
    }
    if (!['label', 'return_label'].includes(kind) || !['answered', 'labelled'].includes(purchaseState)) return null;
    return (
      <FileButton
        accept={labelFiles}
        onChange={(file) => file && brought.take(file, parcel ?? undefined)}
        inputProps={{ 'aria-label': t`Replace the label` }}
      >
        {(props) => (
          <Button {...props} size="compact-sm" variant="default" loading={brought.isPending}>
            <Trans>Replace</Trans>
          </Button>
        )}
      </FileButton>
    );
  };
  const error = brought.error ?? removed.error;
  return (
    <section>
      <SectionHead title={<Trans>Papers</Trans>} />
      {documents.map((paper) => (
        <div key={paper.id} className={styles.paper}>
          <span>
            {names(paper.kind)}{' '}
            <span className="third">
              {[
                paper.mediaType.split('/')[1]?.toUpperCase(),
                paper.parcel && t`parcel ${paper.parcel}`,
                paper.source === 'person' && t`added by hand`,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </span>
          <span className={styles.actions}>
            {action(paper)}
            <a href={getShipmentDocumentUrl(store.id, shipment.id, paper.id)} target="_blank" rel="noreferrer">
              <Trans>Open</Trans>
            </a>
          </span>
        </div>
      ))}
      {shipment.proofCanBeFetched && writes && <ProofOfDelivery shipment={shipment} />}
      {error && <ProblemNotice error={error} />}
      {draft && writes && hasTradePapers(shipment) && <TradePapers shipment={shipment} />}
      {draft && byHand && !hasTradePapers(shipment) && (
        <p className={styles.quiet}>
          <Trans>{who} is not sent these ahead of the parcel. Print them and put them on it if customs has to see them.</Trans>
        </p>
      )}
    </section>
  );
}

/** Whether a carrier is there that takes them, and customs to see them. */
export function hasTradePapers({ takesTradeDocuments, customs }: Shipment): boolean {
  return takesTradeDocuments && customs !== undefined && customs !== null;
}
