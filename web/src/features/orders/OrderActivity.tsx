import { Trans, useLingui } from '@lingui/react/macro';
import type { Order } from '@/api/model';
import { SectionHead } from '@/components/SectionHead';
import { useOrderWords } from '@/components/use-order-words';
import { formatMoment } from '@/lib/formats';
import styles from './orders.module.css';

/** When the order came and changed, newest first. */
export function OrderActivity({ order }: { order: Order }) {
  const { t } = useLingui();
  const { sourceName } = useOrderWords();
  const { placedAt, createdAt, updatedAt, version, source } = order;
  const received = source === 'manual' ? t`Entered by hand` : t`Received from ${sourceName(source)}`;
  const events = [
    ...(version > 1 ? [{ id: 'changed', at: updatedAt, text: t`Last changed` }] : []),
    { id: 'received', at: createdAt, text: received },
    { id: 'placed', at: placedAt, text: t`Placed` },
  ].toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <section>
      <SectionHead title={<Trans>Activity</Trans>} />
      <ol className={styles.events}>
        {events.map(({ id, at, text }) => (
          <li key={id}>
            <span>{text}</span>
            <time className="meta third" dateTime={at}>
              {formatMoment(at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
