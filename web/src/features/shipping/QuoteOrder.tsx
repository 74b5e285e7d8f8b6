import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconReceipt, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useOrder } from '@/api/comptoir';
import { useSession } from '@/lib/session';
import styles from './quote.module.css';

interface QuoteOrderProps {
  orderId: string;
  onRemove: () => void;
}

/** The order that prices are asked for: they are kept with it. */
export function QuoteOrder({ orderId, onRemove }: QuoteOrderProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const number = useOrder(store.id, orderId, { query: { enabled: can('orders:read') } }).data?.number;
  return (
    <div className={styles.order}>
      <IconReceipt size={16} stroke={1.6} aria-hidden />
      <span>
        {number ? (
          <Trans>
            For the order{' '}
            <Link to="/dashboard/orders/$orderId" params={{ orderId }} style={{ textDecoration: 'underline' }}>
              {number}
            </Link>
          </Trans>
        ) : (
          <Trans>For an order</Trans>
        )}
        <span className={`third ${styles.small}`}>
          <Trans>The prices are kept with it.</Trans>
        </span>
      </span>
      <ActionIcon size={24} aria-label={t`Ask for no order`} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
