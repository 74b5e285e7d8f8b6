import { Trans, useLingui } from '@lingui/react/macro';
import { IconExternalLink } from '@tabler/icons-react';
import { useProviders } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { Markdown } from '@/components/Markdown';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { ProviderTile } from '@/components/ProviderTile';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { ConnectForm } from './ConnectForm';
import styles from './integrations.module.css';

/** What one needs first, then the form; saving really calls the provider. */
export function ConnectPage({ type }: { type: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { data, error, refetch } = useProviders(store.id, { query: { staleTime: 300_000 } });
  const provider = data?.items.find((candidate) => candidate.type === type);
  usePage({ label: t`Integrations`, to: '/dashboard/integrations' }, { label: provider ? t`Connect ${provider.name}` : t`Connect` });
  if (!can('integrations:write')) return <Forbidden permission="integrations:write" />;
  if (error) {
    return (
      <PageBody>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </PageBody>
    );
  }
  if (!data) {
    return (
      <PageBody>
        <Rows count={5} height={56} />
      </PageBody>
    );
  }
  if (!provider) return <NotFound />;
  const name = provider.name;
  return (
    <PageBody>
      <PageHeader tile={<ProviderTile tile={provider.tile} size={36} />} title={<Trans>Connect {name}</Trans>} facts={provider.summary} />
      <div className={styles.split}>
        <ConnectForm provider={provider} />
        <aside className={styles.guide}>
          {provider.needs.length > 0 && (
            <>
              <h2>
                <Trans>What you need</Trans>
              </h2>
              <ul>
                {provider.needs.map((need) => (
                  <li key={need}>{need}</li>
                ))}
              </ul>
            </>
          )}
          <Markdown>{provider.guide}</Markdown>
          {provider.documentationUrl && (
            <a href={provider.documentationUrl} target="_blank" rel="noreferrer">
              <Trans>Documentation of {name}</Trans> <IconExternalLink size={12} aria-hidden />
            </a>
          )}
        </aside>
      </div>
    </PageBody>
  );
}
