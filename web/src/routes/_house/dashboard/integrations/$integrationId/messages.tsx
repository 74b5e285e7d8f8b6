import { createFileRoute } from '@tanstack/react-router';
import type { HookState } from '@/api/model';
import type { MessageSearch } from '@/features/messages/message-search';
import { MessagesTab } from '@/features/messages/MessagesTab';
import { optionalText } from '@/lib/search';

const states: unknown[] = ['handled', 'waiting', 'failed'] satisfies HookState[];

export const Route = createFileRoute('/_house/dashboard/integrations/$integrationId/messages')({
  validateSearch: (search: Record<string, unknown>): MessageSearch => ({
    state: states.includes(search.state) ? (search.state as HookState) : undefined,
    message: optionalText(search.message),
  }),
  component: MessagesTab,
});
