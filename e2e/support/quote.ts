import type { Page } from '@playwright/test';
import type { Language } from './journey.ts';
import { words } from './words.ts';

/** Types the parcel of the journeys, from Lyon to Leipzig, into the quote page. */
export async function fillQuote(page: Page, language: Language): Promise<void> {
  const w = words[language];
  const from = page.getByRole('group', { name: w.from, exact: true });
  const to = page.getByRole('group', { name: w.to, exact: true });
  await from.getByLabel(w.street).fill('14 rue des Capucins');
  await from.getByLabel(w.postcode).fill('69001');
  await from.getByLabel(w.city).fill('Lyon');
  await from.getByRole('combobox', { name: w.country }).fill(w.france);
  await page.getByRole('option', { name: w.france, exact: true }).click();
  await to.getByLabel(w.street).fill('Karl-Liebknecht-Straße 88');
  await to.getByLabel(w.postcode).fill('04275');
  await to.getByLabel(w.city).fill('Leipzig');
  await to.getByRole('combobox', { name: w.country }).fill(w.germany);
  await page.getByRole('option', { name: w.germany, exact: true }).click();
  await page.getByLabel(w.length).fill('48');
  await page.getByLabel(w.width).fill('25');
  await page.getByLabel(w.height).fill('38');
  await page.getByLabel(w.weight).fill(language === 'fr' ? '8,4' : '8.4');
}
