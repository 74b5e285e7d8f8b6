import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntegration, useSendCustomRequest } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { ConsoleAnswer } from './ConsoleAnswer';
import { ConsoleForm } from './ConsoleForm';
import { hasConsole } from './console-values';

const route = getRouteApi('/_house/dashboard/integrations/$integrationId/console');

/** A request of one's own on a custom API, and what went over the line. */
export function ConsoleTab() {
  const { integrationId } = route.useParams();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const { data } = useIntegration(store.id, integrationId);
  const call = useSendCustomRequest({
    // The exchange is in the log by now, whatever came of it.
    mutation: { onSettled: () => void refresh(queryClient, storePath(store.id, '/integration-logs')) },
  });
  if (!can('integrations:call')) return <Forbidden permission="integrations:call" />;
  if (!data) return <Rows count={4} height={56} />;
  if (!hasConsole(data.integration)) return <NotFound />;
  return (
    <>
      <ConsoleForm
        key={integrationId}
        detail={data}
        sending={call.isPending}
        problem={call.error?.problem}
        onSend={(request) => call.mutate({ storeId: store.id, integrationId, data: request })}
      />
      <div aria-live="polite">
        {call.error && call.error.problem.errors.length === 0 && <ProblemNotice error={call.error} />}
        {call.data && !call.isPending && !call.error && <ConsoleAnswer answer={call.data} integrationId={integrationId} />}
      </div>
    </>
  );
}
