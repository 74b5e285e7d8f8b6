import { useLingui } from '@lingui/react/macro';
import {
  IconCalculator,
  IconLayoutDashboard,
  IconListCheck,
  IconPackage,
  IconPackageExport,
  IconPlugConnected,
  IconReceipt,
  IconServerCog,
  IconSettings,
  IconTable,
  IconTruckDelivery,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useIntegrations } from '@/api/comptoir';
import { useSession } from '@/lib/session';

export interface NavigationItem {
  to:
    | '/dashboard'
    | '/dashboard/shipping'
    | '/dashboard/shipping/quote'
    | '/dashboard/shipping/handover'
    | '/dashboard/shipping/price-lists'
    | '/dashboard/shipping/rules'
    | '/dashboard/integrations'
    | '/dashboard/orders'
    | '/dashboard/products'
    | '/dashboard/customers'
    | '/dashboard/settings'
    | '/admin/integrations';
  label: string;
  icon: Icon;
  /** Typed one after the other, they lead here. */
  keys: string;
  /** How many things behind it need a person. */
  needing?: number;
}

export interface NavigationGroup {
  label?: string;
  items: NavigationItem[];
}

/** The pages that exist, in the order of the sidebar; those that the person may not open are left out. */
export function useNavigation(): NavigationGroup[] {
  const { t } = useLingui();
  const { user, store, can } = useSession();
  const integrations = useIntegrations(store.id, undefined, { query: { enabled: can('integrations:read') } });
  const needing = integrations.data?.items.filter(
    ({ active, health }) => active && (health.state === 'failing' || health.state === 'needs_reconnect'),
  ).length;
  const groups: NavigationGroup[] = [
    { items: [{ to: '/dashboard', label: t`Overview`, icon: IconLayoutDashboard, keys: 'g o' }] },
    {
      label: t`Shop`,
      items: [
        can('orders:read') && { to: '/dashboard/orders' as const, label: t`Orders`, icon: IconReceipt, keys: 'g r' },
        can('products:read') && { to: '/dashboard/products' as const, label: t`Products`, icon: IconPackage, keys: 'g p' },
        can('customers:read') && { to: '/dashboard/customers' as const, label: t`Customers`, icon: IconUsers, keys: 'g c' },
      ].filter((item) => item !== false),
    },
    {
      label: t`Shipping`,
      items: [
        can('rates:read') && { to: '/dashboard/shipping/quote' as const, label: t`Quote`, icon: IconCalculator, keys: 'g q' },
        can('shipments:read') && { to: '/dashboard/shipping' as const, label: t`Shipments`, icon: IconTruckDelivery, keys: 'g h' },
        can('shipments:read') && { to: '/dashboard/shipping/handover' as const, label: t`Hand over`, icon: IconPackageExport, keys: 'g d' },
        can('rate-grids:read') && { to: '/dashboard/shipping/price-lists' as const, label: t`Price lists`, icon: IconTable, keys: 'g l' },
        can('rate-grids:read') && { to: '/dashboard/shipping/rules' as const, label: t`Rules`, icon: IconListCheck, keys: 'g u' },
      ].filter((item) => item !== false),
    },
    {
      label: t`Connections`,
      items: can('integrations:read')
        ? [{ to: '/dashboard/integrations', label: t`Integrations`, icon: IconPlugConnected, needing, keys: 'g i' }]
        : [],
    },
    {
      items: [
        ...(user.platformAdmin ? [{ to: '/admin/integrations' as const, label: t`Administration`, icon: IconServerCog, keys: 'g a' }] : []),
        { to: '/dashboard/settings', label: t`Settings`, icon: IconSettings, keys: 'g s' },
      ],
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}
