import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { useStore } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { PageBody } from '@/components/PageBody';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { QuoteDesk } from './QuoteDesk';

/** Prices of all connected carriers for a way and some parcels. */
export function QuotePage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const details = useStore(store.id);
  usePage({ label: t`Shipping` }, { label: t`Quote` });
  if (!can('rates:read')) return <Forbidden permission="rates:read" />;
  if (details.isPending) {
    return (
      <PageBody>
        <Skeleton height={320} maw={388} radius="md" />
      </PageBody>
    );
  }
  const { country = '', currency = 'EUR', shipFrom } = details.data ?? {};
  return <QuoteDesk country={country} currency={currency} shipFrom={shipFrom} />;
}
