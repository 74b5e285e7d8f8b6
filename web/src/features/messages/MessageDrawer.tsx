import { useLingui } from '@lingui/react/macro';
import { useHookMessage } from '@/api/comptoir';
import type { HookMessageView } from '@/api/model';
import { EntryDrawer } from '@/components/EntryDrawer';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatDate, formatTime } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { MessageDetail } from './MessageDetail';
import { tones, useStateWords } from './use-state-words';

interface MessageDrawerProps {
  integrationId: string;
  messages: HookMessageView[];
  openId: string | undefined;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One message as it came. */
export function MessageDrawer({ integrationId, messages, openId, onOpen, onClose }: MessageDrawerProps) {
  const { t } = useLingui();
  const words = useStateWords();
  const storeId = useStoreId();
  const { data, error, refetch } = useHookMessage(storeId, integrationId, openId ?? '', { query: { enabled: openId !== undefined } });
  // The list is read again and again, what was opened only once.
  const message = messages.find(({ id }) => id === openId) ?? data?.message;
  return (
    <EntryDrawer
      entries={messages}
      openId={openId}
      label={t`Message of the provider`}
      tone={message && tones[message.state]}
      title={t`Message`}
      mark={message && words[message.state]}
      facts={
        message
          ? [
              `${formatDate(message.receivedAt, { dateStyle: 'medium' })}, ${formatTime(message.receivedAt, true)}`,
              message.attempts > 1 && t`attempt ${message.attempts}`,
            ]
          : []
      }
      onOpen={onOpen}
      onClose={onClose}
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={6} />}
      {data && message && <MessageDetail integrationId={integrationId} message={message} detail={data} />}
    </EntryDrawer>
  );
}
