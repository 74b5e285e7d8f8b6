import { t } from '@lingui/core/macro';
import type { Money, ShippingRule, ShippingRuleContent, ShippingRuleKind } from '@/api/model';
import { fromMoney, toMoney } from '@/lib/formats';

/** A rule as its form holds it: kilograms, whole amounts; what is empty does not restrict. */
export interface RuleValues {
  name: string;
  active: boolean;
  countries: string[];
  postcodes: string[];
  fromWeight: number | string;
  belowWeight: number | string;
  fromValue: number | string;
  belowValue: number | string;
  /** Empty for any, else `home` or `business`. */
  receiver: string;
  productClasses: string[];
  kind: ShippingRuleKind;
  integrationIds: string[];
  serviceCodes: string[];
  percent: number | string;
  amount: number | string;
  /** Of all amounts in the rule. */
  currency: string;
}

export function emptyRule(currency: string): RuleValues {
  return {
    name: '',
    active: true,
    countries: [],
    postcodes: [],
    fromWeight: '',
    belowWeight: '',
    fromValue: '',
    belowValue: '',
    receiver: '',
    productClasses: [],
    kind: 'prefer',
    integrationIds: [],
    serviceCodes: [],
    percent: '',
    amount: '',
    currency,
  };
}

const kilograms = (grams: number | null | undefined) => (grams === null || grams === undefined ? '' : grams / 1000);
const whole = (money: Money | null | undefined) => (money ? fromMoney(money) : '');

/** A rule for its form. Its amounts keep their currency, which need not be the store's. */
export function heldRule({ name, active, conditions, action }: ShippingRule, currency: string): RuleValues {
  const { residential } = conditions;
  return {
    name,
    active,
    countries: conditions.countries ?? [],
    postcodes: conditions.postcodes ?? [],
    fromWeight: kilograms(conditions.fromGrams),
    belowWeight: kilograms(conditions.belowGrams),
    fromValue: whole(conditions.fromValue),
    belowValue: whole(conditions.belowValue),
    receiver: residential === true ? 'home' : residential === false ? 'business' : '',
    productClasses: conditions.productClasses ?? [],
    kind: action.kind,
    integrationIds: action.integrationIds ?? [],
    serviceCodes: action.serviceCodes ?? [],
    percent: action.percent ?? '',
    amount: whole(action.amount),
    currency: (conditions.fromValue ?? conditions.belowValue ?? action.amount)?.currency ?? currency,
  };
}

/** True where a rule is about single offers, and not about how one of them is chosen. */
export function namesOffers(kind: ShippingRuleKind): boolean {
  return kind !== 'cheapest' && kind !== 'fastest';
}

const listed = (texts: string[]) => (texts.length > 0 ? texts : undefined);
const grams = (typed: number | string) => (typed === '' ? undefined : Math.round(Number(typed) * 1000));

/** The form as the API takes it. */
export function sentRule(values: RuleValues): ShippingRuleContent {
  const money = (typed: number | string) => (typed === '' ? undefined : toMoney(Number(typed), values.currency));
  const { kind, receiver } = values;
  return {
    name: values.name.trim(),
    active: values.active,
    conditions: {
      countries: listed(values.countries),
      postcodes: listed(values.postcodes),
      fromGrams: grams(values.fromWeight),
      belowGrams: grams(values.belowWeight),
      fromValue: money(values.fromValue),
      belowValue: money(values.belowValue),
      residential: receiver ? receiver === 'home' : undefined,
      productClasses: listed(values.productClasses),
    },
    action: {
      kind,
      integrationIds: namesOffers(kind) ? listed(values.integrationIds) : undefined,
      serviceCodes: namesOffers(kind) ? listed(values.serviceCodes) : undefined,
      percent: kind === 'adjust' && values.percent !== '' ? Number(values.percent) : undefined,
      amount: kind === 'adjust' ? money(values.amount) : undefined,
    },
  };
}

/** What is missing or impossible, by the path of the field. */
export function ruleFaults({ name, kind, fromWeight, belowWeight, percent, amount }: RuleValues): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!name.trim()) faults.name = t`Give it a name`;
  if (fromWeight !== '' && belowWeight !== '' && Number(fromWeight) >= Number(belowWeight)) {
    faults.belowWeight = t`Nothing is between these two weights`;
  }
  if (kind === 'adjust' && percent === '' && amount === '') faults.percent = t`Say by how much: a percentage, an amount, or both`;
  return faults;
}

const fields: Record<string, string> = { fromGrams: 'fromWeight', belowGrams: 'belowWeight', residential: 'receiver' };

/** A path in the request, such as `rule.conditions.postcodes[1]`, as the path of the form's field. */
export function ruleField(path: string): string {
  const name =
    path
      .replace(/^rule\./, '')
      .replace(/^(conditions|action)\./, '')
      .split(/[.[]/)[0] ?? '';
  return fields[name] ?? name;
}
