import { openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

test('prices of a contract come from a file', async ({ page, check }) => {
  await signIn(page, 'fr');
  await openStore(page, 'Boutique des grilles');
  await page.goto('/dashboard/shipping/price-lists');
  await expect(page.getByRole('heading', { name: 'Pas encore de grille' })).toBeVisible();
  await page.getByRole('button', { name: 'Nouvelle grille' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Colissimo 2026');
  await dialog.getByRole('button', { name: 'Créer la grille' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Colissimo 2026' })).toBeVisible();
  const rows = 'service;zone;pays;poids min (g);poids max (g);prix\nDOM;France;FR MC;0;251;4,95\nDOM;France;;251;501;6,70\n';
  const send = (content: string) =>
    page
      .getByLabel('Choisir un fichier')
      .last()
      .setInputFiles({ name: 'grille.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await send(rows.replace('FR MC', 'FR XX'));
  await expect(page.getByText('Ligne 2')).toBeVisible();
  await check('problems');
  await send(rows);
  await page.getByRole('button', { name: 'Utiliser ces prix' }).click();
  await expect(page.getByRole('table', { name: 'Prix' }).locator('tbody tr')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Code postal' }).fill('75001');
  await page.getByRole('textbox', { name: 'Poids, kg' }).fill('0,4');
  await page.getByRole('button', { name: 'Interroger la grille' }).click();
  await expect(page.getByText('6,70').last()).toBeVisible();
  await check('asked');
});
