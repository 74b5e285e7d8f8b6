import { useLocalStorage } from '@mantine/hooks';
import type { CurrentUserStore } from '@/api/model';

/** The store chosen last on this device; the first one when that store is gone or was never chosen. */
export function useChosenStore(stores: CurrentUserStore[]): [CurrentUserStore | undefined, (storeId: string) => void] {
  const [chosen, choose] = useLocalStorage({ key: 'comptoir.store', defaultValue: '', getInitialValueInEffect: false });
  return [stores.find((store) => store.id === chosen) ?? stores[0], choose];
}
