import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { getHookMessagesQueryKey, hookMessages } from '@/api/comptoir';
import type { HookState, Integration } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { PagedTable } from '@/components/PagedTable';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import type { MessageSearch } from './message-search';
import { MessageDrawer } from './MessageDrawer';
import { useMessageColumns } from './use-message-columns';
import { useStateWords } from './use-state-words';

const route = getRouteApi('/_house/dashboard/integrations/$integrationId/messages');
const readAgainMillis = 5000;
const states: HookState[] = ['failed', 'waiting', 'handled'];

/** What the provider sent and proved, newest first. */
export function MessageList({ integration }: { integration: Integration }) {
  const { t } = useLingui();
  const words = useStateWords();
  const columns = useMessageColumns();
  const storeId = useStoreId();
  const { state, message } = route.useSearch();
  const navigate = route.useNavigate();
  const params = { state, limit: 50 };
  const pages = usePages(
    getHookMessagesQueryKey(storeId, integration.id, params),
    (cursor) => hookMessages(storeId, integration.id, { ...params, cursor }),
    { refetchInterval: readAgainMillis },
  );
  const change = (next: Partial<MessageSearch>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const open = (id: string) => change({ message: id });
  const nothing = !state && pages.items?.length === 0;
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
      <PagedTable
        label={t`Messages`}
        columns={columns}
        keyOf={({ id }) => id}
        pages={pages}
        opening={{ key: message, onOpen: open }}
        empty={
          state ? (
            <p className="third">{t`No message matches this filter.`}</p>
          ) : (
            <EmptyState title={<Trans>No message yet</Trans>}>
              <Trans>
                What {integration.providerName} sends will stand here as it came, with what became of it. It can be handled again from here.
              </Trans>
            </EmptyState>
          )
        }
      />
      <MessageDrawer
        integrationId={integration.id}
        messages={pages.items ?? []}
        openId={message}
        onOpen={open}
        onClose={() => change({ message: undefined })}
      />
    </>
  );
}
