import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton';
import styles from './OneTimeValue.module.css';

interface OneTimeValueProps {
  label: string;
  value: string;
  /** Why it must be kept now. */
  children: ReactNode;
}

/** Something that is shown once and never again. */
export function OneTimeValue({ label, value, children }: OneTimeValueProps) {
  const { t } = useLingui();
  return (
    <div className={styles.box} role="status">
      <TextInput
        label={label}
        value={value}
        readOnly
        classNames={{ input: 'mono' }}
        onFocus={(event) => event.currentTarget.select()}
        rightSection={<CopyButton value={value} label={t`Copy`} />}
      />
      <p className="meta third">{children}</p>
    </div>
  );
}
