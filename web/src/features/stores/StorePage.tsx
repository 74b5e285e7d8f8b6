import { useLingui } from '@lingui/react/macro';
import { useStore } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useStoreId } from '@/lib/session';
import { StoreForm } from './StoreForm';

export function StorePage() {
  const { t } = useLingui();
  const storeId = useStoreId();
  const { data, error, refetch } = useStore(storeId);
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`Store` });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Rows count={4} height={56} />;
  return <StoreForm key={storeId} store={data} />;
}
