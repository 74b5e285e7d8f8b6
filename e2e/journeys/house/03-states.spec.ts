import { expect, signIn, test } from '../../support/journey.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'en');
});

test('a session that ends keeps what was typed', async ({ page, check }) => {
  await page.goto('/dashboard/integrations');
  await page.getByRole('link', { name: 'UPS en', exact: true }).click();
  await page.getByRole('link', { name: 'Settings' }).nth(1).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('UPS en renamed');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save and test' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await check('session-ended');
  await dialog.getByRole('textbox', { name: 'Password' }).fill('correct horse battery staple');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('UPS en renamed');
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('leaving with unsaved changes asks first', async ({ page }) => {
  await page.goto('/dashboard/settings');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Another name');
  await page.getByRole('link', { name: 'Overview' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Stay on the page' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Another name');
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('an unknown address says so', async ({ page, check }) => {
  await page.goto('/dashboard/nowhere');
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  await check('not-found');
});

test('a device without network says so', async ({ page, context }) => {
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await page.screenshot({ path: 'artefacts/screens/offline.png' });
  await context.setOffline(false);
  await expect(page.getByText('You are offline.')).toBeHidden();
});

test('the palette finds pages and connections by keyboard', async ({ page, check }) => {
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or jump to').fill('UPS en');
  await check('palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'UPS en' })).toBeVisible();
});
