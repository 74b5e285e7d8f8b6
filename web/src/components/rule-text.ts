import type { ShipmentReason } from '@/api/model';

/** What a rule asks for: in the connector's own English words, which name the limits, or as it is told in other languages. */
export function ruleText({ meaning, message }: ShipmentReason, locale: string): string {
  return locale === 'en' ? message : (meaning ?? message);
}
