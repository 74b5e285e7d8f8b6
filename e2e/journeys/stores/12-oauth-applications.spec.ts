import { openStore } from '../../support/connections.ts';
import { expect, signIn, test as base } from '../../support/journey.ts';
import { startWithSample } from '../../support/sample.ts';

const test = base.extend<object, { sampleUrl: string }>({
  sampleUrl: [
    async ({}, use) => {
      const server = await startWithSample();
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

base('without a provider that needs one, nobody has to register anything', async ({ page, check }) => {
  await signIn(page, 'en');
  await page.goto('/admin/oauth-apps');
  await expect(page.getByRole('heading', { name: 'There is nothing to register yet' })).toBeVisible();
  await check('empty');
  await page.goto('/dashboard/settings');
  await expect(page.getByRole('link', { name: 'API keys' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'OAuth applications' })).toHaveCount(0);
});

test.describe('with a provider that people sign in to', () => {
  test.use({ baseURL: async ({ sampleUrl }, use) => use(sampleUrl) });

  test('the installation registers an application, and a store its own', async ({ page, check }) => {
    await signIn(page, 'en');
    await openStore(page, 'Store with its own application');
    await page.goto('/admin/oauth-apps');
    const row = page.getByRole('row', { name: /Sample/ });
    await expect(row).toContainText('Not registered');
    await page.getByRole('button', { name: 'Register the application for Sample' }).click();
    const dialog = page.getByRole('dialog', { name: 'Register the application for Sample' });
    await expect(dialog).toContainText('prices:read');
    await dialog.getByRole('button', { name: 'Save the application' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Client id' })).toBeFocused();
    await expect(dialog).toContainText('A new application needs its client secret');
    await dialog.getByRole('textbox', { name: 'Client id' }).fill('comptoir-of-the-house');
    await dialog.getByLabel(/^Client secret/).fill('a-shared-secret-of-apps-4711');
    await check('form');
    await dialog.getByRole('button', { name: 'Save the application' }).click();
    await expect(page.getByText('The application for Sample is saved')).toBeVisible();
    await expect(row).toContainText('comptoir-of-the-house');
    await expect(row).toContainText('4711');
    await check('registered');
    expect(await page.content()).not.toContain('a-shared-secret');

    // Another name, the same secret: it is not asked for again.
    await page.getByRole('button', { name: 'Change the application for Sample' }).click();
    await expect(page.getByRole('dialog').getByLabel(/^Client secret/)).toHaveCount(0);
    await page.getByRole('dialog').getByRole('textbox', { name: 'Client id' }).fill('comptoir-renamed');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the application' }).click();
    await expect(row).toContainText('comptoir-renamed');
    await expect(row).toContainText('4711');

    await page.goto('/dashboard/settings');
    await page.getByRole('link', { name: 'OAuth applications' }).click();
    await expect(row).toContainText('Of the installation');
    await page.getByRole('button', { name: 'Use an own application for Sample' }).click();
    const own = page.getByRole('dialog', { name: 'Use an own application for Sample' });
    await own.getByRole('textbox', { name: 'Client id' }).fill('atelier-own');
    await own.getByLabel(/^Client secret/).fill('the-secret-of-this-store-8282');
    await own.getByRole('button', { name: 'Save the application' }).click();
    await expect(row).toContainText('The store’s own');
    await expect(row).toContainText('8282');
    await check('own');
    await page.getByRole('button', { name: 'Give up the own application for Sample' }).click();
    const giveUp = page.getByRole('dialog', { name: /Give up the store’s own application/ });
    await check('give-up');
    await giveUp.getByRole('button', { name: 'Give up the application' }).click();
    await expect(row).toContainText('Of the installation');
    await expect(row).toContainText('comptoir-renamed');
  });

  test('what somebody else changed meanwhile is not overwritten, in French on a phone at night', async ({ page, check, baseURL }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn(page, 'fr');
    await openStore(page, 'Boutique des applications');
    await page.goto('/dashboard/settings/oauth-apps');
    await page.getByRole('button', { name: 'Employer une application propre pour Exemple' }).click();
    const dialog = page.getByRole('dialog', { name: 'Employer une application propre pour Exemple' });
    await dialog.getByRole('textbox', { name: 'Identifiant client' }).fill('trop-tard');
    await dialog.getByLabel(/^Secret client/).fill('un-secret-qui-arrive-tard');
    const other = await page.context().newPage();
    await other.goto(`${baseURL}/dashboard/settings/oauth-apps`);
    await other.getByRole('button', { name: 'Employer une application propre pour Exemple' }).click();
    await other.getByRole('dialog').getByRole('textbox', { name: 'Identifiant client' }).fill('plus-rapide');
    await other
      .getByRole('dialog')
      .getByLabel(/^Secret client/)
      .fill('un-secret-plus-rapide');
    await other.getByRole('dialog').getByRole('button', { name: 'Enregistrer l’application' }).click();
    await expect(other.getByRole('row', { name: /Exemple/ })).toContainText('plus-rapide');
    await other.close();
    await dialog.getByRole('button', { name: 'Enregistrer l’application' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Quelqu’un d’autre a modifié cette application');
    await expect(dialog.getByRole('textbox', { name: 'Identifiant client' })).toHaveValue('trop-tard');
    await check('changed-meanwhile');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await expect(page.getByRole('row', { name: /Exemple/ })).toContainText('plus-rapide');
    await check('phone');
  });
});
