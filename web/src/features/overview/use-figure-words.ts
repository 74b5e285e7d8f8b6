import { useLingui } from '@lingui/react/macro';
import type { LinkProps } from '@tanstack/react-router';

export interface FigureWord {
  title: string;
  /** What somebody does about it. */
  action: string;
  /** The list, under the filter that the number counts by. */
  link: LinkProps;
  /** Where something is wrong. */
  tone?: 'warn';
}

/** The numbers of the overview that have a page to lead to. */
export function useFigureWords(): Record<string, FigureWord> {
  const { t } = useLingui();
  return {
    'connections-in-trouble': {
      title: t`Connections in trouble`,
      action: t`See what to do`,
      link: { to: '/dashboard/integrations', search: { health: 'trouble' } },
      tone: 'warn',
    },
    'imports-with-rejects': {
      title: t`Imports with rejected rows`,
      action: t`Correct the rows`,
      link: { to: '/dashboard/imports', search: { rejects: 'left' } },
      tone: 'warn',
    },
    'orders-to-fulfil': {
      title: t`Orders to fulfil`,
      action: t`See the orders`,
      link: { to: '/dashboard/orders', search: { status: 'confirmed' } },
    },
    'orders-unpaid': {
      title: t`Orders that wait for payment`,
      action: t`See the orders`,
      link: { to: '/dashboard/orders', search: { status: 'pending', paymentStatus: 'unpaid' } },
    },
    'products-without-weight': {
      title: t`Products without a weight`,
      action: t`Enter the weights`,
      link: { to: '/dashboard/products', search: { status: 'active', weight: 'missing' } },
      tone: 'warn',
    },
  };
}
