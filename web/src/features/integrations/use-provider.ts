import { useProviders } from '@/api/comptoir';
import type { Provider } from '@/api/model';
import { useStoreId } from '@/lib/session';

/** The catalogue entry of a type of connection, once the catalogue is there. */
export function useProvider(type: string | undefined): Provider | undefined {
  const providers = useProviders(useStoreId(), { query: { staleTime: 300_000 } });
  return providers.data?.items.find((provider) => provider.type === type);
}
