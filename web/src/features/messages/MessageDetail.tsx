import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useReplayHookMessage } from '@/api/comptoir';
import type { HookMessageDetail, HookMessageView } from '@/api/model';
import { ExchangeCode } from '@/components/ExchangeCode';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import styles from './messages.module.css';

interface MessageDetailProps {
  integrationId: string;
  message: HookMessageView;
  detail: HookMessageDetail;
}

export function MessageDetail({ integrationId, message, detail }: MessageDetailProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const { method, path, headers, body, bodyBase64 } = detail;
  const replay = useReplayHookMessage({
    mutation: {
      onSuccess: () => {
        notifyDone(t`The message is taken up again`);
        void refresh(queryClient, storePath(store.id, `/integrations/${integrationId}/hook`));
      },
    },
  });
  return (
    <>
      {message.failure && <p>{message.failure}</p>}
      {replay.error && <ProblemNotice error={replay.error} />}
      {can('integrations:write') && method && (
        <div>
          <Button
            variant="default"
            loading={replay.isPending}
            onClick={() => replay.mutate({ storeId: store.id, integrationId, messageId: message.id })}
          >
            <Trans>Handle it again</Trans>
          </Button>
          <p className={`meta third ${styles.below}`}>
            <Trans>As if it had just come. Handling one twice changes nothing that is known already.</Trans>
          </p>
        </div>
      )}
      {method ? (
        <section>
          <ExchangeCode first={path ? `${method} /${path}` : method} headers={headers} body={body ?? bodyBase64} />
          <p className={`meta third ${styles.below}`}>
            {bodyBase64 && <Trans>What it carries is no text, and is shown in Base64.</Trans>}{' '}
            <Trans>Headers that hold credentials are never kept.</Trans>
          </p>
        </section>
      ) : (
        <p className="third">
          <Trans>What it carried was dropped for its age.</Trans>
        </p>
      )}
    </>
  );
}
