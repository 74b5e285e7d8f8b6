import { useLingui } from '@lingui/react/macro';
import type { ManifestState, PickupState } from '@/api/model';
import type { Tone } from '@/components/Glyph';

interface Shown {
  tone: Tone;
  word: string;
}

/** What is said of pickups and manifests, in the viewer's language. */
export function useHandoverWords() {
  const { t } = useLingui();
  const pickups: Record<PickupState, Shown> = {
    requested: { tone: 'move', word: t`Being ordered` },
    scheduled: { tone: 'ok', word: t`Courier comes` },
    unknown: { tone: 'warn', word: t`Not known` },
    refused: { tone: 'bad', word: t`Refused` },
    not_scheduled: { tone: 'bad', word: t`Not ordered` },
    cancel_requested: { tone: 'warn', word: t`Being called off` },
    cancelled: { tone: 'off', word: t`Called off` },
    cancel_refused: { tone: 'warn', word: t`Comes: not called off` },
    cancel_not_offered: { tone: 'warn', word: t`Cannot be called off` },
  };
  const manifests: Record<ManifestState, Shown> = {
    requested: { tone: 'move', word: t`Being closed` },
    closed: { tone: 'ok', word: t`Closed` },
    unknown: { tone: 'warn', word: t`Not known` },
    refused: { tone: 'bad', word: t`Refused` },
    not_closed: { tone: 'bad', word: t`Not closed` },
  };
  return { pickup: (state: PickupState) => pickups[state], manifest: (state: ManifestState) => manifests[state] };
}
