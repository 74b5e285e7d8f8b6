import { call, connectUps, fail, heal, openStore, parcelToLeipzig } from '../support/connections.ts';
import { expect, signIn, test } from '../support/journey.ts';
import type { Page } from '@playwright/test';

test.afterEach(heal);

const sender = { company: 'Maison Tisserand', name: 'Claire Morel', phone: '+33472000000' };

/** Asks UPS for prices and opens them as the quote page shows them. */
async function openQuote(page: Page, storeId: string, receiver: Record<string, string>): Promise<void> {
  const { from, to, parcels } = parcelToLeipzig;
  const request = { from: { ...from, ...sender }, to: { ...to, ...receiver }, parcels };
  const rates = await call<{ id: string }>(page, 'POST', `/api/v1/stores/${storeId}/rates`, request);
  await page.goto(`/dashboard/shipping/quote?quote=${rates.id}`);
  await expect(page.getByRole('button', { name: 'Ship with this' }).first()).toBeVisible();
}

test('a price becomes a shipment, a label, and a voided label', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of shipments');
  await connectUps(page, storeId, 'UPS');
  await page.goto('/dashboard/shipping');
  await expect(page.getByRole('heading', { name: 'No shipment yet' })).toBeVisible();
  await check('empty');
  await openQuote(page, storeId, {});
  await page.getByRole('button', { name: 'Ship with this' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Shipment / })).toBeVisible();
  await check('draft');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Katrin Vogel');
  await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('+4934100000');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('katrin@vogel.example');
  await page.getByRole('textbox', { name: 'Contents' }).fill('A loom');
  await page.getByRole('textbox', { name: 'Sender’s company' }).fill(sender.company);
  await page.getByRole('textbox', { name: 'Sender’s name' }).fill(sender.name);
  await page.getByRole('textbox', { name: 'Sender’s phone' }).fill(sender.phone);
  await page.getByRole('button', { name: /^Buy label/ }).click();
  await expect(page.getByRole('main').getByText('Label ready').first()).toBeVisible();
  const label = page.getByRole('link', { name: /^Print the label/ });
  const paper = await page.request.get((await label.getAttribute('href')) ?? '');
  expect(paper.status()).toBe(200);
  expect((await paper.body()).length).toBeGreaterThan(500);
  await check('bought');
  await page.getByRole('button', { name: 'Void', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Void the label' }).click();
  await expect(page.getByRole('main').getByText('Voided').first()).toBeVisible();
  await page.goto('/dashboard/shipping');
  await expect(page.getByRole('table', { name: 'Shipments' }).locator('tbody tr')).toHaveCount(1);
  await check('list');
});

test('a purchase whose answer is lost is bought once', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of lost answers');
  await connectUps(page, storeId, 'UPS');
  await openQuote(page, storeId, {});
  await page.getByRole('button', { name: 'Ship with this' }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Katrin Vogel');
  await page.getByRole('textbox', { name: 'Phone', exact: true }).fill('+4934100000');
  await page.getByRole('textbox', { name: 'Contents' }).fill('A loom');
  await page.getByRole('textbox', { name: 'Sender’s company' }).fill(sender.company);
  await page.getByRole('textbox', { name: 'Sender’s name' }).fill(sender.name);
  await page.getByRole('textbox', { name: 'Sender’s phone' }).fill(sender.phone);
  const sold = await sales();
  await fail({ host: 'onlinetools.ups.com', kind: 'cut-in-body', path: '/api/shipments/**' });
  await page.getByRole('button', { name: /^Buy label/ }).click();
  await expect(page.getByText('Nobody knows yet whether this label was bought').first()).toBeVisible();
  await check('unknown');
  expect((await sales()) - sold).toBe(1);
});

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

async function sales(): Promise<number> {
  const answer = await fetch(`${process.env.COMPTOIR_E2E_SIMULATORS_CONTROL}/_control/sales/ups`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}
