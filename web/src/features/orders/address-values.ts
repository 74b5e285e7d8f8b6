import type { OrderAddress } from '@/api/model';
import { optionalTyped } from '@/lib/search';

/** An address as it is typed; empty fields are empty strings. */
export interface AddressValues {
  name: string;
  company: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  state: string;
  country: string;
  phone: string;
  email: string;
}

export function emptyAddress(country: string): AddressValues {
  return { name: '', company: '', line1: '', line2: '', postalCode: '', city: '', state: '', country, phone: '', email: '' };
}

export function heldAddress(address: OrderAddress | undefined, country: string): AddressValues {
  const known = Object.fromEntries(Object.entries(address ?? {}).filter(([, value]) => value)) as Partial<AddressValues>;
  return { ...emptyAddress(country), ...known };
}

/** Nothing where only the country stands, which the form fills in by itself. */
export function sentAddress({ country, ...rest }: AddressValues): OrderAddress | undefined {
  if (!Object.values(rest).some((text) => text.trim())) return undefined;
  return {
    name: optionalTyped(rest.name),
    company: optionalTyped(rest.company),
    line1: rest.line1.trim(),
    line2: optionalTyped(rest.line2),
    postalCode: optionalTyped(rest.postalCode),
    city: rest.city.trim(),
    state: optionalTyped(rest.state),
    country,
    phone: optionalTyped(rest.phone),
    email: optionalTyped(rest.email),
  };
}
