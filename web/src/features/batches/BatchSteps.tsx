import { useLingui } from '@lingui/react/macro';
import type { Batch } from '@/api/model';
import { Stages, type Stage } from '@/components/Stages';
import { formatNumber } from '@/lib/formats';

/** The way of a batch: prepared, reviewed, bought, printed. */
export function BatchSteps({ batch: { status, counts, progress, startedAt } }: { batch: Batch }) {
  const { t } = useLingui();
  const { total, states } = counts;
  const of = (count: number) => {
    const doneText = formatNumber(count);
    const totalText = formatNumber(total);
    return t`${doneText} of ${totalText}`;
  };
  const share = progress?.total ? progress.done / progress.total : 0;
  const reviewing = status === 'planning' ? 0 : status === 'review' && (states.exception ?? 0) > 0 ? 0.5 : 1;
  const over = status === 'done' || status === 'cancelled';
  const stages: Stage[] = [
    { id: 'plan', name: t`Prepare`, note: of(total - (states.waiting ?? 0)), part: status === 'planning' ? share : 1 },
    { id: 'review', name: t`Review`, note: null, part: reviewing },
    { id: 'buy', name: t`Buy`, note: startedAt && of(states.bought ?? 0), part: !startedAt ? 0 : over ? 1 : share },
    { id: 'print', name: t({ message: 'Print', context: 'step of a batch' }), note: null, part: over && states.bought ? 1 : 0 },
  ];
  return <Stages stages={stages} />;
}
