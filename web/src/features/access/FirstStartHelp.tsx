import { Trans } from '@lingui/react/macro';
import { RedactedText, redactionMark } from '@/components/RedactedText';
import styles from './access.module.css';

/** Where the very first sign-in is found; shown until somebody has used it. */
export function FirstStartHelp() {
  return (
    <section className={styles.help}>
      <h2>
        <Trans>First start?</Trans>
      </h2>
      <p className="third">
        <Trans>The console in which Comptoir was started has printed the first sign-in, once:</Trans>
      </p>
      <dl className={`mono ${styles.console}`}>
        <dt>Comptoir</dt>
        <dd>{window.location.origin}</dd>
        <dt>
          <Trans>E-mail</Trans>
        </dt>
        <dd>
          <RedactedText>{redactionMark}</RedactedText>
        </dd>
        <dt>
          <Trans>Password</Trans>
        </dt>
        <dd>
          <RedactedText>{redactionMark}</RedactedText>
        </dd>
      </dl>
    </section>
  );
}
