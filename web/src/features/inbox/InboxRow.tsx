import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { InboxMessage } from '@/api/model';
import { Glyph, type Tone } from '@/components/Glyph';
import { formatMoment } from '@/lib/formats';
import styles from './inbox.module.css';

/** Where the subject of a message is shown. */
const places: Partial<Record<string, '/dashboard/integrations/$integrationId' | '/dashboard/integrations/$integrationId/messages'>> = {
  integration: '/dashboard/integrations/$integrationId',
  'integration-messages': '/dashboard/integrations/$integrationId/messages',
};

const tones: Record<InboxMessage['severity'], Tone> = { info: 'ok', warning: 'warn', problem: 'bad' };

interface InboxRowProps {
  message: InboxMessage;
  /** Called when its subject is opened. */
  onOpen: () => void;
}

export function InboxRow({ message: { severity, title, body, at, read, subjectType, subjectId }, onOpen }: InboxRowProps) {
  const { t } = useLingui();
  const place = places[subjectType];
  return (
    <li className={styles.row} data-unread={!read || undefined}>
      <Glyph tone={tones[severity]} />
      <div>
        {place ? (
          <Link to={place} params={{ integrationId: subjectId }} onClick={onOpen} className="medium">
            {title}
          </Link>
        ) : (
          <span className="medium">{title}</span>
        )}
        {!read && <VisuallyHidden>{t`unread`}</VisuallyHidden>}
        <div className="meta second">{body}</div>
        <div className="meta third">{formatMoment(at)}</div>
      </div>
    </li>
  );
}
