import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton } from '@mantine/core';
import { getShipmentDocumentUrl } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { useSession } from '@/lib/session';
import { ProofOfDelivery } from './ProofOfDelivery';
import styles from './shipments.module.css';
import { useDocumentNames } from './use-document-names';
import { labelFiles, useImportedLabel } from './use-imported-label';

/** The papers of a shipment; a label that a person brought can be brought anew. */
export function ShipmentPapers({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const names = useDocumentNames();
  const brought = useImportedLabel(shipment);
  const replaceable = can('shipments:write') && ['answered', 'labelled'].includes(shipment.purchaseState);
  return (
    <section>
      <SectionHead title={<Trans>Papers</Trans>} />
      {shipment.documents.map(({ id, kind, mediaType, parcel, source }) => (
        <div key={id} className={styles.paper}>
          <span>
            {names(kind)}{' '}
            <span className="third">
              {[mediaType.split('/')[1]?.toUpperCase(), parcel && t`parcel ${parcel}`, source === 'person' && t`added by hand`]
                .filter(Boolean)
                .join(', ')}
            </span>
          </span>
          <span className={styles.actions}>
            {source === 'person' && replaceable && (
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
            )}
            <a href={getShipmentDocumentUrl(store.id, shipment.id, id)} target="_blank" rel="noreferrer">
              <Trans>Open</Trans>
            </a>
          </span>
        </div>
      ))}
      {shipment.proofCanBeFetched && can('shipments:write') && <ProofOfDelivery shipment={shipment} />}
      {brought.error && <ProblemNotice error={brought.error} />}
    </section>
  );
}
