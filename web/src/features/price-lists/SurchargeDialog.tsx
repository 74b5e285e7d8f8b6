import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Modal, MultiSelect, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { RateGridDetail } from '@/api/model';
import { DecimalInput } from '@/components/DecimalInput';
import { currencyDecimals } from '@/lib/formats';
import styles from './price-lists.module.css';
import { surchargeFaults, type SurchargeValues } from './surcharge-values';

interface SurchargeDialogProps {
  detail: RateGridDetail;
  surcharge: SurchargeValues;
  onTake: (surcharge: SurchargeValues) => void;
  onClose: () => void;
}

/** One surcharge: what it adds, and when. */
export function SurchargeDialog({ detail: { grid, zones, prices }, surcharge, onTake, onClose }: SurchargeDialogProps) {
  const { t } = useLingui();
  const form = useForm({ initialValues: surcharge, validate: surchargeFaults });
  const { by, services, zones: chosenZones } = form.values;
  const known = new Map(prices.map(({ service, serviceName }) => [service, serviceName === service ? service : `${serviceName} (${service})`]));
  // What the list has no longer stays choosable, so that it can be taken away.
  for (const service of services) known.set(service, known.get(service) ?? service);
  const places = new Set([...zones.map(({ name }) => name), ...chosenZones]);
  return (
    <Modal opened onClose={onClose} size={560} title={t`Surcharge`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <div className={styles.fields}>
        <TextInput label={t`Name`} placeholder={t`Non-machinable`} maxLength={60} data-autofocus {...form.getInputProps('name')} />
        <div className={styles.halves}>
          <Select
            label={t`It adds`}
            data={[
              { value: 'amount', label: t`an amount` },
              { value: 'percent', label: t`a share of the price` },
            ]}
            allowDeselect={false}
            {...form.getInputProps('by')}
          />
          <DecimalInput
            key={by}
            label={by === 'amount' ? t`Amount` : t`Share`}
            unit={by === 'amount' ? grid.currency : '%'}
            decimals={by === 'amount' ? currencyDecimals(grid.currency) : 3}
            max={by === 'amount' ? 1_000_000 : 200}
            {...form.getInputProps('value')}
          />
        </div>
        <Checkbox label={t`Fuel is added to it too`} {...form.getInputProps('fuelled', { type: 'checkbox' })} />
        <div className="medium">
          <Trans>Only when all of this holds</Trans>
        </div>
        <MultiSelect
          label={t`Services`}
          placeholder={services.length === 0 ? t`all` : undefined}
          data={[...known].map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('services')}
        />
        <MultiSelect
          label={t`Zones`}
          placeholder={chosenZones.length === 0 ? t`all` : undefined}
          data={[...places]}
          {...form.getInputProps('zones')}
        />
        <div className={styles.halves}>
          <DecimalInput label={t`A side is longer than`} unit="cm" decimals={1} max={1000} {...form.getInputProps('longerThan')} />
          <DecimalInput label={t`A parcel is heavier than`} unit="kg" decimals={3} max={1000} {...form.getInputProps('heavierThan')} />
        </div>
        <Checkbox label={t`The parcel goes to a home`} {...form.getInputProps('residential', { type: 'checkbox' })} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button onClick={() => form.onSubmit(onTake)()}>
            <Trans>Use this surcharge</Trans>
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
