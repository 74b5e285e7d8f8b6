import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@/components/LinkButton';
import { useState } from 'react';
import { useIntegrations, useOverview } from '@/api/comptoir';
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
import { NothingConnected } from './NothingConnected';
import { Numbers } from './Numbers';
import styles from './overview.module.css';
import { Trouble } from './Trouble';
import { useFigureWords } from './use-figure-words';

/** What needs a person today, and the way into everything else. */
export function OverviewPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const [today] = useState(() => new Date());
  const seesIntegrations = can('integrations:read');
  const { data, error, refetch } = useIntegrations(store.id, undefined, { query: { enabled: seesIntegrations } });
  const overview = useOverview(store.id);
  const figures = overview.data?.figures;
  const words = useFigureWords();
  const waiting = figures?.filter(({ id, count }) => count > 0 && words[id]).length;
  usePage({ label: t`Overview` });
  const integrations = data?.items;
  const trouble = integrations?.filter(inTrouble) ?? [];
  const title = formatDate(today, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <PageBody>
      <PageHeader
        title={<span className={styles.date}>{title}</span>}
        facts={
          waiting !== undefined && (waiting > 0 || (integrations && integrations.length > 0)) ? (
            <Plural
              value={waiting}
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
      {overview.error && <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />}
      <FirstSteps integrations={integrations} />
      {figures && <Numbers figures={figures} />}
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
