import { Plural, Trans } from '@lingui/react/macro';
import type { CarrierFigures } from '@/api/model';
import { formatMoment } from '@/lib/formats';
import styles from './carriers.module.css';

/** How the figures are counted, where it is not plain from their names. */
export function CountingNotes({ figures }: { figures: CarrierFigures }) {
  const { calls, begin } = figures;
  const since = calls && formatMoment(calls.since);
  return (
    <div className={`${styles.notes} third`}>
      <p>
        <Trans>
          A shipment counts in the period in which its label was bought, wherever it is by now; one of several parcels counts once. The cost is what
          the carrier told when it sold the label, surcharges included, without labels that it took back; currencies are never added up. The named day
          is the one that the carrier gave with its price; days are counted from handing over to delivery.
        </Trans>
      </p>
      {calls && (
        <p>
          <Plural
            value={calls.days}
            one="Calls are counted in the log, which is kept for # day."
            other="Calls are counted in the log, which is kept for # days."
          />{' '}
          {calls.since !== begin && <Trans>Those before {since} are not in it any more.</Trans>}
        </p>
      )}
    </div>
  );
}
