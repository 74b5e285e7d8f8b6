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

const catalogues = {
  en: { first: () => import('../locales/en.po?first'), pages: () => import('../locales/en.po?pages') },
  fr: { first: () => import('../locales/fr.po?first'), pages: () => import('../locales/fr.po?pages') },
};

/** Whether more than the first page was asked for. */
let wide = false;

async function load(locale: Locale): Promise<void> {
  const { first, pages } = catalogues[locale];
  const begun = wide;
  for (const { messages } of await Promise.all(wide ? [first(), pages()] : [first()])) i18n.load(locale, messages);
  // Somebody may have gone on to another page while the texts of a new language came.
  if (wide !== begun) await load(locale);
}

/** Loads what all pages but the first say; awaited before one of them shows. */
export async function loadPageTexts(): Promise<void> {
  wide = true;
  await load(currentLocale());
}

/** Loads the texts of a language and switches to it; the choice is kept for the next visit when `remember` is set. */
export async function activateLocale(locale: Locale, remember = false): Promise<void> {
  await load(locale);
  i18n.activate(locale);
  document.documentElement.lang = locale;
  if (remember) localStorage.setItem(storageKey, locale);
}
