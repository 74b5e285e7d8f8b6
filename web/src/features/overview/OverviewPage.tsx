import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { formatDate } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';

export function OverviewPage() {
  const { t } = useLingui();
  const { store } = useSession();
  const [today] = useState(() => new Date());
  usePage({ label: t`Overview` });
  return (
    <PageBody>
      <PageHeader title={formatDate(today, { weekday: 'long', day: 'numeric', month: 'long' })} facts={store.name} />
    </PageBody>
  );
}
