import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@/components/LinkButton';
import { useState } from 'react';
import { useIntegrations } from '@/api/comptoir';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { formatDate } from '@/lib/formats';
import { inTrouble } from '@/lib/health';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { Connections } from './Connections';
import { FirstSteps } from './FirstSteps';
import { LastQuotes } from './LastQuotes';
import styles from './overview.module.css';
import { NothingConnected } from './NothingConnected';
import { Trouble } from './Trouble';

/** What needs a person today, and the way into everything else. */
export function OverviewPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const [today] = useState(() => new Date());
  const seesIntegrations = can('integrations:read');
  const { data, error, refetch } = useIntegrations(store.id, undefined, { query: { enabled: seesIntegrations } });
  usePage({ label: t`Overview` });
  const integrations = data?.items;
  const trouble = integrations?.filter(inTrouble) ?? [];
  const title = formatDate(today, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <PageBody>
      <PageHeader
        title={<span className={styles.date}>{title}</span>}
        facts={
          integrations && integrations.length > 0 ? (
            <Plural
              value={trouble.length}
              _0="Nothing needs you today. Everything runs by itself."
              one="# thing needs you today. Everything else runs by itself."
              other="# things need you today. Everything else runs by itself."
            />
          ) : (
            store.name
          )
        }
        actions={
          can('rates:create') &&
          integrations?.length !== 0 && (
            <LinkButton to="/dashboard/shipping/quote">
              <Trans>New quote</Trans>
            </LinkButton>
          )
        }
      />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <FirstSteps integrations={integrations} />
      <div className={styles.columns}>
        {seesIntegrations && (
          <div>
            {integrations?.length === 0 ? <NothingConnected /> : <Trouble integrations={trouble} loading={!integrations && !error} />}
            <Connections integrations={integrations} />
          </div>
        )}
        {can('rates:read') && <LastQuotes />}
      </div>
    </PageBody>
  );
}
