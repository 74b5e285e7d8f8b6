import { useLingui } from '@lingui/react/macro';
import { PasswordInput, TextInput } from '@mantine/core';
import { CopyButton } from '@/components/CopyButton';
import styles from './messages.module.css';

interface CopyFieldProps {
  label: string;
  copyLabel: string;
  value: string;
  /** True for what is not to be read over a shoulder. */
  hidden?: boolean;
}

/** A value that is copied into a provider's page. */
export function CopyField({ label, copyLabel, value, hidden }: CopyFieldProps) {
  const { t } = useLingui();
  const props = { label, value, readOnly: true, classNames: { input: 'mono' }, className: styles.value };
  return (
    <div className={styles.copy}>
      {hidden ? (
        <PasswordInput {...props} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t`Show: ${label}` }} />
      ) : (
        <TextInput {...props} onFocus={(event) => event.currentTarget.select()} />
      )}
      <CopyButton value={value} label={copyLabel} />
    </div>
  );
}
