import { useIntegrations, useProviders } from '@/api/comptoir';
import { useSession } from '@/lib/session';

interface GridCarriers {
  /** Connections to carriers that tell no prices of their own. */
  options: { value: string; label: string }[];
  name: (integrationId: string | null | undefined) => string | undefined;
}

/** The carriers whose prices come from a list. */
export function useGridCarriers(): GridCarriers {
  const { store, can } = useSession();
  const query = { enabled: can('integrations:read') };
  const providers = useProviders(store.id, { query: { ...query, staleTime: 300_000 } });
  const connections = useIntegrations(store.id, undefined, { query });
  const silent = new Set(
    providers.data?.items
      .filter(({ capabilities }) => capabilities.some(({ id }) => id === 'services') && !capabilities.some(({ id }) => id === 'rating'))
      .map(({ type }) => type),
  );
  const items = connections.data?.items ?? [];
  return {
    options: items.filter(({ type, active }) => active && silent.has(type)).map(({ id, label }) => ({ value: id, label })),
    name: (integrationId) => items.find(({ id }) => id === integrationId)?.label,
  };
}
