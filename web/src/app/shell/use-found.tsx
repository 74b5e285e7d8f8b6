import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { IconListSearch, IconPackage } from '@tabler/icons-react';
import { useProducts } from '@/api/comptoir';
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
  const { store, can } = useSession();
  const query = typed.trim();
  const [paused] = useDebouncedValue(query, pauseMillis);
  const params = { search: paused, limit: most };
  const options = { enabled: searchable(query) && searchable(paused), placeholderData: <T,>(before: T) => before, staleTime: 10_000, retry: false };
  const products = useProducts(store.id, params, { query: { ...options, enabled: options.enabled && can('products:read') } });
  const kinds = [
    {
      label: t`Products`,
      answer: products,
      commands: products.data?.items.map(({ id, title, brand, firstSku }): Command => ({
        id,
        label: title,
        description: [brand, firstSku].filter(Boolean).join(' · '),
        icon: <IconPackage {...icon} />,
        link: { to: '/dashboard/products/$productId', params: { productId: id } },
      })),
      all: { to: '/dashboard/products', search: { search: paused } } satisfies Command['link'],
      cut: Boolean(products.data?.nextCursor),
    },
  ];
  if (!options.enabled) return { groups: [], searching: searchable(query), failed: [] };
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
