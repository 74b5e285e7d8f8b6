import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { IconListSearch, IconPackage, IconReceipt, IconUser } from '@tabler/icons-react';
import { useCustomers, useOrders, useProducts } from '@/api/comptoir';
import { useOrderWords } from '@/components/use-order-words';
import { formatMoney } from '@/lib/formats';
import { useSession } from '@/lib/session';
import type { Command, CommandGroup } from './use-commands';

/** Enough to recognise something; the list itself shows the rest. */
const most = 5;
/** A single letter begins half of all words. */
const fewestLetters = 2;
const pauseMillis = 200;

const icon = { size: 17, stroke: 1.6 };

function searchable(words: string): boolean {
  return words.length >= fewestLetters && !words.startsWith('>');
}

/** What can be searched: a list's answer, and how it shows. */
interface Kind {
  label: string;
  answer: { isFetching: boolean; error: Error | null };
  commands: Command[] | undefined;
  /** The list under the same search. */
  all: Command['link'];
  cut: boolean;
}

export interface Found {
  groups: CommandGroup[];
  /** True until the server has answered for the words that stand there now. */
  searching: boolean;
  /** The kinds of objects that could not be searched just now. */
  failed: string[];
}

/** The objects of the store that the words name, as its lists find them; nothing for those that the person may not read. */
export function useFound(typed: string): Found {
  const { t } = useLingui();
  const query = typed.trim();
  const [paused] = useDebouncedValue(query, pauseMillis);
  const enabled = searchable(query) && searchable(paused);
  const kinds = useKinds(paused, enabled);
  if (!enabled) return { groups: [], searching: searchable(query), failed: [] };
  const groups = kinds.flatMap(({ label, commands = [], all, cut }) => {
    const more: Command[] = cut ? [{ id: `all ${label}`, label: t`Show all for “${paused}”`, icon: <IconListSearch {...icon} />, link: all }] : [];
    return commands.length > 0 ? [{ label, commands: [...commands, ...more] }] : [];
  });
  return {
    groups,
    searching: paused !== query || kinds.some(({ answer }) => answer.isFetching),
    failed: kinds.flatMap(({ label, answer }) => (answer.error ? [label] : [])),
  };
}

/** Asks each list once; the order is that in which they show. */
function useKinds(search: string, enabled: boolean): Kind[] {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { statuses } = useOrderWords();
  const params = { search, limit: most };
  const options = { placeholderData: <T,>(before: T) => before, staleTime: 10_000, retry: false };
  const orders = useOrders(store.id, params, { query: { ...options, enabled: enabled && can('orders:read') } });
  const customers = useCustomers(store.id, params, { query: { ...options, enabled: enabled && can('customers:read') } });
  const products = useProducts(store.id, params, { query: { ...options, enabled: enabled && can('products:read') } });
  return [
    {
      label: t`Orders`,
      answer: orders,
      commands: orders.data?.items.map(({ id, number, customerName, total, status }) => ({
        id,
        label: number,
        description: [customerName, formatMoney(total), statuses[status]].filter(Boolean).join(' · '),
        icon: <IconReceipt {...icon} />,
        link: { to: '/dashboard/orders/$orderId', params: { orderId: id } },
      })),
      all: { to: '/dashboard/orders', search: { search } },
      cut: Boolean(orders.data?.nextCursor),
    },
    {
      label: t`Customers`,
      answer: customers,
      commands: customers.data?.items.map(({ id, name, company, email, erasedAt }) => ({
        id,
        label: erasedAt ? t`Erased customer` : (name ?? company ?? email ?? t`Without a name`),
        description: [name && company, (name ?? company) && email].filter(Boolean).join(' · '),
        icon: <IconUser {...icon} />,
        link: { to: '/dashboard/customers/$customerId', params: { customerId: id } },
      })),
      all: { to: '/dashboard/customers', search: { search } },
      cut: Boolean(customers.data?.nextCursor),
    },
    {
      label: t`Products`,
      answer: products,
      commands: products.data?.items.map(({ id, title, brand, firstSku }) => ({
        id,
        label: title,
        description: [brand, firstSku].filter(Boolean).join(' · '),
        icon: <IconPackage {...icon} />,
        link: { to: '/dashboard/products/$productId', params: { productId: id } },
      })),
      all: { to: '/dashboard/products', search: { search } },
      cut: Boolean(products.data?.nextCursor),
    },
  ];
}
