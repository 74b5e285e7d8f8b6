import { useLingui } from '@lingui/react/macro';
import type { OrderStatus, PaymentStatus } from '@/api/model';
import type { Tone } from './Glyph';

export const orderTones: Record<OrderStatus, Tone> = { pending: 'wait', confirmed: 'move', completed: 'ok', cancelled: 'off' };

export const paymentTones: Record<PaymentStatus, Tone> = {
  unpaid: 'wait',
  partly_paid: 'move',
  paid: 'ok',
  partly_refunded: 'off',
  refunded: 'off',
};

/** What is said of orders, in the viewer's language. */
export function useOrderWords(): {
  statuses: Record<OrderStatus, string>;
  payments: Record<PaymentStatus, string>;
  sourceName: (source: string) => string;
} {
  const { t } = useLingui();
  return {
    statuses: { pending: t`Pending`, confirmed: t`Confirmed`, completed: t`Completed`, cancelled: t`Cancelled` },
    payments: {
      unpaid: t`Unpaid`,
      partly_paid: t`Partly paid`,
      paid: t`Paid`,
      partly_refunded: t`Partly refunded`,
      refunded: t`Refunded`,
    },
    // The names of shops are their own.
    sourceName: (source) => (source === 'manual' ? t`made by hand` : source),
  };
}
