import { Plural, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useBatch } from '@/api/comptoir';
import type { BatchItemState } from '@/api/model';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatMoment, formatMoney } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { BatchActions } from './BatchActions';
import { BatchItems } from './BatchItems';
import { BatchSteps } from './BatchSteps';
import styles from './batches.module.css';
import { isOfOrders } from './of-orders';
import { RunningBatch } from './RunningBatch';
import { batchTones, itemStates, useBatchWords } from './use-batch-words';

const route = getRouteApi('/_house/dashboard/shipping/batches/$batchId');

/** Events tell about progress; this is for the time when they do not arrive. */
const pollMillis = 4000;

/** One batch, from its review to its print job. */
export function BatchPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { batchId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useBatchWords();
  const allowed = can('shipments:read');
  const {
    data: batch,
    error,
    refetch,
  } = useBatch(store.id, batchId, {
    query: {
      enabled: allowed,
      refetchInterval: ({ state }) => (state.data && ['planning', 'buying'].includes(state.data.status) ? pollMillis : false),
    },
  });
  usePage(
    { label: t`Shipments`, to: '/dashboard/shipping' },
    { label: t`Batches`, to: '/dashboard/shipping/batches' },
    { label: batch ? formatMoment(batch.createdAt) : t`Batches` },
  );
  if (!allowed) return <Forbidden permission="shipments:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  // what was filtered by may be mended or bought since
  const state = itemStates.find((each) => each === search.state && batch?.counts.states[each]);
  const choose = (next: BatchItemState | undefined) => void navigate({ search: { state: next }, replace: true });
  const charged = batch?.charged.map(formatMoney).join(' + ');
  const quoted = batch?.quoted.map(formatMoney).join(' + ');
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!batch && !error && <Rows count={8} />}
      {batch && (
        <>
          <PageHeader
            title={
              isOfOrders(batch) ? (
                <Plural value={batch.counts.total} one="Batch of # order" other="Batch of # orders" />
              ) : (
                <Plural value={batch.counts.total} one="Batch of # shipment" other="Batch of # shipments" />
              )
            }
            marks={<Pill tone={batchTones[batch.status]}>{words.statuses[batch.status]}</Pill>}
            facts={[quoted && t`quoted: ${quoted}`, charged && t`bought for ${charged}`, batch.createdBy.label, formatMoment(batch.createdAt)]
              .filter(Boolean)
              .join(' · ')}
            actions={<BatchActions batch={batch} />}
          />
          <BatchSteps batch={batch} />
          <RunningBatch batch={batch} />
          {batch.status === 'review' && batch.counts.states.exception ? (
            <p className={`second ${styles.note}`}>
              {isOfOrders(batch) ? (
                <Plural
                  value={batch.counts.states.exception}
                  one="# order cannot be bought as it is. Mend it, leave it out, or buy the others first."
                  other="# orders cannot be bought as they are. Mend them, leave them out, or buy the others first."
                />
              ) : (
                <Plural
                  value={batch.counts.states.exception}
                  one="# shipment cannot be bought as it is. Mend it, leave it out, or buy the others first."
                  other="# shipments cannot be bought as they are. Mend them, leave them out, or buy the others first."
                />
              )}
            </p>
          ) : null}
          <BatchItems batch={batch} state={state} onState={choose} />
        </>
      )}
    </PageBody>
  );
}
