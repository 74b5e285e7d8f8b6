import { Trans } from '@lingui/react/macro';
import { Skeleton, VisuallyHidden } from '@mantine/core';
import styles from './Rows.module.css';

interface RowsProps {
  count?: number;
  height?: number;
}

/** The shape of a list that is on its way. */
export function Rows({ count = 5, height = 40 }: RowsProps) {
  return (
    <div role="status">
      <VisuallyHidden>
        <Trans>Loading</Trans>
      </VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row} style={{ height }}>
          <Skeleton height={10} width={`${24 - (index % 3) * 5}%`} radius="xs" />
          <Skeleton height={10} width={`${38 - (index % 2) * 9}%`} radius="xs" />
        </div>
      ))}
    </div>
  );
}
