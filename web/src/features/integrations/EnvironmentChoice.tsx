import { useLingui } from '@lingui/react/macro';
import { Radio } from '@mantine/core';
import type { ProviderEnvironment } from '@/api/model';
import styles from './EnvironmentChoice.module.css';

interface EnvironmentChoiceProps {
  environments: ProviderEnvironment[];
  providerName: string;
  value?: string;
  onChange: (value: string) => void;
}

/** Which system of the provider answers; what is not open here says why. */
export function EnvironmentChoice({ environments, providerName, value, onChange }: EnvironmentChoiceProps) {
  const { t } = useLingui();
  const words = {
    production: { name: t`Production`, meaning: t`Your real account at ${providerName}: real parcels, real money.` },
    sandbox: { name: t`Sandbox`, meaning: t`The test system of ${providerName}, with the credentials for it.` },
    simulator: { name: t`Simulator`, meaning: t`Answered by Comptoir itself. ${providerName} is never called and nothing is real.` },
  };
  return (
    <Radio.Group
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      label={t`Environment`}
      value={value}
      onChange={onChange}
      description={t`It cannot be changed later: connect again instead.`}
    >
      <div className={styles.cards}>
        {environments.map(({ id, available, reason, hint }) => (
          <Radio.Card key={id} value={id} disabled={!available} className={styles.card}>
            <Radio.Indicator disabled={!available} />
            <span>
              <span className="medium">{words[id].name}</span>
              <span className="meta third">{available ? words[id].meaning : reason}</span>
              {value === id && hint && <span className="meta third">{hint}</span>}
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
