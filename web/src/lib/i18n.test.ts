import { i18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { activateLocale, loadPageTexts } from './i18n';

const known = () => Object.keys(i18n.messages).length;

it('brings the texts of all pages in whatever language is chosen meanwhile', async () => {
  await activateLocale('en');
  const first = known();
  await Promise.all([activateLocale('fr'), loadPageTexts()]);
  expect(i18n.locale).toBe('fr');
  expect(known()).toBeGreaterThan(2 * first);
  await activateLocale('en');
  expect(known()).toBeGreaterThan(2 * first);
});
