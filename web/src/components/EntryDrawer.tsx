import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Drawer } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './EntryDrawer.module.css';
import { Glyph, type Tone } from './Glyph';

interface EntryDrawerProps<T> {
  /** The entries of the list, newest first. */
  entries: T[];
  openId: string | undefined;
  label: string;
  tone: Tone | undefined;
  title: ReactNode;
  /** Stands beside the title, such as a status. */
  mark?: ReactNode;
  facts: (string | false | undefined | null)[];
  children: ReactNode;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One entry of a list in full, beside the list, with the ways to its neighbours. */
export function EntryDrawer<T extends { id: string }>(props: EntryDrawerProps<T>) {
  const { entries, openId, label, tone, title, mark, facts, children, onOpen, onClose } = props;
  const { t } = useLingui();
  const index = entries.findIndex((candidate) => candidate.id === openId);
  const newer = index > 0 ? entries[index - 1] : undefined;
  const older = index >= 0 ? entries[index + 1] : undefined;
  return (
    <Drawer.Root opened={openId !== undefined} onClose={onClose} position="right" size={584}>
      <Drawer.Overlay backgroundOpacity={0.18} />
      <Drawer.Content aria-label={label}>
        <div className={styles.head}>
          <div className={styles.title}>
            <h2>
              {tone && <Glyph tone={tone} size={16} />}
              {title}
              {mark && <span className={styles.mark}>{mark}</span>}
            </h2>
            <p className="meta third">{facts.filter(Boolean).join(' · ')}</p>
          </div>
          <ActionIcon size={32} aria-label={t`Newer entry`} disabled={!newer} onClick={() => newer && onOpen(newer.id)}>
            <IconChevronUp size={17} />
          </ActionIcon>
          <ActionIcon size={32} aria-label={t`Older entry`} disabled={!older} onClick={() => older && onOpen(older.id)}>
            <IconChevronDown size={17} />
          </ActionIcon>
          <ActionIcon size={32} aria-label={t`Close`} onClick={onClose} data-autofocus>
            <IconX size={17} />
          </ActionIcon>
        </div>
        <div className={styles.body}>{children}</div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
