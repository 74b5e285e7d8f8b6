import { useLingui } from '@lingui/react/macro';
import { useIntegrations, useProviders } from '@/api/comptoir';
import { useSession } from '@/lib/session';

interface RuleCarriers {
  /** Connections that can be priced, and so be named by a rule. */
  options: { value: string; label: string }[];
  name: (integrationId: string) => string;
}

const capable = new Set(['rating', 'services']);

/** The connections that rules speak of. */
export function useRuleCarriers(): RuleCarriers {
  const { t } = useLingui();
  const { store, can } = useSession();
  const query = { enabled: can('integrations:read') };
  const providers = useProviders(store.id, { query: { ...query, staleTime: 300_000 } });
  const connections = useIntegrations(store.id, { limit: 200 }, { query });
  const carriers = new Set(
    providers.data?.items.filter(({ capabilities }) => capabilities.some(({ id }) => capable.has(id))).map(({ type }) => type),
  );
  const items = connections.data?.items ?? [];
  return {
    options: items.filter(({ type }) => carriers.has(type)).map(({ id, label }) => ({ value: id, label })),
    name: (integrationId) =>
      items.find(({ id }) => id === integrationId)?.label ?? (connections.data ? t`a connection that is deleted` : t`a connection`),
  };
}
