import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { focusRow } from '@/lib/row-focus';

interface SearchFieldProps {
  label: string;
  value: string | undefined;
  /** Called a moment after the last key. */
  onChange: (value: string | undefined) => void;
}

/** Words to search a list for. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value ?? '');
  const told = useRef(value);
  const tell = useDebouncedCallback((typed: string) => {
    told.current = typed.trim() || undefined;
    onChange(told.current);
  }, 250);
  // Set from elsewhere, such as by a saved filter.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value ?? '');
  }, [value]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={220}
      placeholder={label}
      aria-label={label}
      leftSection={<IconSearch size={14} stroke={1.7} />}
      value={text}
      onKeyDown={(event) => {
        // From the words into what they found, without the mouse.
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        focusRow(1);
      }}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        tell(currentTarget.value);
      }}
    />
  );
}
