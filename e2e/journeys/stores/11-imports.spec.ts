import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { connectUps, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';
import { words } from '../../support/words.ts';

const orders = 5000;
/** Every so many orders a pair of rows has a fault. */
const faulty = 500;

/** Orders as a merchant's spreadsheet program writes them: a byte order mark, semicolons, decimals with a comma, CRLF. */
function fileOfOrders(): Buffer {
  const rows = ['Order number;Date;Item;Pieces;Unit price;Weight (g);Customer;E-mail;Address;Postal code;City;Country;Loyalty points'];
  for (let n = 1; n <= orders; n++) {
    const bad = n % faulty === 0;
    const address = 'Karl-Liebknecht-Straße 88;04275;Leipzig;DE';
    rows.push(
      `W-${10_000 + n};${(n % 28) + 1}/10/2026;Linen towel;${bad ? 'two' : (n % 4) + 1};24,90;650;Ada Brun;ada${n}@example.org;${address};${n}`,
    );
    if (n % 10 === 0) rows.push(`W-${10_000 + n};;Tea cloth, blue;1;9,50;200;;;;;;;`);
  }
  return Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`, 'utf8');
}

function fileOfProducts(count: number): Buffer {
  const rows = ['SKU,Title,Price,Weight (g)'];
  for (let n = 1; n <= count; n++) rows.push(`P-${n},Sample number ${n},${n % 90}.50,${(n % 900) + 1}`);
  return Buffer.from(rows.join('\n'), 'utf8');
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

function counter(page: Page, name: string) {
  return page.getByRole('group').getByRole('button', { name: new RegExp(`^${name}`) });
}

test('orders with faults are imported, mended and resumed', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of imports');
  await connectUps(page, storeId, 'UPS');
  await page.goto('/dashboard/imports');
  await expect(page.getByRole('heading', { name: 'Nothing imported yet' })).toBeVisible();
  await check('empty');
  await page.getByRole('link', { name: 'Import orders' }).click();
  await expect(page.getByRole('row', { name: /^Order number needed/ })).toBeVisible();
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download an empty table' }).click();
  expect(await readFile(await (await template).path(), 'utf8')).toMatch(/^\ufeffOrder number,Placed on,.*Quantity/);
  await check('upload');
  await choose(page, 'picture.pdf', Buffer.from('%PDF-1.7'));
  await expect(page.getByRole('alert')).toContainText('This is not a table');
  await choose(page, 'orders-october.csv', fileOfOrders());

  await expect(page.getByRole('heading', { level: 1, name: 'orders-october.csv' })).toBeVisible();
  await expect(page.getByText('semicolon', { exact: true })).toBeVisible();
  await expect(page.getByText('UTF-8', { exact: true })).toBeVisible();
  await expect(page.getByText(/No column of the file was recognised as “Quantity”/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import 5,000 orders/ })).toBeDisabled();
  await check('column-missing');
  await page.getByRole('combobox', { name: 'Pieces is read as' }).click();
  await page.getByRole('option', { name: 'Quantity (needed)' }).click();
  await expect(counter(page, 'With faults')).toContainText('10');
  const rows = page.getByRole('region', { name: 'Rows of the file' });
  await expect(rows).toContainText('Pieces: “two” is not a number.');
  await check('faults');
  await counter(page, 'Can be imported').click();
  await expect(rows).toContainText('W-10001');
  await expect(rows).not.toContainText('two');
  await page.reload();
  await expect(counter(page, 'Can be imported')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Import 4,990 orders' }).click();

  await expect(page.getByText('Not imported: 10 orders')).toBeVisible({ timeout: 60_000 });
  await expect(counter(page, 'Created')).toContainText('4,990');
  await expect(counter(page, 'Rejected')).toContainText('10');
  await check('rejected');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the rows to mend' }).click();
  const rejects = await download;
  expect(rejects.suggestedFilename()).toBe('orders-october - to mend.csv');
  const text = await readFile(await rejects.path(), 'utf8');
  expect(text.split('\r\n').filter((row) => row.includes('“two” is not a number')).length).toBe(10);
  // All but one: that one is mended in the page.
  const mended = text.replaceAll(/;two;(?=.*ada(?!5000@))/g, ';2;');
  await choose(page, 'orders-mended.csv', Buffer.from(mended, 'utf8'));
  await expect(page.getByText('Not imported: 1 order')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Mend', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Mend W-15000' });
  await expect(dialog.getByText('“two” is not a number.')).toBeVisible();
  await check('mend');
  await dialog.getByRole('textbox', { name: 'Pieces' }).first().fill('2');
  await dialog.getByRole('button', { name: 'Keep these cells' }).click();
  await expect(page.getByText('Mended, not sent yet')).toBeVisible();
  await check('mended');
  await page.getByRole('button', { name: 'Import the rejected rows again' }).click();
  await expect(page.getByText('All of it is in the store: 5,000 orders.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'orders-october.csv' })).toBeVisible();
  await check('done');

  await page.getByRole('link', { name: 'W-15000' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Order W-15000' })).toBeVisible();
  // What is typed while the order is still being read would be lost.
  await page.route('**/rates/draft?*', async (route) => {
    await new Promise((wake) => setTimeout(wake, 1_000));
    await route.continue();
  });
  await page.getByRole('link', { name: 'Get a quote' }).click();
  const from = page.getByRole('group', { name: 'From', exact: true });
  await from.getByLabel('Street and number').fill('14 rue des Capucins');
  await from.getByLabel('Postcode').fill('69001');
  await from.getByLabel('City').fill('Lyon');
  await expect(page.getByRole('group', { name: 'To', exact: true }).getByLabel('City')).toHaveValue('Leipzig');
  await expect(page.getByLabel('Weight')).toHaveValue('1.5');
  await page.getByLabel('Length').fill('48');
  await page.getByLabel('Width').fill('25');
  await page.getByLabel('Height').fill('10');
  await page.getByRole('button', { name: 'Ask for prices' }).click();
  await expect(page.getByRole('heading', { name: words.en.prices })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(words.en.money).first()).toBeVisible();
  await check('quoted');

  await page.goto('/dashboard/imports/new/orders');
  await choose(page, 'orders-october.csv', fileOfOrders());
  await expect(page.getByText(/The same file was received before/)).toBeVisible();
  await check('same-file');
  await page.getByRole('button', { name: 'Drop the file' }).click();
  await expect(page.getByText('The file was dropped; nothing of it was imported.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Path' }).getByRole('link', { name: 'Imports' }).click();
  await expect(page.getByRole('row', { name: /^orders-october.csv/ })).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Finished/ })).toContainText('5,000');
  await check('list');
});

test('a long import is watched, stopped and gone on with', async ({ page, check }) => {
  await signIn(page, 'en');
  await openStore(page, 'Store of long imports');
  await page.goto('/dashboard/products');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await choose(page, 'catalogue.csv', fileOfProducts(15_000));
  await page.getByRole('button', { name: 'Import 15,000 products' }).click();
  const progress = page.getByRole('region', { name: 'Progress' });
  await expect(progress).toContainText(/[1-9]\d?,000 of 15,000 products dealt with/);
  await check('running');
  await page.reload();
  await expect(progress).toContainText('of 15,000 products dealt with');
  await page.getByRole('button', { name: 'Stop the import' }).click();
  await expect(page.getByText(/The import was stopped after \d+,000 of 15,000 products/)).toBeVisible();
  await check('stopped');
  await page.getByRole('button', { name: 'Go on with the import' }).click();
  await expect(page.getByText('All of it is in the store: 15,000 products.')).toBeVisible({ timeout: 120_000 });
  await expect(counter(page, 'Created')).toContainText('15,000');
});

test('un import en français, sur un téléphone, la nuit', async ({ page, check }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, 'fr');
  await openStore(page, 'Boutique des imports');
  await page.goto('/dashboard/imports');
  await expect(page.getByRole('heading', { name: 'Aucun import pour l’instant' })).toBeVisible();
  await check('vide');
  await page.getByRole('link', { name: 'Importer des produits' }).click();
  await expect(page.getByRole('row', { name: /^Titre/ })).toBeVisible();
  await check('envoi');
  const rows = ['Référence;Désignation;Prix;Poids (kg)', 'TH-1;Théière émaillée;29,90;0,85', 'TH-2;Bol à thé;gratuit;0,2', 'TH-3;;12,50;abc'];
  await choose(page, 'été.csv', Buffer.from(rows.join('\r\n'), 'latin1'));
  await expect(page.getByRole('heading', { level: 1, name: 'été.csv' })).toBeVisible();
  await check('colonnes');
  const preview = page.getByRole('region', { name: 'Lignes du fichier' });
  await preview.scrollIntoViewIfNeeded();
  await check('erreurs');
  await page.getByRole('button', { name: 'Importer 1 produit' }).click();
  await expect(page.getByText('Pas d’import pour 2 produits')).toBeVisible({ timeout: 60_000 });
  await check('rejets');
  await page.getByRole('button', { name: 'Corriger', exact: true }).first().click();
  await check('corriger');
});
