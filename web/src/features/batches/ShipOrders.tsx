import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import styles from './batches.module.css';

const NewBatchDialog = lazy(async () => ({ default: (await import('./NewBatchDialog')).NewBatchDialog }));

interface ShipOrdersProps {
  chosen: ReadonlySet<string>;
  /** Chooses all that the list's filters leave, up to the most that a batch takes. */
  onAll: () => Promise<void>;
  onNone: () => void;
}

/** What can be done with chosen orders. */
export function ShipOrders({ chosen, onAll, onNone }: ShipOrdersProps) {
  const { t } = useLingui();
  const [asking, ask] = useState(false);
  const [reading, read] = useState(false);
  const all = async () => {
    read(true);
    await onAll().finally(() => read(false));
  };
  return (
    <section className={styles.chosen} aria-label={t`Chosen orders`}>
      <span aria-live="polite">
        <Plural value={chosen.size} one="# order chosen" other="# orders chosen" />
      </span>
      <div className={styles.actions}>
        <Button variant="default" loading={reading} onClick={() => void all()}>
          <Trans>Choose all that match</Trans>
        </Button>
        <Button variant="default" onClick={onNone}>
          <Trans>Choose none</Trans>
        </Button>
        <Button onClick={() => ask(true)}>
          <Trans>Ship these</Trans>
        </Button>
      </div>
      {asking && (
        <Suspense>
          <NewBatchDialog orderIds={[...chosen]} onClose={() => ask(false)} />
        </Suspense>
      )}
    </section>
  );
}
