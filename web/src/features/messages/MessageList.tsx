import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { getHookMessagesQueryKey, hookMessages } from '@/api/comptoir';
import type { HookState, Integration } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import type { MessageSearch } from './message-search';
import { MessageDrawer } from './MessageDrawer';
import { MessageTable } from './MessageTable';
import { useStateWords } from './use-state-words';

const route = getRouteApi('/_house/dashboard/integrations/$integrationId/messages');
const readAgainMillis = 5000;
const states: HookState[] = ['failed', 'waiting', 'handled'];

/** What the provider sent and proved, newest first. */
export function MessageList({ integration }: { integration: Integration }) {
  const { t } = useLingui();
  const words = useStateWords();
  const { store, can } = useSession();
  const { state, message } = route.useSearch();
  const navigate = route.useNavigate();
  const params = { state, limit: 50 };
  const { items, error, retry, more, loadingMore } = usePages(
    getHookMessagesQueryKey(store.id, integration.id, params),
    (cursor) => hookMessages(store.id, integration.id, { ...params, cursor }),
    { enabled: can('integration-logs:read'), refetchInterval: readAgainMillis },
  );
  if (!can('integration-logs:read')) return null;
  const change = (next: Partial<MessageSearch>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const nothing = !state && items?.length === 0;
  return (
    <>
      {!nothing && (
        <FilterBar>
          <FilterMenu
            label={t`State`}
            value={state}
            options={states.map((value) => ({ value, label: words[value] }))}
            onChange={(value) => change({ state: states.find((known) => known === value) })}
          />
        </FilterBar>
      )}
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={4} />}
      {items?.length === 0 &&
        (state ? (
          <p className="third">{t`No message matches this filter.`}</p>
        ) : (
          <EmptyState title={<Trans>No message yet</Trans>}>
            <Trans>
              What {integration.providerName} sends will stand here as it came, with what became of it. It can be handled again from here.
            </Trans>
          </EmptyState>
        ))}
      {items && items.length > 0 && <MessageTable messages={items} openId={message} onOpen={(id) => change({ message: id })} />}
      <MoreButton onMore={more} loading={loadingMore} />
      <MessageDrawer
        integrationId={integration.id}
        messages={items ?? []}
        openId={message}
        onOpen={(id) => change({ message: id })}
        onClose={() => change({ message: undefined })}
      />
    </>
  );
}
