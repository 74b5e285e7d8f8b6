import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import styles from './PairFields.module.css';
import type { PairList } from './pairs';

interface PairFieldsProps extends PairList {
  title: string;
  /** What one of them is called. */
  one: string;
  addLabel: string;
  /** For what a machine reads. */
  mono?: boolean;
  disabled?: boolean;
  longestName?: number;
  longestValue?: number;
}

/** Names and values, such as headers or a product's attributes. */
export function PairFields(props: PairFieldsProps) {
  const { pairs, title, one, addLabel, mono = false, disabled = false, longestName, longestValue, getInputProps, onAdd, onRemove } = props;
  const { t } = useLingui();
  const written = mono ? { spellCheck: false, classNames: { input: 'mono' } } : {};
  return (
    <fieldset className={styles.pairs}>
      <legend>{title}</legend>
      {pairs.map(({ key }, index) => {
        const number = index + 1;
        return (
          <div key={key} className={styles.pair} role="group" aria-label={`${one} ${number}`}>
            <TextInput
              aria-label={t`Name`}
              placeholder={t`Name`}
              autoComplete="off"
              disabled={disabled}
              maxLength={longestName}
              {...written}
              {...getInputProps(`${index}.name`)}
            />
            <TextInput
              aria-label={t`Value`}
              placeholder={t`Value`}
              autoComplete="off"
              disabled={disabled}
              maxLength={longestValue}
              {...written}
              {...getInputProps(`${index}.value`)}
            />
            {!disabled && (
              <ActionIcon size={34} aria-label={t`Remove: ${one} ${number}`} onClick={() => onRemove(index)}>
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {!disabled && (
        <Button className={styles.add} size="compact-sm" variant="transparent" px={0} leftSection={<IconPlus size={13} />} onClick={onAdd}>
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
