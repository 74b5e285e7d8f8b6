import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { NewOrder } from './NewOrder';

export function NewOrderPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { data, error, refetch } = useStore(store.id);
  usePage({ label: t`Orders`, to: '/dashboard/orders' }, { label: t`New order` });
  if (!can('orders:write')) return <Forbidden permission="orders:write" />;
  return (
    <PageBody>
      <PageHeader title={<Trans>New order</Trans>} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={6} height={56} />}
      {data && <NewOrder country={data.country} currency={data.currency} />}
    </PageBody>
  );
}
