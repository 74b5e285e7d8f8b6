import { Trans, useLingui } from '@lingui/react/macro';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import styles from './FilterMenu.module.css';

interface FilterMenuProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** A filter of a list: dashed while unset, tinted with its value when set. */
export function FilterMenu({ label, value, options, onChange }: FilterMenuProps) {
  const { t } = useLingui();
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.filter} data-set={chosen ? true : undefined}>
          {chosen ? (
            <Trans>
              {label}: <b>{chosen.label}</b>
            </Trans>
          ) : (
            label
          )}
          <IconChevronDown size={13} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            onClick={() => onChange(option.value)}
            rightSection={option.value === value ? <IconCheck size={15} stroke={1.8} aria-label={t`current`} /> : undefined}
          >
            {option.label}
          </Menu.Item>
        ))}
        {chosen && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChange(undefined)}>{t`Remove this filter`}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
