import { useLingui } from '@lingui/react/macro';
import type { ApiKey } from '@/api/model';
import { StatusText } from '@/components/StatusText';
import { formatDate, formatMoment } from '@/lib/formats';

function isOver(expiresAt: string | undefined): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) < Date.now();
}

/** Whether a key works, and until or since when. */
export function ApiKeyState({ apiKey: { revokedAt, expiresAt } }: { apiKey: ApiKey }) {
  const { t } = useLingui();
  if (revokedAt) return <StatusText tone="off" note={formatMoment(revokedAt)}>{t`Revoked`}</StatusText>;
  if (isOver(expiresAt)) return <StatusText tone="off">{t`Expired`}</StatusText>;
  const note = expiresAt && t`until ${formatDate(expiresAt, { day: 'numeric', month: 'short', year: 'numeric' })}`;
  return <StatusText tone="ok" note={note}>{t`Works`}</StatusText>;
}
