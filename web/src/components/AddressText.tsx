import type { OrderAddress } from '@/api/model';
import { countryName } from '@/lib/formats';

/** An address as it stands on a parcel. */
export function AddressText({ address }: { address: OrderAddress }) {
  const { name, company, line1, line2, postalCode, city, state, country, phone, email } = address;
  const lines = [
    { id: 'name', text: name },
    { id: 'company', text: company },
    { id: 'line1', text: line1 },
    { id: 'line2', text: line2 },
    { id: 'city', text: [postalCode, city, state].filter(Boolean).join(' ') },
    { id: 'country', text: countryName(country) },
    { id: 'phone', text: phone },
    { id: 'email', text: email },
  ];
  return (
    <address style={{ fontStyle: 'normal', overflowWrap: 'anywhere' }}>
      {lines
        .filter(({ text }) => text)
        .map(({ id, text }) => (
          <span key={id} className={id === 'phone' || id === 'email' ? 'third' : undefined} style={{ display: 'block' }}>
            {text}
          </span>
        ))}
    </address>
  );
}
