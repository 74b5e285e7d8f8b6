import { useLingui } from '@lingui/react/macro';
import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { getCarrierServicesQueryOptions, useIntegrations, useProviders } from '@/api/comptoir';
import type { CarrierService, PageCarrierService } from '@/api/model';
import { useSession } from '@/lib/session';
import { nameOfService, servicesOf, type ConnectionServices } from './rule-services';

interface RuleCarriers {
  /** Connections that can be priced, and so be named by a rule. */
  options: { value: string; label: string }[];
  name: (integrationId: string) => string;
  /** The known services of these connections, or of all when none is named. */
  services: (integrationIds: string[]) => CarrierService[];
  /** What these connections call a service; its code where nobody knows, or they differ. */
  serviceName: (code: string, integrationIds: string[]) => string;
}

const capable = new Set(['rating', 'services']);

/** Of each connection what it answered; nothing as long as it did not. */
function answered(results: UseQueryResult<PageCarrierService>[]): CarrierService[][] {
  return results.map(({ data }) => data?.items ?? []);
}

/** The connections that rules speak of. */
export function useRuleCarriers(): RuleCarriers {
  const { t } = useLingui();
  const { store, can } = useSession();
  const query = { enabled: can('integrations:read') };
  const providers = useProviders(store.id, { query: { ...query, staleTime: 300_000 } });
  const connections = useIntegrations(store.id, { limit: 200 }, { query });
  const typesWith = (...wanted: string[]) =>
    new Set(providers.data?.items.filter(({ capabilities }) => capabilities.some(({ id }) => wanted.includes(id))).map(({ type }) => type));
  const carriers = typesWith(...capable);
  const items = connections.data?.items ?? [];
  const priced = items.filter(({ type }) => carriers.has(type));
  const sellers = priced.filter(({ type }) => typesWith('booking').has(type));
  const known = useQueries({
    queries: sellers.map(({ id }) => ({
      ...getCarrierServicesQueryOptions(store.id, id),
      enabled: can('shipments:read'),
      staleTime: 300_000,
    })),
    combine: answered,
  });
  const offers: ConnectionServices[] = sellers.map(({ id }, index) => ({ integrationId: id, services: known[index] ?? [] }));
  return {
    options: priced.map(({ id, label }) => ({ value: id, label })),
    name: (integrationId) =>
      items.find(({ id }) => id === integrationId)?.label ?? (connections.data ? t`a connection that is deleted` : t`a connection`),
    services: (integrationIds) => servicesOf(offers, integrationIds),
    serviceName: (code, integrationIds) => nameOfService(offers, code, integrationIds),
  };
}
