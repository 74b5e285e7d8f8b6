import { Trans } from '@lingui/react/macro';
import { Button, FileButton } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './FileDrop.module.css';

interface FileDropProps {
  /** Verb and object, on the button. */
  label: string;
  /** What the system's dialog offers, such as `.csv`. */
  accept: string;
  /** What may be dropped here. */
  children: ReactNode;
  busy: boolean;
  /** Beside something that is tried first. */
  second?: boolean;
  onFile: (file: File) => void;
}

/** Takes a file that is dropped or chosen. */
export function FileDrop({ label, accept, children, busy, second, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files.item(0);
    if (file && !busy) onFile(file);
  };
  return (
    // The button does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.drop}
      data-over={over || undefined}
      aria-label={label}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={28} stroke={1.4} aria-hidden className={styles.icon} />
      <div className={`${styles.offer} medium`}>
        <Trans>Drop the file here</Trans>
      </div>
      <div className="third">{children}</div>
      <FileButton accept={accept} onChange={(file) => file && onFile(file)} disabled={busy} inputProps={{ 'aria-label': label }}>
        {(props) => (
          <Button {...props} variant={second ? 'default' : 'filled'} loading={busy}>
            {label}
          </Button>
        )}
      </FileButton>
    </section>
  );
}
