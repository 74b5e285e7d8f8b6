import { t as text } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { batchItems, getBatchItemsQueryKey } from '@/api/comptoir';
import type { Batch, BatchItem, BatchItemState } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { Counters } from '@/components/Counters';
import { Named } from '@/components/Named';
import { PagedTable } from '@/components/PagedTable';
import { ruleText } from '@/components/rule-text';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { formatMoney } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import styles from './batches.module.css';
import { MendItem } from './MendItem';
import { isOfOrders } from './of-orders';
import { itemStates, itemTones, useBatchWords } from './use-batch-words';

const mendable: BatchItemState[] = ['exception', 'ready', 'failed', 'left_out'];

interface BatchItemsProps {
  batch: Batch;
  state: BatchItemState | undefined;
  onState: (state: BatchItemState | undefined) => void;
}

function named(name: string | null | undefined, words: string): string {
  return name ? text`${name}: ${words}` : words;
}

/** Why an order is not bought, in all the words there are. */
function why({ problems, reasons, trouble, state }: BatchItem, locale: string): string[] {
  if (state === 'bought' || state === 'left_out') return [];
  return [
    ...problems.map(({ fieldName, message }) => named(fieldName, message)),
    ...reasons.map((reason) => named(reason.fieldName, reason.byRule ? ruleText(reason, locale) : (reason.meaning ?? reason.message))),
    ...(trouble && problems.length + reasons.length === 0 ? [trouble.meaning] : []),
  ];
}

/** The orders of a batch, with what keeps each from being bought or what it was bought as. */
export function BatchItems({ batch, state, onState }: BatchItemsProps) {
  const { t, i18n } = useLingui();
  const { store, can } = useSession();
  const words = useBatchWords();
  const ofOrders = isOfOrders(batch);
  const [mending, mend] = useState<BatchItem>();
  const params = { state, limit: 100 };
  const pages = usePages(getBatchItemsQueryKey(store.id, batch.id, params), (cursor) => batchItems(store.id, batch.id, { ...params, cursor }));
  const editable = can('shipments:write') && (batch.status === 'review' || batch.status === 'done');
  const columns: Column<BatchItem>[] = [
    {
      id: 'order',
      head: ofOrders ? t`Order` : t`Shipment`,
      phone: 'lead',
      renderCell: ({ orderId, orderNumber, shipment }) => (
        <Named note={[shipment?.to, shipment?.toCity].filter(Boolean).join(', ') || undefined}>
          {shipment ? (
            <Link to="/dashboard/shipping/shipments/$shipmentId" params={{ shipmentId: shipment.id }}>
              {orderNumber}
            </Link>
          ) : (
            orderId && (
              <Link to="/dashboard/orders/$orderId" params={{ orderId }}>
                {orderNumber}
              </Link>
            )
          )}
        </Named>
      ),
    },
    {
      id: 'state',
      head: t`State`,
      phone: 'second',
      renderCell: (item) => <StatusText tone={itemTones[item.state]}>{words.items[item.state]}</StatusText>,
    },
    {
      id: 'what',
      head: t`Carrier or reason`,
      phone: 'below',
      className: styles.reason,
      renderCell: (item) => {
        const reasons = why(item, i18n.locale);
        if (reasons.length > 0) {
          return reasons.map((reason) => <div key={reason}>{reason}</div>);
        }
        const { carrier, serviceName, trackingNumbers } = item.shipment ?? {};
        return (
          carrier && (
            <span className={styles.service}>
              <CarrierTile type={carrier} size={20} />
              <span>{[serviceName, trackingNumbers?.[0]].filter(Boolean).join(' · ')}</span>
            </span>
          )
        );
      },
    },
    {
      id: 'price',
      head: t`Price`,
      numeric: true,
      phone: 'end',
      renderCell: ({ quotedPrice, shipment }) => {
        const price = shipment?.price ?? quotedPrice;
        return price ? formatMoney(price) : <span className="third">–</span>;
      },
    },
    {
      id: 'mend',
      head: t`Mend`,
      quiet: true,
      numeric: true,
      phone: 'end',
      renderCell: (item) => {
        const { orderNumber, state: standing } = item;
        return (
          editable &&
          mendable.includes(standing) && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={item.orderId ? t`Mend order ${orderNumber}` : t`Mend shipment ${orderNumber}`}
              onClick={() => mend(item)}
            >
              <Trans>Mend</Trans>
            </Button>
          )
        );
      },
    },
  ];
  const counters = itemStates
    .map((id) => ({ id, label: words.items[id], count: batch.counts.states[id] ?? 0, tone: itemTones[id] }))
    .filter(({ id, count }) => count > 0 || id === state);
  return (
    <>
      <Counters label={t`How many`} counters={counters} value={state} onChange={onState} />
      <PagedTable
        label={ofOrders ? t`Orders of the batch` : t`Shipments of the batch`}
        columns={columns}
        keyOf={({ position }) => String(position)}
        lines={2}
        pages={pages}
        empty={<p className="third">{t`Nothing matches these filters.`}</p>}
      />
      {mending && <MendItem batchId={batch.id} item={mending} onClose={() => mend(undefined)} />}
    </>
  );
}
