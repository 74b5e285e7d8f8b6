import { expect, signIn, test } from '../../support/journey.ts';

const pages = [
  ['overview', '/dashboard'],
  ['orders', '/dashboard/orders'],
  ['new-order', '/dashboard/orders/new'],
  ['customers', '/dashboard/customers'],
  ['products', '/dashboard/products'],
  ['new-product', '/dashboard/products/new'],
  ['quote', '/dashboard/shipping/quote'],
  ['integrations', '/dashboard/integrations'],
  ['connect', '/dashboard/integrations/connect/shipping_ups'],
  ['settings', '/dashboard/settings'],
  ['team', '/dashboard/settings/team'],
  ['api-keys', '/dashboard/settings/api-keys'],
  ['audit', '/dashboard/settings/audit'],
  ['profile', '/dashboard/settings/profile'],
  ['people', '/dashboard/settings/people'],
  ['new-store', '/dashboard/stores/new'],
  ['admin-integrations', '/admin/integrations'],
  ['admin-stores', '/admin/stores'],
  ['admin-jobs', '/admin/jobs'],
] as const;

const looks = [
  { title: 'phone fr light', viewport: { width: 360, height: 740 }, language: 'fr', colorScheme: 'light' },
  { title: 'phone en dark', viewport: { width: 360, height: 740 }, language: 'en', colorScheme: 'dark' },
  { title: 'desktop fr dark', viewport: { width: 1440, height: 900 }, language: 'fr', colorScheme: 'dark' },
] as const;

for (const { title, viewport, language, colorScheme } of looks) {
  test.describe(title, () => {
    test.use({ viewport, colorScheme });

    test(`every page ${title}`, async ({ page, check }) => {
      await signIn(page, language);
      for (const [name, address] of pages) {
        await page.goto(address);
        await expect(page.locator('h1').first()).toBeVisible();
        await page.waitForLoadState('load');
        await expect(page.getByRole('status').filter({ hasText: /^(Loading|Chargement)$/ })).toHaveCount(0);
        await check(name);
      }
      await page.goto('/dashboard/integrations');
      await page.getByRole('link', { name: `UPS ${language}`, exact: true }).click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await check('connection-test');
      await page.getByRole('link', { name: language === 'fr' ? 'Journal des échanges' : 'Exchange log' }).click();
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await check('connection-log');
    });
  });
}
