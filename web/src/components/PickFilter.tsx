import { Trans, useLingui } from '@lingui/react/macro';
import { Autocomplete, Button, Select } from '@mantine/core';
import { useState } from 'react';
import { FilterPopover } from './FilterPopover';

interface PickFilterProps {
  label: string;
  value: string | undefined;
  /** All that can be chosen; where any word can be written, what comes to mind. */
  options: { value: string; label: string }[];
  /** True where any word can be written. */
  free?: boolean;
  onChange: (value: string | undefined) => void;
}

/** A filter with more choices than a menu holds. */
export function PickFilter({ label, value, options, free, onChange }: PickFilterProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState(value ?? '');
  const choose = (next: string | undefined) => {
    onChange(next);
    setText(next ?? '');
    setOpened(false);
  };
  const chosen = value && (options.find((option) => option.value === value)?.label ?? value);
  const list = { comboboxProps: { withinPortal: false }, size: 'xs' as const, label, 'data-autofocus': true };
  return (
    <FilterPopover label={label} chosen={chosen} opened={opened} onChange={setOpened}>
      {free ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            choose(text.trim() || undefined);
          }}
        >
          <Autocomplete {...list} data={options.map((option) => option.value)} value={text} onChange={setText} onOptionSubmit={choose} />
        </form>
      ) : (
        <Select
          {...list}
          searchable
          data={options}
          value={value ?? null}
          nothingFoundMessage={t`Nothing found`}
          onChange={(next) => choose(next ?? undefined)}
        />
      )}
      {value && (
        <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => choose(undefined)}>
          <Trans>Remove this filter</Trans>
        </Button>
      )}
    </FilterPopover>
  );
}
