import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ConnectionCalls } from '@/api/model';
import { Facts } from '@/components/Facts';
import { useFaultName } from '@/components/use-fault-name';
import { formatDuration, formatNumber } from '@/lib/formats';

interface CallFactsProps {
  integrationId: string;
  calls: ConnectionCalls;
  since: string;
  until: string;
}

/** How often the carrier was called, what went wrong, and how long its answers took. */
export function CallFacts({ integrationId, calls, since, until }: CallFactsProps) {
  const { t } = useLingui();
  const faultName = useFaultName();
  const failed = t({ message: 'Failed', context: 'calls' });
  const { medianMillis, p95Millis, failures } = calls;
  const logged = (count: number, filters: { outcome?: string; faultKind?: string }, words?: string) => (
    <Link
      to="/dashboard/integrations/$integrationId/log"
      params={{ integrationId }}
      search={{ kind: 'call', from: since, to: until, ...filters }}
      aria-label={words}
    >
      {formatNumber(count)}
    </Link>
  );
  const faults = Object.entries(calls.faults).map(([kind, count]) => (
    <div key={kind}>
      {logged(count, { faultKind: kind }, `${faultName(kind)}: ${formatNumber(count)}`)} × {faultName(kind)}
    </div>
  ));
  return (
    <section>
      <h3>
        <Trans>Calls</Trans>
      </h3>
      <Facts
        facts={[
          {
            label: t`Calls`,
            value: calls.calls > 0 ? logged(calls.calls, {}, `${t`Calls`}: ${formatNumber(calls.calls)}`) : <span className="third">0</span>,
          },
          {
            label: failed,
            value: failures > 0 ? logged(failures, { outcome: 'failed' }, `${failed}: ${formatNumber(failures)}`) : <span className="third">0</span>,
          },
          { label: t`Reasons`, value: faults.length > 0 && faults },
          { label: t`Median`, value: medianMillis !== undefined && formatDuration(medianMillis) },
          { label: t`p95`, value: p95Millis !== undefined && formatDuration(p95Millis) },
        ]}
      />
    </section>
  );
}
