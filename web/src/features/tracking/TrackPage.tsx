import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { usePublicTracking } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { PublicPage } from '@/components/PublicPage';
import { StatusText } from '@/components/StatusText';
import { TrackingFlags } from '@/components/TrackingFlags';
import { TrackingTimeline } from '@/components/TrackingTimeline';
import { useShipmentWords } from '@/components/use-shipment-words';
import { countryName, formatDate } from '@/lib/formats';

/** Where a parcel is, for whoever has the link; nobody's name stands here. */
export function TrackPage({ token }: { token: string }) {
  const { t } = useLingui();
  const words = useShipmentWords();
  const { data, error, refetch } = usePublicTracking(token, { query: { retry: false } });
  const place = data && [data.town, data.country && countryName(data.country)].filter(Boolean).join(', ');
  return (
    <PublicPage title={data ? t`Your parcel from ${data.storeName}` : t`Your parcel`}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={220} radius="md" />}
      {data && data.environment !== 'production' && (
        <p className="medium">
          <Trans>This is a test: no carrier has such a parcel.</Trans>
        </p>
      )}
      {data && (
        <p className="second" style={{ marginBottom: 20 }}>
          {[data.carrier, place && t`to ${place}`].filter(Boolean).join(' · ')}
        </p>
      )}
      {data?.parcels.map(({ position, trackingNumber, state, flags, expected, events }) => (
        <section key={position} style={{ marginBottom: 28 }}>
          <h2>
            <StatusText tone={words.tracking(state).tone}>{words.trackings[state]}</StatusText> <TrackingFlags state={state} flags={flags} />
          </h2>
          <p className="meta third mono">{trackingNumber}</p>
          {expected?.date && state !== 'delivered' && (
            <p>{t`Expected ${formatDate(`${expected.date}T12:00:00`, { weekday: 'long', day: 'numeric', month: 'long' })}, as the carrier says`}</p>
          )}
          {events.length > 0 ? <TrackingTimeline events={events} /> : <p className="third">{t`The carrier has told nothing of the way yet.`}</p>}
        </section>
      ))}
    </PublicPage>
  );
}
