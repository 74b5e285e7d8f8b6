import { useLingui } from '@lingui/react/macro';
import { useProduct, useStore } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatMoment } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { DeleteProduct } from './DeleteProduct';
import { EditProduct } from './EditProduct';
import { statusTones, useProductWords } from './use-product-words';

/** One product: what it is, and its form. */
export function ProductPage({ productId }: { productId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const words = useProductWords();
  const allowed = can('products:read');
  const { data, error, refetch } = useProduct(store.id, productId, { query: { enabled: allowed } });
  const details = useStore(store.id);
  usePage({ label: t`Products`, to: '/dashboard/products' }, { label: data?.title ?? t`Product` });
  if (!allowed) return <Forbidden permission="products:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && (!data || details.isPending) && <Rows count={6} />}
      {data && !details.isPending && (
        <>
          <PageHeader
            title={data.title}
            marks={<Pill tone={statusTones[data.status]}>{words.statuses[data.status]}</Pill>}
            facts={[
              words.types[data.type],
              data.externalId && t`from ${data.source}, number ${data.externalId}`,
              t`changed ${formatMoment(data.updatedAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
            actions={can('products:write') && <DeleteProduct product={data} />}
          />
          <EditProduct product={data} currency={details.data?.currency ?? 'EUR'} />
        </>
      )}
    </PageBody>
  );
}
