import { useLingui } from '@lingui/react/macro';
import {
  IconBuildingStore,
  IconCalculator,
  IconChevronRight,
  IconFileImport,
  IconKeyboard,
  IconPackage,
  IconPlus,
  IconReceipt,
  IconUserPlus,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntegrations, useProviders } from '@/api/comptoir';
import { ProviderTile } from '@/components/ProviderTile';
import { useSession } from '@/lib/session';
import { useNavigation } from './use-navigation';
import { usePageParts } from './use-page-parts';

/** Something that the palette offers. */
export interface Command {
  id: string;
  label: string;
  description?: string;
  icon: ReactNode;
  /** Typed one after the other, they do the same without the palette. */
  keys?: string;
  /** True for what shows only when it is asked for by name. */
  typed?: boolean;
  /** A place to go, or something to do on the spot. */
  link?: Pick<LinkProps, 'to' | 'params' | 'search'>;
  run?: () => void;
}

export interface CommandGroup {
  label: string;
  actions?: boolean;
  commands: Command[];
}

const icon = { size: 17, stroke: 1.6 };

/** Actions, objects and places by name; what the person may not do is left out. */
export function useCommands(showShortcuts: () => void): CommandGroup[] {
  const { t } = useLingui();
  const { store, can } = useSession();
  const pages = useNavigation().flatMap((group) => group.items);
  const parts = usePageParts();
  const reads = { query: { enabled: can('integrations:read') } };
  const integrations = useIntegrations(store.id, { limit: 200 }, reads).data?.items ?? [];
  const providers = useProviders(store.id, reads).data?.items ?? [];
  const actions: (Command | false)[] = [
    can('rates:create') && {
      id: 'quote',
      label: t`Ask for prices`,
      icon: <IconCalculator {...icon} />,
      keys: 'n q',
      link: { to: '/dashboard/shipping/quote', search: {} },
    },
    ...(can('integrations:write') ? providers : []).map(({ type, name, summary }) => ({
      id: `connect-${type}`,
      label: t`Connect ${name}`,
      description: summary,
      icon: <IconPlus {...icon} />,
      link: { to: '/dashboard/integrations/connect/$type' as const, params: { type } },
    })),
    can('orders:write') && {
      id: 'order',
      label: t`Enter an order`,
      icon: <IconReceipt {...icon} />,
      keys: 'n o',
      link: { to: '/dashboard/orders/new' },
    },
    can('products:write') && { id: 'product', label: t`Create a product`, icon: <IconPackage {...icon} />, link: { to: '/dashboard/products/new' } },
    can('imports:write') &&
      can('products:write') && {
        id: 'import-products',
        label: t`Import products`,
        icon: <IconFileImport {...icon} />,
        link: { to: '/dashboard/imports/new/products' },
      },
    can('imports:write') &&
      can('orders:write') && {
        id: 'import-orders',
        label: t`Import orders`,
        icon: <IconFileImport {...icon} />,
        link: { to: '/dashboard/imports/new/orders' },
      },
    can('imports:read') && {
      id: 'imports',
      label: t`See the imports`,
      icon: <IconFileImport {...icon} />,
      link: { to: '/dashboard/imports', search: {} },
    },
    can('members:write') && {
      id: 'invite',
      label: t`Invite a colleague`,
      icon: <IconUserPlus {...icon} />,
      keys: 'n m',
      link: { to: '/dashboard/settings/team' },
    },
    { id: 'store', label: t`Create a store`, icon: <IconBuildingStore {...icon} />, link: { to: '/dashboard/stores/new' } },
    { id: 'shortcuts', label: t`Show the keyboard shortcuts`, icon: <IconKeyboard {...icon} />, keys: '?', run: showShortcuts },
  ];
  return [
    { label: t`Actions`, actions: true, commands: actions.filter((command) => command !== false) },
    {
      label: t`Connections`,
      commands: integrations.map(({ id, label, providerName, type }) => ({
        id,
        label,
        description: providerName,
        icon: <ProviderTile tile={providers.find((provider) => provider.type === type)?.tile} size={20} />,
        link: { to: '/dashboard/integrations/$integrationId', params: { integrationId: id } },
      })),
    },
    {
      label: t`Go to`,
      commands: [
        ...pages.map(({ to, label, icon: Icon, keys }) => ({ id: to, label, icon: <Icon {...icon} />, keys, link: { to } })),
        ...parts.map(({ to, label, page }) => ({
          id: to,
          label,
          description: page,
          icon: <IconChevronRight {...icon} />,
          link: { to },
          typed: true,
        })),
      ],
    },
  ];
}
