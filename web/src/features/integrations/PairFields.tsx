import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import styles from './console.module.css';
import { emptyPair, type ConsoleValues } from './console-values';

interface PairFieldsProps {
  form: UseFormReturnType<ConsoleValues>;
  list: 'query' | 'headers';
  title: string;
  /** What one of them is called. */
  one: string;
  addLabel: string;
}

/** Names and values, such as headers. */
export function PairFields({ form, list, title, one, addLabel }: PairFieldsProps) {
  const { t } = useLingui();
  return (
    <fieldset className={styles.pairs}>
      <legend>{title}</legend>
      {form.values[list].map(({ key }, index) => {
        const number = index + 1;
        return (
          <div key={key} className={styles.pair} role="group" aria-label={`${one} ${number}`}>
            <TextInput
              aria-label={t`Name`}
              placeholder={t`Name`}
              autoComplete="off"
              spellCheck={false}
              classNames={{ input: 'mono' }}
              {...form.getInputProps(`${list}.${index}.name`)}
            />
            <TextInput
              aria-label={t`Value`}
              placeholder={t`Value`}
              autoComplete="off"
              spellCheck={false}
              classNames={{ input: 'mono' }}
              {...form.getInputProps(`${list}.${index}.value`)}
            />
            <ActionIcon size={34} aria-label={t`Remove: ${one} ${number}`} onClick={() => form.removeListItem(list, index)}>
              <IconX size={14} />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        size="compact-sm"
        variant="transparent"
        px={0}
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={13} />}
        onClick={() => form.insertListItem(list, emptyPair())}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}
