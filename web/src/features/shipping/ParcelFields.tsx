import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Select } from '@mantine/core';
import { DecimalInput } from '@/components/DecimalInput';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useParcelTemplates } from '@/api/comptoir';
import { useSession } from '@/lib/session';
import { packed } from './packed';
import { emptyParcel, type ParcelValues } from './parcel-values';
import styles from './quote.module.css';

const most = 50;

interface ParcelFieldsProps {
  parcels: ParcelValues[];
  /** What the input of a field of the form gets, by the field's path. */
  field: (path: string) => object;
  onReplace: (index: number, parcel: ParcelValues) => void;
  onAdd: () => void;
  onRemove: (index: number) => void;
  /** Under a heading that says the same. */
  headed?: boolean;
}

/** Sizes in centimetres, weights in kilograms. */
export function ParcelFields({ parcels, field, onReplace, onAdd, onRemove, headed }: ParcelFieldsProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const boxes = useParcelTemplates(store.id, { query: { enabled: can('shipments:read'), staleTime: 60_000 } }).data?.items ?? [];
  const fields = [
    { name: 'length', label: t`Length`, unit: 'cm', decimals: 1 },
    { name: 'width', label: t`Width`, unit: 'cm', decimals: 1 },
    { name: 'height', label: t`Height`, unit: 'cm', decimals: 1 },
    { name: 'weight', label: t`Weight`, unit: 'kg', decimals: 3 },
  ];
  return (
    <fieldset className={styles.side} data-headed={headed || undefined}>
      <legend>
        <Trans>Parcels</Trans>
      </legend>
      {parcels.map(({ key }, index) => (
        <div key={key} className={styles.parcel} role="group" aria-label={t`Parcel ${index + 1}`}>
          {boxes.length > 0 && (
            <Select
              className={styles.box}
              label={t`Box`}
              placeholder={t`Another one, measured below`}
              data={boxes.map(({ id, name: label }) => ({ value: id, label }))}
              clearable
              value={parcels[index]?.boxId ?? null}
              onChange={(boxId) =>
                onReplace(
                  index,
                  packed(
                    parcels[index] ?? emptyParcel(),
                    boxes.find(({ id }) => id === boxId),
                  ),
                )
              }
            />
          )}
          {fields.map(({ name, label, unit, decimals }) => (
            <DecimalInput key={name} label={label} decimals={decimals} unit={unit} {...field(`parcels.${index}.${name}`)} />
          ))}
          {parcels.length > 1 && (
            <ActionIcon className={styles.remove} size={24} aria-label={t`Remove parcel ${index + 1}`} onClick={() => onRemove(index)}>
              <IconX size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      {parcels.length < most && (
        <Button
          size="compact-sm"
          variant="transparent"
          px={0}
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={13} />}
          onClick={onAdd}
        >
          <Trans>Add a parcel</Trans>
        </Button>
      )}
    </fieldset>
  );
}
