import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useDeleteSavedFilter, useSavedFilters } from '@/api/comptoir';
import type { ProblemError } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { notifyDone, notifyProblem } from './notify';
import styles from './SavedFilters.module.css';
import { SaveFilter } from './SaveFilter';

interface SavedFiltersProps {
  /** Which list, by a word that lasts. */
  list: string;
  /** What is filtered now, as it stands in the address; what is absent does not filter. */
  filters: object;
  onChoose: (filters: Record<string, string>) => void;
}

function present(filters: object): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => typeof value === 'string' && value !== ''));
}

/** The same text for the same filters. */
function keyOf(filters: Record<string, string>): string {
  return JSON.stringify(Object.entries(filters).toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Filters of a list that the person named: one click back to each, and a place to name the present one. */
export function SavedFilters({ list, filters, onChoose }: SavedFiltersProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const { data } = useSavedFilters(storeId, { list });
  const reread = () => refresh(queryClient, storePath(storeId, '/saved-filters'));
  const remove = useDeleteSavedFilter({
    mutation: {
      onSuccess: async () => {
        notifyDone(t`The filter is deleted`);
        await reread();
      },
      onError: (error: ProblemError) => notifyProblem(error, t`The filter could not be deleted`),
    },
  });
  const saved = data?.items ?? [];
  const now = present(filters);
  const key = keyOf(now);
  const chosen = saved.find((filter) => keyOf(filter.filters) === key);
  const filtering = Object.keys(now).length > 0;
  if (saved.length === 0 && !filtering) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t`Saved filters`}>
      {saved.length > 0 && (
        <UnstyledButton className={styles.filter} aria-pressed={!filtering} onClick={() => onChoose({})}>
          <Trans>All</Trans>
        </UnstyledButton>
      )}
      {saved.map((filter) => (
        <span key={filter.id} className={styles.place}>
          <UnstyledButton className={styles.filter} aria-pressed={filter === chosen} onClick={() => onChoose(filter.filters)}>
            {filter.name}
          </UnstyledButton>
          {filter === chosen && (
            <ActionIcon
              size={24}
              loading={remove.isPending}
              aria-label={t`Delete the filter ${filter.name}`}
              onClick={() => remove.mutate({ storeId, savedFilterId: filter.id })}
            >
              <IconX size={13} />
            </ActionIcon>
          )}
        </span>
      ))}
      {filtering && !chosen && <SaveFilter list={list} filters={now} onSaved={reread} />}
    </div>
  );
}
