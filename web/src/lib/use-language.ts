import { useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { activateLocale, type Locale } from './i18n';
import { refresh } from './queries';

/** The language of the page, and how to change it; texts that the server wrote are asked for again. */
export function useLanguage(): [Locale, (locale: Locale) => Promise<void>] {
  const queryClient = useQueryClient();
  const { i18n } = useLingui();
  const choose = useCallback(
    async (locale: Locale) => {
      await activateLocale(locale, true);
      await refresh(queryClient);
    },
    [queryClient],
  );
  return [i18n.locale === 'fr' ? 'fr' : 'en', choose];
}
