import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Popover, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useCreateSavedFilter } from '@/api/comptoir';
import { useStoreId } from '@/lib/session';
import { notifyDone } from './notify';
import styles from './SavedFilters.module.css';

interface SaveFilterProps {
  list: string;
  filters: Record<string, string>;
  onSaved: () => Promise<void>;
}

/** Gives the present filter a name, to come back to it. */
export function SaveFilter({ list, filters, onSaved }: SaveFilterProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const create = useCreateSavedFilter({
    mutation: {
      onSuccess: async (saved) => {
        setOpened(false);
        setName('');
        notifyDone(t`The filter ${saved.name} is saved`);
        await onSaved();
      },
    },
  });
  const problem = create.error?.problem;
  const fault = problem && (problem.errors[0]?.message ?? [problem.detail || problem.title, problem.remedy].filter(Boolean).join(' '));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconBookmark size={14} stroke={1.7} />}
          onClick={() => {
            create.reset();
            setOpened(!opened);
          }}
        >
          <Trans>Save this filter</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Save this filter`}>
        <form
          className={styles.save}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) create.mutate({ storeId, data: { list, name, filters } });
          }}
        >
          <TextInput
            size="xs"
            label={t`Name of the filter`}
            description={t`Only you see it. One of the same name is replaced.`}
            maxLength={60}
            value={name}
            error={fault}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-autofocus
          />
          <Button size="xs" type="submit" loading={create.isPending} disabled={!name.trim()}>
            <Trans>Save the filter</Trans>
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
