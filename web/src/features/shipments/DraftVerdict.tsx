import { Trans } from '@lingui/react/macro';
import type { ShipmentValidation } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { ReasonText } from '@/components/ReasonText';
import styles from './shipments.module.css';

interface DraftVerdictProps {
  /** The carrier. */
  who: string;
  verdict: ShipmentValidation;
}

/** What a carrier said of a shipment before anything is bought. */
export function DraftVerdict({ who, verdict: { accepted, reasons } }: DraftVerdictProps) {
  return (
    <section className={`${styles.notice} ${styles.verdict}`} data-tone={accepted ? 'ok' : 'bad'} role="status">
      <p className="medium">
        <Glyph tone={accepted ? 'ok' : 'bad'} />{' '}
        {accepted ? (
          <Trans>{who} would take this shipment. Nothing was bought.</Trans>
        ) : (
          <Trans>{who} would not take this shipment as it is. Nothing was bought.</Trans>
        )}
      </p>
      {reasons.map((reason) => (
        <ReasonText key={`${reason.code} ${reason.message}`} who={who} tone="bad" reason={reason} />
      ))}
    </section>
  );
}
