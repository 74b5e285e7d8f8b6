import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Delivery } from '@/api/model';
import { formatDate } from '@/lib/formats';
import styles from './quote.module.css';

/** When a parcel arrives, and whether the carrier stands by it. */
export function DeliveryText({ delivery }: { delivery: Delivery }) {
  const { t } = useLingui();
  const { date, time, businessDays, guaranteed } = delivery;
  const clock = time?.slice(0, 5);
  // A date without a time is a day everywhere: noon keeps it the same day in every zone.
  const day = date ? formatDate(`${date}T12:00:00`, { weekday: 'short', day: 'numeric', month: 'short' }) : undefined;
  const days =
    businessDays !== undefined && businessDays !== null ? plural(businessDays, { one: 'in # working day', other: 'in # working days' }) : undefined;
  const when = day ?? days;
  if (!when) return <span className="third">{t`The carrier names no day`}</span>;
  return (
    <span>
      {clock ? t`${when}, before ${clock}` : when}
      <span className={`third ${styles.small}`}>{guaranteed ? t`guaranteed` : t`carrier’s estimate`}</span>
    </span>
  );
}
