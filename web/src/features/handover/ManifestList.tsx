import { Trans, useLingui } from '@lingui/react/macro';
import { getManifestsQueryKey, manifests } from '@/api/comptoir';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { ManifestItem } from './ManifestItem';
import styles from './handover.module.css';

/** The days that were closed, last first. */
export function ManifestList() {
  const { t } = useLingui();
  const storeId = useStoreId();
  const params = { limit: 20 };
  const { items, error, retry, more, loadingMore } = usePages(getManifestsQueryKey(storeId, params), (cursor) =>
    manifests(storeId, { ...params, cursor }),
  );
  return (
    <section>
      <SectionHead title={<Trans>Manifests</Trans>} />
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={2} height={52} />}
      {items?.length === 0 && (
        <p className="third">
          <Trans>No day was closed yet.</Trans>
        </p>
      )}
      {items && items.length > 0 && (
        <ul className={styles.items} aria-label={t`Manifests`}>
          {items.map((manifest) => (
            <ManifestItem key={manifest.id} manifest={manifest} />
          ))}
        </ul>
      )}
      <MoreButton onMore={more} loading={loadingMore} />
    </section>
  );
}
