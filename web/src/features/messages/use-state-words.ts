import { useLingui } from '@lingui/react/macro';
import type { HookState } from '@/api/model';
import type { Tone } from '@/components/Glyph';

export const tones: Record<HookState, Tone> = { handled: 'ok', waiting: 'wait', failed: 'bad' };

/** What became of a message, in words. */
export function useStateWords(): Record<HookState, string> {
  const { t } = useLingui();
  return { handled: t`handled`, waiting: t`waiting`, failed: t`not handled` };
}
