import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useShippingCarriers, useValidateAddress } from '@/api/comptoir';
import type { Address, AddressFinding } from '@/api/model';
import { AddressText } from '@/components/AddressText';
import type { Tone } from '@/components/Glyph';
import { ProblemNotice } from '@/components/ProblemNotice';
import { StatusText } from '@/components/StatusText';
import { useSession } from '@/lib/session';
import { placeOf, type PlaceValues } from './draft-values';
import styles from './shipments.module.css';

interface CheckAddressProps {
  address: Address;
  /** The carrier of the shipment. */
  integrationId: string | undefined;
  /** Takes an address as the carrier writes it; who lives there stays. */
  onTake: (place: PlaceValues) => void;
}

const tones: Record<AddressFinding, Tone> = { confirmed: 'ok', suggested: 'warn', unknown: 'bad', not_covered: 'off' };

/** Asks the shipment's carrier whether it knows an address, where that carrier can be asked. */
export function CheckAddress({ address, integrationId, onTake }: CheckAddressProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const carriers = useShippingCarriers(store.id, { query: { staleTime: 60_000 } });
  const check = useValidateAddress();
  const carrier = carriers.data?.items.find((each) => each.integrationId === integrationId);
  if (!carrier?.addressValidation || !can('rates:create')) return null;
  const who = carrier.providerName;
  const findings: Record<AddressFinding, string> = {
    confirmed: t`${who} knows this address.`,
    suggested: t`${who} writes it otherwise.`,
    unknown: t`${who} knows no such address.`,
    not_covered: t`${who} does not check addresses of this country.`,
  };
  const { data, error } = check;
  return (
    <div className={styles.print}>
      <div className={styles.actions}>
        <Button
          size="xs"
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate({ storeId: store.id, data: { integrationId, address } })}
        >
          <Trans>Check the address with {who}</Trans>
        </Button>
      </div>
      {error && <ProblemNotice error={error} />}
      <div aria-live="polite" className={styles.print}>
        {data && <StatusText tone={tones[data.finding]}>{findings[data.finding]}</StatusText>}
        {data?.reasons.map(({ code, message }) => (
          <p key={`${code} ${message}`} className="second" translate="no">
            {message} {code && <span className="mono third">{code}</span>}
          </p>
        ))}
        {data?.finding === 'suggested' &&
          data.candidates.map((candidate) => (
            <div key={JSON.stringify(candidate)} className={styles.address}>
              <AddressText address={candidate} />
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  onTake(placeOf(candidate));
                  check.reset();
                }}
              >
                <Trans>Take this one</Trans>
              </Button>
            </div>
          ))}
      </div>
    </div>
  );
}
