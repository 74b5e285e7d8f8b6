import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Progress } from '@/api/model';
import type { Tone } from '@/components/Glyph';
import { ProgressText } from '@/components/ProgressText';
import { StatusText } from '@/components/StatusText';
import { formatMoment, formatNumber } from '@/lib/formats';
import styles from './admin.module.css';

const tones: Record<Progress['state'], Tone> = { running: 'move', finished: 'ok', cancelled: 'warn', failed: 'bad' };

/** The rotation that is under way, with how far it has come, or how the last one ended. */
export function RotationState({ rotation }: { rotation: Progress | undefined }) {
  const { t } = useLingui();
  if (!rotation) return <StatusText tone="wait">{t`The keys have never been rotated.`}</StatusText>;
  const { state, startedAt, endedAt } = rotation;
  const done = formatNumber(rotation.done);
  const total = formatNumber(rotation.total ?? rotation.done);
  const names: Record<Progress['state'], string> = {
    running: t`Rotation under way`,
    finished: t`Last rotation finished`,
    cancelled: t`Last rotation stopped by somebody`,
    failed: t`Last rotation stopped by trouble`,
  };
  return (
    <div role="status" className={styles.rotation}>
      <StatusText tone={tones[state]} note={formatMoment(endedAt ?? startedAt)}>
        {names[state]}
      </StatusText>
      {state !== 'running' && (
        <span className="meta third">
          <Trans>
            Stores with the new key: {done} of {total}
          </Trans>
        </span>
      )}
      {state === 'running' && (
        <div className={styles.rotationProgress}>
          <span className="meta third">
            <Trans>Stores</Trans>
          </span>
          <ProgressText progress={rotation} />
        </div>
      )}
      {state === 'running' && (
        <p className="meta third">
          <Trans>
            Everything goes on working meanwhile, and this page may be left. To stop it, cancel it among the <Link to="/admin/jobs">jobs</Link>.
          </Trans>
        </p>
      )}
      {(state === 'cancelled' || state === 'failed') && (
        <p className="meta third">
          <Trans>All secrets can be read, some with the new key and some with the former one. Rotate again to finish.</Trans>
        </p>
      )}
    </div>
  );
}
