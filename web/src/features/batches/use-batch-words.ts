import { useLingui } from '@lingui/react/macro';
import type { BatchItemState, BatchStatus } from '@/api/model';
import type { Tone } from '@/components/Glyph';

export const batchTones: Record<BatchStatus, Tone> = { planning: 'move', review: 'wait', buying: 'move', done: 'ok', cancelled: 'off' };

export const itemTones: Record<BatchItemState, Tone> = {
  waiting: 'idle',
  exception: 'warn',
  ready: 'wait',
  buying: 'move',
  bought: 'ok',
  failed: 'bad',
  unknown: 'warn',
  left_out: 'off',
  cancelled: 'off',
};

/** The order of the counters: what somebody has to look at comes first. */
export const itemStates: BatchItemState[] = ['exception', 'failed', 'unknown', 'ready', 'waiting', 'buying', 'bought', 'left_out', 'cancelled'];

interface BatchWords {
  statuses: Record<BatchStatus, string>;
  items: Record<BatchItemState, string>;
}

/** What is said of batches, in the viewer's language. */
export function useBatchWords(): BatchWords {
  const { t } = useLingui();
  return {
    statuses: {
      planning: t`Being prepared`,
      review: t`To review`,
      buying: t`Being bought`,
      done: t`Finished`,
      cancelled: t`Stopped`,
    },
    items: {
      waiting: t`Waiting`,
      exception: t`To mend`,
      ready: t({ message: 'Ready', context: 'batch item' }),
      buying: t`Being bought`,
      bought: t({ message: 'Bought', context: 'batch item' }),
      failed: t({ message: 'Failed', context: 'batch item' }),
      unknown: t`Purchase unknown`,
      left_out: t`Left out`,
      cancelled: t`Not bought`,
    },
  };
}
