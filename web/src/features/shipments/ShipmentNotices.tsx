import { Trans, useLingui } from '@lingui/react/macro';
import type { Shipment } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { ReasonText } from '@/components/ReasonText';
import { said } from '@/components/said';
import { SaysMeansDo } from '@/components/SaysMeansDo';
import { formatMoment } from '@/lib/formats';
import { MissingLabel } from './MissingLabel';
import { SettleShipment } from './SettleShipment';
import styles from './shipments.module.css';

/** What somebody has to know or do: the carrier's own words first. */
export function ShipmentNotices({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const { purchaseState, reasons, trouble, notices, canBeAsked } = shipment;
  const who = shipment.carrierName ?? t`The carrier`;
  const titles: Partial<Record<Shipment['purchaseState'], string>> = {
    rejected: t`${who} does not take this shipment as it is. Nothing was bought.`,
    unknown: t`Nobody knows yet whether this label was bought: the answer of ${who} was lost.`,
    void_refused: t`${who} does not take the label back.`,
    void_not_offered: t`Given up. ${who} takes no label back.`,
    answered: shipment.labelCanBeFetched ? t`Bought; the label has not come yet.` : t`Bought, and its label is not here: ${who} gives it only once.`,
  };
  const title = titles[purchaseState];
  if (!title && !trouble && notices.length === 0) return null;
  const asking = purchaseState === 'unknown' && canBeAsked;
  const bad = purchaseState === 'rejected' || (trouble !== undefined && trouble !== null && purchaseState === 'draft');
  return (
    <section className={styles.notice} data-tone={bad ? 'bad' : 'warn'} role="status">
      {title && (
        <p className="medium">
          <Glyph tone={bad ? 'bad' : 'warn'} /> {title}
        </p>
      )}
      {reasons.map((reason) => (
        <ReasonText key={`${reason.code} ${reason.message}`} who={who} tone={bad ? 'bad' : 'warn'} reason={reason} />
      ))}
      {trouble && (
        <SaysMeansDo
          who={who}
          tone={bad ? 'bad' : 'warn'}
          says={said(trouble)}
          means={`${trouble.meaning} (${formatMoment(trouble.at)})`}
          weDo={asking ? t`It asks ${who} by our own reference, again and again, and buys nothing meanwhile.` : undefined}
          remedy={asking ? t`Nothing. This page tells what became of it.` : trouble.remedy}
        />
      )}
      {purchaseState === 'unknown' && !canBeAsked && <SettleShipment shipment={shipment} />}
      {purchaseState === 'answered' && <MissingLabel shipment={shipment} />}
      {notices.map((notice) => (
        <p key={notice} className="second">
          {notice}
        </p>
      ))}
      {purchaseState === 'void_not_offered' && (
        <p className="second">
          <Trans>Do not use the label. What an unused one costs is between you and the carrier.</Trans>
        </p>
      )}
    </section>
  );
}
