import { Trans } from '@lingui/react/macro';

export function SimulatorBandText({ providerName }: { providerName: string }) {
  return (
    <Trans>
      <b>Simulator.</b> Comptoir answers in the place of {providerName}. Nothing leaves this installation and nothing is charged.
    </Trans>
  );
}
