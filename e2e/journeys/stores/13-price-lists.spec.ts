import type { Page } from '@playwright/test';
import { call, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

const headings = 'service;zone;pays;poids min (g);poids max (g);prix';
const prices = `${headings}\nDOM;France;FR MC;0;251;4,95\nDOM;France;;251;501;6,70\n`;

function sheet(content: string) {
  return { name: 'grille.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
}

async function makeList(page: Page, name: string): Promise<void> {
  await page.goto('/dashboard/shipping/price-lists');
  await page.getByRole('button', { name: /^(Nouvelle grille|New price list)$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^(Nom|Name)$/ }).fill(name);
  await dialog.getByRole('button', { name: /^(Créer la grille|Make the list)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('prices of a contract come from a file', async ({ page, check }) => {
  await signIn(page, 'fr');
  await openStore(page, 'Boutique des grilles');
  await page.goto('/dashboard/shipping/price-lists');
  await expect(page.getByRole('heading', { name: 'Pas encore de grille' })).toBeVisible();
  await makeList(page, 'Colissimo 2026');
  const choose = page.getByLabel('Choisir un fichier').last();
  // A country that there is not, a price that is none, a zone without countries, two prices for the same weight.
  const wrong = ['DOM;France;FR XX;0;251;4,95', 'DOM;France;;251;501;gratuit', 'DOM;Lune;;0;251;9,90', 'DOM;France;;200;400;8,00'];
  await choose.setInputFiles(sheet([headings, ...wrong].join('\n')));
  const problems = page.getByRole('list', { name: 'Ce qui est à corriger' }).getByRole('listitem');
  await expect(problems.filter({ hasText: 'Ligne 2' })).toContainText('« XX » n’est pas un pays.');
  await expect(problems.filter({ hasText: 'Ligne 3' })).toContainText('prix« gratuit » n’est pas un nombre.');
  await expect(problems.filter({ hasText: 'Ligne 4' })).toContainText('nomme ses pays');
  await expect(page.getByRole('button', { name: 'Utiliser ces prix' })).toHaveCount(0);
  await check('problems');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await check('problems-phone');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await choose.setInputFiles(sheet(prices));
  await page.getByRole('button', { name: 'Utiliser ces prix' }).click();
  await expect(page.getByRole('table', { name: 'Prix' }).locator('tbody tr')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Code postal' }).fill('75001');
  await page.getByRole('textbox', { name: 'Poids, kg' }).fill('0,4');
  await page.getByRole('button', { name: 'Interroger la grille' }).click();
  await expect(page.getByText('6,70').last()).toBeVisible();
  await check('asked');
});

test('prices come as a workbook, and what is added to them is typed', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of workbooks');
  await makeList(page, 'First list');
  const choose = () => page.getByLabel('Choose a file').last();
  await choose().setInputFiles(sheet(prices));
  await page.getByRole('button', { name: 'Use these prices' }).click();
  await expect(page.getByRole('table', { name: 'Prices' }).locator('tbody tr')).toHaveCount(2);
  const id = page.url().split('/').at(-1);
  const workbook = await page.request.get(`/api/v1/stores/${storeId}/rate-grids/${id}/export?format=xlsx`);
  await makeList(page, 'Second list');
  await choose().setInputFiles({
    name: 'prices.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await workbook.body(),
  });
  await expect(page.getByText('2 prices can be taken')).toBeVisible();
  await check('workbook');
  await page.getByRole('button', { name: 'Use these prices' }).click();
  await expect(page.getByRole('table', { name: 'Prices' }).locator('tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: 'Add a surcharge' }).click();
  const dialog = page.getByRole('dialog', { name: 'Surcharge' });
  await dialog.getByRole('button', { name: 'Use this surcharge' }).click();
  await expect(dialog.getByText('Missing').first()).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Non-machinable');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('6.00');
  await dialog.getByRole('textbox', { name: 'A side is longer than' }).fill('100');
  await check('surcharge');
  await dialog.getByRole('button', { name: 'Use this surcharge' }).click();
  await page.getByLabel('Holds from').fill('2026-01-01');
  await page.getByLabel('Holds until').fill('2025-12-31');
  await page.getByRole('button', { name: 'Save the terms' }).click();
  await expect(page.getByText('It ends before it begins.')).toBeVisible();
  await page.getByLabel('Holds until').fill('2027-12-31');
  await page.getByRole('button', { name: 'Save the terms' }).click();
  await expect(page.getByText('The terms are saved')).toBeVisible();
  const second = page.url().split('/').at(-1);
  const { grid } = await call<{ grid: object }>(page, 'GET', `/api/v1/stores/${storeId}/rate-grids/${second}`);
  expect(grid).toMatchObject({
    validFrom: '2026-01-01',
    validUntil: '2027-12-31',
    surcharges: [{ name: 'Non-machinable', amountMinor: 600, overLongestMillimetres: 1000 }],
  });
  await page.getByRole('textbox', { name: 'Postal code' }).fill('75001');
  await page.getByRole('textbox', { name: 'Weight, kg' }).fill('0.4');
  await page.getByRole('textbox', { name: 'Length, cm' }).fill('120');
  await page.getByRole('button', { name: 'Ask the list' }).click();
  await expect(page.getByText('€12.70').last()).toBeVisible();
  await check('added');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await check('added-phone');
});
