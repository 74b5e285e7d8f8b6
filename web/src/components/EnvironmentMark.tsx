import { useLingui } from '@lingui/react/macro';
import styles from './EnvironmentMark.module.css';

export type EnvironmentName = 'production' | 'sandbox' | 'simulator';

/** Where a result comes from. Never a status colour: production is a plain word, the rest is dashed. */
export function EnvironmentMark({ environment }: { environment: EnvironmentName }) {
  const { t } = useLingui();
  const words = { production: t`Production`, sandbox: t`Sandbox`, simulator: t`Simulator` };
  return (
    <span className={styles.mark} data-environment={environment}>
      {words[environment]}
    </span>
  );
}
