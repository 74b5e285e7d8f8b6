import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Input, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { formatDate } from '@/lib/formats';
import styles from './SecretInput.module.css';

/** What is known of a secret that is kept. */
export interface KeptSecret {
  set: boolean;
  lastFour?: string;
  updatedAt?: string;
}

interface SecretInputProps {
  label: string;
  description?: ReactNode;
  placeholder?: string;
  required: boolean;
  disabled?: boolean;
  saved?: KeptSecret;
  value?: string;
  error?: ReactNode;
  onChange: (value: string) => void;
}

/** A secret is only ever written: a saved one shows as dots, its last characters and its date. */
export function SecretInput({ label, description, placeholder, required, disabled, saved, value = '', error, onChange }: SecretInputProps) {
  const { t } = useLingui();
  const inputId = useId();
  const [replacing, setReplacing] = useState(false);
  const replace = () => {
    setReplacing(true);
    // The field exists after the next paint; who pressed Replace wants to paste into it.
    requestAnimationFrame(() => document.getElementById(inputId)?.focus());
  };
  if (saved?.set && !replacing && value === '') {
    return (
      <Input.Wrapper label={label} labelElement="div" description={description} error={error}>
        <div className={styles.saved}>
          <IconLock size={14} stroke={1.6} aria-hidden />
          <span className="mono second">
            <span aria-label={t`hidden`}>••••••••••••</span>
            {saved.lastFour}
          </span>
          <span className={`meta third ${styles.when}`}>
            {saved.updatedAt && <Trans>Saved {formatDate(saved.updatedAt, { day: 'numeric', month: 'short', year: 'numeric' })}</Trans>}
          </span>
          {!disabled && (
            <Button size="xs" variant="subtle" onClick={replace} aria-label={t`Replace: ${label}`}>
              <Trans>Replace</Trans>
            </Button>
          )}
        </div>
      </Input.Wrapper>
    );
  }
  const keep = () => {
    onChange('');
    setReplacing(false);
  };
  return (
    <div>
      <PasswordInput
        id={inputId}
        label={label}
        description={description}
        placeholder={placeholder ?? (saved?.set ? t`Paste the new secret` : undefined)}
        withAsterisk={required}
        disabled={disabled}
        autoComplete="new-password"
        leftSection={<IconLock size={14} stroke={1.6} />}
        visibilityToggleButtonProps={{ 'aria-label': t`Show what you typed` }}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {saved?.set && (
        <Button size="compact-xs" variant="transparent" px={0} onClick={keep}>
          <Trans>Keep the old one</Trans>
        </Button>
      )}
    </div>
  );
}
