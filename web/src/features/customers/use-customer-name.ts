import { useLingui } from '@lingui/react/macro';
import type { Customer } from '@/api/model';

/** What a customer is called: the name, or what else is known. */
export function useCustomerName(): (customer: Customer) => string {
  const { t } = useLingui();
  return ({ name, company, email, erasedAt }) => (erasedAt ? t`Erased customer` : (name ?? company ?? email ?? t`Without a name`));
}
