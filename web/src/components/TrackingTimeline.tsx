import { useLingui } from '@lingui/react/macro';
import type { TrackingState } from '@/api/model';
import { countryName, formatDate } from '@/lib/formats';
import { Glyph } from './Glyph';
import styles from './TrackingTimeline.module.css';
import { useShipmentWords } from './use-shipment-words';

interface TimelineEvent {
  /** On the clocks of the place. */
  localTime: string;
  /** Of those clocks; absent where the carrier does not say. */
  offset?: string;
  /** Absent for a note that changes nothing. */
  state?: TrackingState;
  /** The carrier's own words. */
  label?: string;
  place?: string;
  country?: string;
  /** The carrier's raw code, for those who want it. */
  code?: string;
}

/** What happened to a parcel, newest first, in the carrier's words and on the clocks of the place. */
export function TrackingTimeline({ events }: { events: TimelineEvent[] }) {
  const { t } = useLingui();
  const words = useShipmentWords();
  return (
    <ol className={styles.events} aria-label={t`What happened`}>
      {events.map(({ localTime, offset, state, label, place, country, code }) => (
        <li key={`${localTime} ${code ?? ''} ${label ?? ''} ${place ?? ''}`}>
          <span className={styles.mark}>
            <Glyph tone={state ? words.tracking(state).tone : 'idle'} />
          </span>
          <span>
            <span className="medium" lang={label ? 'en' : undefined}>
              {label ?? (state && words.trackings[state])}
            </span>
            <span className="third" style={{ display: 'block' }}>
              {[place, country && countryName(country)].filter(Boolean).join(', ')}
            </span>
          </span>
          <span className="meta third num">
            {/* Already on the clocks of the place: shown as it stands. */}
            {formatDate(`${localTime.replace(/Z$/, '')}Z`, {
              day: 'numeric',
              month: 'short',
              hour: '2-digit',
              minute: '2-digit',
              hourCycle: 'h23',
              timeZone: 'UTC',
            })}
            <span style={{ display: 'block' }}>{[offset && `UTC${offset}`, code].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
