import { useLingui } from '@lingui/react/macro';

/** Kinds of a provider's faults in the viewer's language. */
export function useFaultName(): (kind: string) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    authentication: t`credentials refused`,
    permission: t`not permitted`,
    invalid_request: t`request refused`,
    not_found: t`not found`,
    conflict: t`conflict`,
    rate_limited: t`too many calls`,
    quota: t`quota used up`,
    unavailable: t`not available`,
    timeout: t`no answer in time`,
    protocol: t`garbled answer`,
  };
  return (kind) => names[kind] ?? kind;
}
