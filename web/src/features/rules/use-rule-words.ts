import { useLingui } from '@lingui/react/macro';
import type { ShippingRuleAction, ShippingRuleConditions, ShippingRuleKind } from '@/api/model';
import { countryName, formatMoney, formatNumber } from '@/lib/formats';
import { formatLocale } from '@/lib/i18n';
import { useRuleCarriers } from './use-rule-carriers';

interface RuleWords {
  kinds: Record<ShippingRuleKind, string>;
  /** To which shipments it applies: `If the destination is Germany or France and the weight is at least 20 kg`. */
  when: (conditions: ShippingRuleConditions) => string;
  /** What it does: `offer only DHL Express`. */
  what: (action: ShippingRuleAction) => string;
}

/** More countries than this are counted and not named. */
const named = 6;

function list(texts: string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(formatLocale(), { type }).format(texts);
}

function kilograms(grams: number): string {
  return `${formatNumber(grams / 1000, { maximumFractionDigits: 3 })}\u00a0kg`;
}

/** By how much a price changes: `+10%` or `+10% and -€2.00`. */
function adjusted({ percent, amount }: ShippingRuleAction): string {
  const parts = [
    percent === undefined || percent === null
      ? undefined
      : formatNumber(percent / 100, { style: 'percent', maximumFractionDigits: 3, signDisplay: 'exceptZero' }),
    amount ? `${amount.amountMinor > 0 ? '+' : ''}${formatMoney(amount)}` : undefined,
  ].filter((part) => part !== undefined);
  return list(parts, 'conjunction');
}

/** What rules say, in the viewer's language. */
export function useRuleWords(): RuleWords {
  const { t } = useLingui();
  const carriers = useRuleCarriers();

  const conditionsOf = ({
    countries = [],
    postcodes = [],
    fromGrams,
    belowGrams,
    fromValue,
    belowValue,
    residential,
    productClasses = [],
  }: ShippingRuleConditions): string[] => {
    const said: string[] = [];
    if (countries.length > named) said.push(t`the destination is one of ${formatNumber(countries.length)} countries`);
    else if (countries.length > 0) said.push(t`the destination is ${list(countries.map(countryName), 'disjunction')}`);
    if (postcodes.length > 0) said.push(t`the postcode is ${list(postcodes, 'disjunction')}`);
    if (fromGrams && belowGrams) said.push(t`the weight is ${kilograms(fromGrams)} or more and below ${kilograms(belowGrams)}`);
    else if (fromGrams) said.push(t`the weight is ${kilograms(fromGrams)} or more`);
    else if (belowGrams) said.push(t`the weight is below ${kilograms(belowGrams)}`);
    if (fromValue && belowValue) said.push(t`the goods are worth ${formatMoney(fromValue)} or more and below ${formatMoney(belowValue)}`);
    else if (fromValue) said.push(t`the goods are worth ${formatMoney(fromValue)} or more`);
    else if (belowValue) said.push(t`the goods are worth less than ${formatMoney(belowValue)}`);
    if (residential === true) said.push(t`the receiver is a private home`);
    if (residential === false) said.push(t`the receiver is a business`);
    if (productClasses.length > 0) said.push(t`the goods are of the class ${list(productClasses, 'disjunction')}`);
    return said;
  };

  const offersOf = ({ integrationIds = [], serviceCodes = [] }: ShippingRuleAction): string | undefined => {
    const who = list(integrationIds.map(carriers.name), 'conjunction');
    const what = list(
      serviceCodes.map((code) => carriers.serviceName(code, integrationIds)),
      'conjunction',
    );
    if (integrationIds.length > 0 && serviceCodes.length > 0) return t`${who} with the service ${what}`;
    if (integrationIds.length > 0) return who;
    return serviceCodes.length > 0 ? t`the service ${what}` : undefined;
  };

  return {
    kinds: {
      deny: t`Do not offer them`,
      allow_only: t`Offer nothing else`,
      prefer: t`Take them before others`,
      cheapest: t`Take the cheapest`,
      fastest: t`Take the one that arrives first`,
      adjust: t`Change the customer’s price`,
    },
    when: (conditions) => {
      const said = conditionsOf(conditions);
      return said.length > 0 ? t`If ${list(said, 'conjunction')}` : t`Always`;
    },
    what: (action) => {
      const offers = offersOf(action);
      switch (action.kind) {
        case 'deny':
          return offers ? t`do not offer ${offers}` : t`offer nothing`;
        case 'allow_only':
          return offers ? t`only ${offers}` : t`every offer stays`;
        case 'prefer':
          return offers ? t`prefer ${offers}` : t`no offer before another`;
        case 'cheapest':
          return t`take the cheapest`;
        case 'fastest':
          return t`take the one that arrives first`;
        case 'adjust':
          return offers ? t`${adjusted(action)} for the customer on ${offers}` : t`${adjusted(action)} for the customer`;
      }
    },
  };
}
