import { useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface CopyButtonProps {
  value: string;
  /** What is copied, for those who cannot see what stands beside the button. */
  label: string;
}

export function CopyButton({ value, label }: CopyButtonProps) {
  const { t } = useLingui();
  const { copied, copy } = useClipboard({ timeout: 1500 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <ActionIcon size={24} aria-label={copied ? t`Copied` : label} onClick={() => copy(value)}>
      <Icon size={14} stroke={1.6} />
    </ActionIcon>
  );
}
