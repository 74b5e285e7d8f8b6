import { useLingui } from '@lingui/react/macro';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconPlus, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useIntegrations, useProviders } from '@/api/comptoir';
import { ProviderTile } from '@/components/ProviderTile';
import { useSession } from '@/lib/session';
import { useNavigation } from './use-navigation';

/** Ctrl K: pages, connections and actions by name. */
export function Palette() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { store, can } = useSession();
  const pages = useNavigation().flatMap((group) => group.items);
  const reads = { query: { enabled: can('integrations:read') } };
  const integrations = useIntegrations(store.id, undefined, reads);
  const providers = useProviders(store.id, reads);
  const icon = { size: 17, stroke: 1.6 };
  const connect = can('integrations:write') ? (providers.data?.items ?? []) : [];
  const groups: SpotlightActionGroupData[] = [
    {
      group: t`Actions`,
      actions: [
        ...connect.map(({ type, name, summary }) => ({
          id: `connect-${type}`,
          label: t`Connect ${name}`,
          description: summary,
          leftSection: <IconPlus {...icon} />,
          onClick: () => void navigate({ to: '/dashboard/integrations/connect/$type', params: { type } }),
        })),
        ...(can('members:write')
          ? [
              {
                id: 'invite',
                label: t`Invite a colleague`,
                leftSection: <IconUserPlus {...icon} />,
                onClick: () => void navigate({ to: '/dashboard/settings/team' }),
              },
            ]
          : []),
      ],
    },
    {
      group: t`Connections`,
      actions: (integrations.data?.items ?? []).map(({ id, label, providerName, type }) => ({
        id,
        label,
        description: providerName,
        leftSection: <ProviderTile tile={providers.data?.items.find((provider) => provider.type === type)?.tile} size={20} />,
        onClick: () => void navigate({ to: '/dashboard/integrations/$integrationId', params: { integrationId: id } }),
      })),
    },
    {
      group: t`Go to`,
      actions: pages.map(({ to, label, icon: Icon }) => ({ id: to, label, leftSection: <Icon {...icon} />, onClick: () => void navigate({ to }) })),
    },
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut={null}
      nothingFound={t`Nothing has this name`}
      highlightQuery
      attributes={{ content: { 'aria-label': t`Search or jump to` } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.32 }}
      scrollable
      maxHeight={420}
      searchProps={{ leftSection: <IconSearch size={18} stroke={1.7} />, placeholder: t`Search or jump to`, 'aria-label': t`Search or jump to` }}
    />
  );
}
