import { useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import styles from './RedactedText.module.css';

/** The server writes this where a value was hidden before it reached the log. */
export const redactionMark = '•••';

/** Text in which every hidden value shows as a black bar. */
export function RedactedText({ children }: { children: string }) {
  const { t } = useLingui();
  const parts = children.split(redactionMark);
  return parts.map((part, index) => (
    // The parts of one text have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && <span className={styles.bar} role="img" aria-label={t`hidden value`} />}
      {part}
    </Fragment>
  ));
}
