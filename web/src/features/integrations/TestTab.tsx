import { Trans } from '@lingui/react/macro';
import { useIsMutating, useMutationState } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntegration, useIntegrationTests } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { useStoreId } from '@/lib/session';
import styles from './integrations.module.css';
import { TestHistory } from './TestHistory';
import { TestReportView } from './TestReportView';
import { TestRunning } from './TestRunning';

const route = getRouteApi('/_house/dashboard/integrations/$integrationId/');
const testing = { mutationKey: ['testIntegration'] };

/** The last report, or the one that was chosen from the earlier ones. */
export function TestTab() {
  const storeId = useStoreId();
  const { integrationId } = route.useParams();
  const { report: reportId } = route.useSearch();
  const detail = useIntegration(storeId, integrationId);
  const tests = useIntegrationTests(storeId, integrationId, { limit: 12 });
  const running =
    useIsMutating({
      ...testing,
      predicate: ({ state }) => (state.variables as { integrationId?: string } | undefined)?.integrationId === integrationId,
    }) > 0;
  const trouble = useMutationState({
    filters: testing,
    select: ({ state }) => ({ error: state.error, variables: state.variables as { integrationId?: string } | undefined }),
  }).at(-1);
  const error = trouble?.variables?.integrationId === integrationId ? trouble.error : null;
  if (!detail.data) return null;
  const { integration, capabilities, lastTest } = detail.data;
  const reports = tests.data?.items ?? (lastTest ? [lastTest] : []);
  const shown = reports.find((report) => report.id === reportId) ?? reports[0];
  return (
    <div className={styles.split}>
      <div>
        {error && <ProblemNotice error={error} />}
        {tests.error && <ProblemNotice error={tests.error} onRetry={() => void tests.refetch()} />}
        {running && <TestRunning providerName={integration.providerName} />}
        {!running && shown && <TestReportView report={shown} integration={integration} capabilities={capabilities} />}
        {!running && !shown && tests.isPending && <Rows count={6} />}
        {!running && !shown && tests.isSuccess && (
          <EmptyState title={<Trans>Not tested yet</Trans>}>
            <Trans>A test really calls the provider, step by step, with the saved credentials. It buys nothing and changes nothing there.</Trans>
          </EmptyState>
        )}
      </div>
      {shown && <TestHistory reports={reports} shownId={running ? '' : shown.id} />}
    </div>
  );
}
