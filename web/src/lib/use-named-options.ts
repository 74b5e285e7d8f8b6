import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { countryOptions } from './countries';
import { currencyOptions, timeZoneOptions } from './regional';

/** Options whose names and order follow the language. */
function useNamed<T>(options: () => T): T {
  const { locale } = useLingui().i18n;
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(options, [options, locale]);
}

export const useCountries = () => useNamed(countryOptions);
export const useCurrencies = () => useNamed(currencyOptions);
export const useTimeZones = () => useNamed(timeZoneOptions);
