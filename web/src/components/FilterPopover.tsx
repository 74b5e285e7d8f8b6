import { Trans } from '@lingui/react/macro';
import { Popover, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './FilterMenu.module.css';

interface FilterPopoverProps {
  label: string;
  /** What is chosen, in words. */
  chosen: string | undefined;
  opened: boolean;
  onChange: (opened: boolean) => void;
  children: ReactNode;
}

/** A filter with fields instead of a few choices; looks like `FilterMenu`. */
export function FilterPopover({ label, chosen, opened, onChange, children }: FilterPopoverProps) {
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.filter} data-set={chosen ? true : undefined} onClick={() => onChange(!opened)}>
          {chosen ? (
            <Trans>
              {label}: <b>{chosen}</b>
            </Trans>
          ) : (
            label
          )}
          <IconChevronDown size={13} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={styles.fields}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
