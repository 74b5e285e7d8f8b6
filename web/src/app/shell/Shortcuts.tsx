import { useNavigate } from '@tanstack/react-router';
import { spotlight } from '@mantine/spotlight';
import { useKeySequences } from '@/lib/use-key-sequences';
import { useSession } from '@/lib/session';
import { useNavigation } from './use-navigation';

/** Puts the focus on the row after or before the one that has it; Enter then opens it. */
function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('#page tbody tr')].flatMap((row) => row.querySelector<HTMLElement>('a, button') ?? []);
  const present = rows.findIndex((row) => row.closest('tr')?.contains(document.activeElement));
  rows[present < 0 ? 0 : present + step]?.focus();
}

/** Listens for the keyboard's shortcuts; shows nothing. */
export function Shortcuts({ onHelp }: { onHelp: () => void }) {
  const navigate = useNavigate();
  const { can } = useSession();
  const pages = useNavigation().flatMap((group) => group.items);
  useKeySequences({
    ...Object.fromEntries(pages.map(({ keys, to }) => [keys, () => void navigate({ to })])),
    ...(can('rates:create') && { 'n q': () => void navigate({ to: '/dashboard/shipping/quote', search: {} }) }),
    ...(can('orders:write') && { 'n o': () => void navigate({ to: '/dashboard/orders/new' }) }),
    ...(can('members:write') && { 'n m': () => void navigate({ to: '/dashboard/settings/team' }) }),
    '/': () => spotlight.open(),
    '?': onHelp,
    j: () => moveRow(1),
    k: () => moveRow(-1),
  });
  return null;
}
