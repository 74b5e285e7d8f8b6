import { formatLocale } from './i18n';

interface Option {
  value: string;
  label: string;
}

/** All currencies by code and name. */
export function currencyOptions(): Option[] {
  const names = new Intl.DisplayNames(formatLocale(), { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

/** All time zones by their IANA name. */
export function timeZoneOptions(): Option[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
