import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { NewRule } from './NewRule';

export function NewRulePage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const details = useStore(store.id);
  usePage({ label: t`Rules`, to: '/dashboard/shipping/rules' }, { label: t`New rule` });
  if (!can('rate-grids:write')) return <Forbidden permission="rate-grids:write" />;
  return (
    <PageBody>
      <PageHeader title={<Trans>New rule</Trans>} />
      {details.error && <ProblemNotice error={details.error} onRetry={() => void details.refetch()} />}
      {details.isPending && <Rows count={6} />}
      {details.data && <NewRule currency={details.data.currency} />}
    </PageBody>
  );
}
