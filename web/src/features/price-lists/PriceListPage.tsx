import { Trans, useLingui } from '@lingui/react/macro';
import { useRateGrid } from '@/api/comptoir';
import { ExportMenu } from '@/components/ExportMenu';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { AskPriceList } from './AskPriceList';
import { DeletePriceList } from './DeletePriceList';
import { PriceFile } from './PriceFile';
import { PriceTable } from './PriceTable';
import { PriceTerms } from './PriceTerms';
import styles from './price-lists.module.css';
import { useGridCarriers } from './use-grid-carriers';
import { usePriceListWords } from './use-price-list-words';

/** One price list: its file, its terms, what it says to a parcel. */
export function PriceListPage({ rateGridId }: { rateGridId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const words = usePriceListWords();
  const carriers = useGridCarriers();
  const allowed = can('rate-grids:read');
  const { data, error, refetch } = useRateGrid(store.id, rateGridId, { query: { enabled: allowed } });
  const grid = data?.grid;
  usePage({ label: t`Price lists`, to: '/dashboard/shipping/price-lists' }, { label: grid?.name ?? t`Price list` });
  if (!allowed) return <Forbidden permission="rate-grids:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  const write = can('rate-grids:write');
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={6} height={48} />}
      {grid && (
        <>
          <PageHeader
            title={grid.name}
            marks={grid.active ? <Pill tone="ok">{t`In use`}</Pill> : <Pill tone="off">{t`Switched off`}</Pill>}
            facts={[words.kind(grid.kind), carriers.name(grid.integrationId), grid.currency].filter(Boolean).join(' · ')}
            actions={
              <>
                <ExportMenu path={storePath(store.id, `/rate-grids/${grid.id}/export`)} filters={{}} />
                {write && <DeletePriceList grid={grid} />}
              </>
            }
          />
          <div className={styles.page}>
            <div className={styles.main}>
              {write && <PriceFile key={grid.version} grid={grid} />}
              <PriceTable detail={data} />
            </div>
            <div className={styles.side}>
              <AskPriceList grid={grid} />
              <PriceTerms key={grid.version} detail={data} readOnly={!write} />
            </div>
          </div>
          {!write && (
            <p className="third">
              <Trans>Managers change price lists.</Trans>
            </p>
          )}
        </>
      )}
    </PageBody>
  );
}
