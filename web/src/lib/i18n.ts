import { i18n } from '@lingui/core';

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

const storageKey = 'comptoir.language';

function isLocale(value: string | null | undefined): value is Locale {
  return locales.includes(value as Locale);
}

/** What the person chose here, else what the browser prefers, else English. */
export function preferredLocale(): Locale {
  const chosen = localStorage.getItem(storageKey);
  if (isLocale(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en';
}

export function currentLocale(): Locale {
  return isLocale(i18n.locale) ? i18n.locale : 'en';
}

/** The tag for numbers and dates: the viewer's own variant of the language where the browser names one. */
export function formatLocale(): string {
  const language = currentLocale();
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? (language === 'en' ? 'en-GB' : 'fr-FR');
}

/** Loads a catalogue and switches to it; the choice is kept for the next visit when `remember` is set. */
export async function activateLocale(locale: Locale, remember = false): Promise<void> {
  const { messages } = locale === 'fr' ? await import('../locales/fr.po') : await import('../locales/en.po');
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
  if (remember) localStorage.setItem(storageKey, locale);
}
