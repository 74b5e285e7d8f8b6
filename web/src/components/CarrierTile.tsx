import { useProviders } from '@/api/comptoir';
import { ProviderTile } from './ProviderTile';
import { useSession } from '@/lib/session';

/** The tile of a carrier by its type of connection. */
export function CarrierTile({ type, size = 28 }: { type: string; size?: number }) {
  const { store, can } = useSession();
  const providers = useProviders(store.id, { query: { enabled: can('integrations:read'), staleTime: 300_000 } });
  return <ProviderTile tile={providers.data?.items.find((provider) => provider.type === type)?.tile} size={size} />;
}
