import type { Integration } from '@/api/model';

/** A tone of the status marks; kept in step with the component that draws them. */
type HealthTone = 'ok' | 'warn' | 'bad' | 'idle' | 'off';

const tones: Record<Integration['health']['state'], HealthTone> = {
  never_tested: 'idle',
  healthy: 'ok',
  degraded: 'warn',
  failing: 'bad',
  needs_reconnect: 'bad',
};

export function healthTone({ active, health }: Pick<Integration, 'active' | 'health'>): HealthTone {
  return active ? tones[health.state] : 'off';
}

/** True for a connection that is in use and does not do its work well. */
export function inTrouble({ active, health }: Pick<Integration, 'active' | 'health'>): boolean {
  return active && (health.state === 'failing' || health.state === 'needs_reconnect' || health.state === 'degraded');
}

/** True when only other credentials can help. */
export function needsOtherCredentials({ health }: Pick<Integration, 'health'>): boolean {
  return health.state === 'needs_reconnect' || health.fault?.kind.toLowerCase() === 'authentication';
}
