import { useLingui } from '@lingui/react/macro';
import type { TrackingFlag, TrackingState } from '@/api/model';

const ends: TrackingState[] = ['delivered', 'returned', 'cancelled'];

/** What is over when the way is. */
const passing: TrackingFlag[] = ['delayed', 'customs', 'action_required'];

interface TrackingFlagsProps {
  state: TrackingState;
  flags: TrackingFlag[];
}

/** What a carrier tells beside the state of a parcel; nothing where it tells nothing. */
export function TrackingFlags({ state, flags }: TrackingFlagsProps) {
  const { t } = useLingui();
  const words: Record<TrackingFlag, string> = {
    delayed: t`delayed`,
    damaged: t`damaged`,
    partial: t`only a part of it`,
    refused: t`refused by the receiver`,
    customs: t`at customs`,
    action_required: t`somebody has to act`,
  };
  const shown = ends.includes(state) ? flags.filter((flag) => !passing.includes(flag)) : flags;
  return shown.length > 0 && <span className="meta second">{shown.map((flag) => words[flag]).join(', ')}</span>;
}
