import { useNavigate } from '@tanstack/react-router';
import { palette } from '@/lib/palette';
import { focusRow, focusSearch } from '@/lib/row-focus';
import { useKeySequences } from '@/lib/use-key-sequences';
import { useSession } from '@/lib/session';
import { useNavigation } from './use-navigation';

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
    '/': () => {
      if (!focusSearch()) palette.open();
    },
    '?': onHelp,
    j: () => focusRow(1),
    k: () => focusRow(-1),
  });
  return null;
}
