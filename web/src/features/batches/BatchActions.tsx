import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useBuyBatch, useCancelBatch } from '@/api/comptoir';
import type { Batch } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyProblem } from '@/components/notify';
import { formatMoney } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { PrintBatch } from './PrintBatch';
import { useBatchChange } from './use-batch-change';

/** What can be done with a batch as it stands. */
export function BatchActions({ batch: { id, status, counts, quoted } }: { batch: Batch }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const changed = useBatchChange();
  const [buying, buyAsks] = useDisclosure();
  const [stopping, stopAsks] = useDisclosure();
  const buy = useBuyBatch({ mutation: { onSuccess: buyAsks.close, onSettled: () => void changed() } });
  const again = useBuyBatch({
    mutation: { onError: (error) => notifyProblem(error, t`This did not work`), onSettled: () => void changed() },
  });
  const stop = useCancelBatch({ mutation: { onSuccess: stopAsks.close, onSettled: () => void changed() } });
  const target = { storeId: store.id, batchId: id };
  const { ready = 0, bought = 0, failed = 0 } = counts.states;
  const may = can('shipments:write');
  const resting = status === 'review' || status === 'done';
  const cost = quoted.map(formatMoney).join(' + ');
  return (
    <>
      {may && ['planning', 'review', 'buying'].includes(status) && (
        <Button variant="default" onClick={stopAsks.open}>
          {status === 'buying' ? <Trans>Stop buying</Trans> : <Trans>Drop the batch</Trans>}
        </Button>
      )}
      {may && status === 'done' && failed > 0 && (
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate({ ...target, data: { failedToo: true } })}>
          <Trans>Try the failed again</Trans>
        </Button>
      )}
      {bought > 0 && status !== 'buying' && <PrintBatch batchId={id} labels={bought} next={status === 'done' && ready === 0} />}
      {may && resting && ready > 0 && (
        <Button onClick={buyAsks.open}>
          <Plural value={ready} one="Buy # label" other="Buy # labels" />
        </Button>
      )}
      <ConfirmDialog
        opened={buying}
        title={<Plural value={ready} one="Buy # label?" other="Buy # labels?" />}
        confirmLabel={<Plural value={ready} one="Buy # label" other="Buy # labels" />}
        busy={buy.isPending}
        error={buy.error}
        onConfirm={() => buy.mutate({ ...target, data: {} })}
        onClose={buyAsks.close}
      >
        <p>
          {cost ? (
            <Trans>The carriers quoted {cost} for them.</Trans>
          ) : (
            <Trans>No price was asked for them: the carriers charge what your contracts say.</Trans>
          )}
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={stopping}
        title={status === 'buying' ? t`Stop buying?` : t`Drop this batch?`}
        confirmLabel={status === 'buying' ? t`Stop buying` : t`Drop the batch`}
        busy={stop.isPending}
        error={stop.error}
        onConfirm={() => stop.mutate(target)}
        onClose={stopAsks.close}
      >
        <Trans>What is bought stays bought and can be printed. The rest is not bought, and this batch cannot be gone on with.</Trans>
      </ConfirmDialog>
    </>
  );
}
