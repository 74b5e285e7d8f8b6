import type { Page } from '@playwright/test';
import { call, connectUps, openStore } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

const words = {
  en: {
    none: 'No batch yet',
    all: 'Choose all that match',
    choose: /^Choose order /,
    ship: 'Ship these',
    length: 'Length',
    width: 'Width',
    height: 'Height',
    prepare: 'Prepare the batch',
    review: 'To review',
    items: 'Orders of the batch',
    toMend: /^To mend/,
    mend: /^Mend order /,
    postcode: 'Postcode',
    name: 'Name',
    box: 'Box',
    slips: 'With packing slips',
    openFile: 'Open the file',
    cancel: 'Cancel',
    faults: ['looks like 75001', 'Receiver’s postal code: This is needed.', 'Carriers need a name or a company here.'],
    again: 'Check it again',
    buy: /^Buy 50 labels/,
    done: 'Finished',
    print: 'Print 50 labels',
    orders: 'Orders',
    bought: 'Bought: 50',
    wrong: 'One thing has to be mended',
    right: '2 shipments can be made',
    carrier: 'Carrier',
  },
  fr: {
    none: 'Pas encore de lot',
    all: 'Choisir toutes celles du filtre',
    choose: /^Choisir la commande /,
    ship: 'Les expédier',
    length: 'Longueur',
    width: 'Largeur',
    height: 'Hauteur',
    prepare: 'Préparer le lot',
    review: 'À vérifier',
    items: 'Commandes du lot',
    toMend: /^À corriger/,
    mend: /^Corriger la commande /,
    postcode: 'Code postal',
    name: 'Nom',
    box: 'Carton',
    slips: 'Avec les bons de livraison',
    openFile: 'Ouvrir le fichier',
    cancel: 'Annuler',
    faults: ['ressemble à 75001', 'Code postal du destinataire : Ce champ est nécessaire.', 'Les transporteurs ont besoin d’un nom'],
    again: 'Vérifier de nouveau',
    buy: /^Acheter 50 étiquettes/,
    done: 'Terminé',
    print: 'Imprimer 50 étiquettes',
    orders: 'Commandes',
    bought: 'Achetées: 50',
    wrong: 'Une chose est à corriger',
    right: '2 envois peuvent être créés',
    carrier: 'Transporteur',
  },
};

const paris = { name: 'Katrin Vogel', line1: '40 avenue Foch', city: 'Paris', postalCode: '75116', country: 'FR', phone: '+33612345678' };

/** What is wrong with three of the orders, each in its own way. */
const faults = [{ postalCode: 'ABC' }, { postalCode: undefined }, { name: undefined }];

/** Orders of which three cannot be addressed. */
async function order50(page: Page, storeId: string): Promise<void> {
  const from = { company: 'Maison Tisserand', line1: '14 rue des Capucins', postalCode: '69001', city: 'Lyon', country: 'FR' };
  const box = { name: 'Book box', lengthMillimetres: 300, widthMillimetres: 200, heightMillimetres: 150, emptyGrams: 120 };
  await call(page, 'POST', `/api/v1/stores/${storeId}/parcel-templates`, box);
  const { version } = await call<{ version: number }>(page, 'GET', `/api/v1/stores/${storeId}`);
  await call(page, 'PATCH', `/api/v1/stores/${storeId}`, { shipFrom: from, version });
  const lines = [{ title: 'Handbook', quantity: 1, unitMinor: 2400, weightGrams: 900 }];
  for (let number = 1; number <= 50; number += 1) {
    const shippingAddress = number % 20 === 5 ? { ...paris, ...faults[(number - 5) / 20] } : paris;
    // One after the other, so that they stand in the list as they were placed.
    // oxlint-disable-next-line no-await-in-loop
    await call(page, 'POST', `/api/v1/stores/${storeId}/orders`, { number: `B-${number}`, currency: 'EUR', lines, shippingAddress });
  }
}

/** A file of two shipments that are of no order. */
function shipments(postcode: string) {
  const rows = ['reference;name;address;postal code;city;country;phone;length cm;width cm;height cm;weight kg'];
  for (const [reference, code] of [
    ['R-1', '75116'],
    ['R-2', postcode],
  ])
    rows.push(`${reference};Katrin Vogel;40 avenue Foch;${code};Paris;FR;+33612345678;30;20;15;0,9`);
  return { name: 'shipments.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
}

for (const language of ['en', 'fr'] as const) {
  const w = words[language];

  test(`fifty orders become one print job ${language}`, async ({ page, check }) => {
    test.slow();
    await signIn(page, language);
    const storeId = await openStore(page, `Store of batches ${language}`);
    await connectUps(page, storeId, 'UPS');
    await order50(page, storeId);
    await page.goto('/dashboard/shipping/batches');
    await expect(page.getByRole('heading', { name: w.none })).toBeVisible();
    await check('empty');
    await page.goto('/dashboard/orders');
    await page.getByRole('checkbox', { name: w.choose }).first().check();
    await page.getByRole('button', { name: w.all }).click();
    await expect(page.getByText(/^50 /)).toBeVisible();
    await check('chosen');
    await page.getByRole('button', { name: w.ship }).click();
    await page.getByRole('combobox', { name: w.box }).click();
    await page.getByRole('option', { name: 'Book box' }).click();
    await expect(page.getByRole('textbox', { name: w.length })).toHaveValue('30');
    await check('dialog');
    await page.getByRole('button', { name: w.prepare }).click();
    await expect(page.getByRole('main').getByText(w.review).first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: w.toMend }).click();
    const items = page.getByRole('table', { name: w.items }).locator('tbody tr');
    await expect(items).toHaveCount(3);
    await check('review');
    for (const fault of w.faults) await expect(items.filter({ hasText: fault })).toHaveCount(1);
    const dialog = page.getByRole('dialog');
    for (const { fault, field, right } of [
      { fault: w.faults[0], field: w.postcode, right: '75116' },
      { fault: w.faults[1], field: w.postcode, right: '75116' },
      { fault: w.faults[2], field: w.name, right: 'Katrin Vogel' },
    ]) {
      await items.filter({ hasText: fault }).getByRole('button', { name: w.mend }).click();
      const wrong = dialog.getByRole('textbox', { name: field, exact: true });
      await expect(wrong).toHaveAttribute('aria-invalid', 'true');
      await check('mend');
      await wrong.fill(right);
      await dialog.getByRole('button', { name: w.again }).click();
      await expect(dialog).toHaveCount(0);
    }
    await page.getByRole('button', { name: w.buy }).click();
    await check('confirm');
    await page.getByRole('dialog').getByRole('button', { name: w.buy }).click();
    const print = page.getByRole('button', { name: w.print });
    await expect(print).toBeVisible({ timeout: 60_000 });
    await check('bought');
    await print.click();
    await dialog.getByRole('checkbox', { name: w.slips }).check();
    await check('paper');
    const file = dialog.getByRole('link', { name: w.openFile });
    await expect(file).toHaveAttribute('href', /layout=a4_1&packingSlips=true/);
    const labels = await page.request.get((await file.getAttribute('href')) ?? '');
    await dialog.getByRole('button', { name: w.cancel }).click();
    expect(labels.status()).toBe(200);
    expect(labels.headers()['content-type']).toContain('application/pdf');
    expect((await labels.body()).length).toBeGreaterThan(50 * 500);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('phone');
    await page.goto('/dashboard/shipping/batches');
    await expect(page.getByRole('main').getByText(w.done).first()).toBeVisible();
    await check('list');
    await page.goto('/dashboard/shipping/carriers');
    await expect(page.getByRole('link', { name: w.bought })).toBeVisible();
    await check('carriers-phone');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await check('carriers');
    await page.goto('/dashboard/shipping/batches/from-file');
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles(shipments('ABC'));
    await expect(page.getByText(w.wrong)).toBeVisible();
    await check('file-wrong');
    await choose.setInputFiles(shipments('75116'));
    await expect(page.getByText(w.right)).toBeVisible();
    await page.getByRole('combobox', { name: w.carrier }).click();
    await page.getByRole('option', { name: 'UPS · UPS' }).click();
    await page.getByRole('combobox', { name: 'Service' }).click();
    await page.getByRole('option', { name: 'UPS Standard · 11' }).click();
    await check('file');
    await page.getByRole('button', { name: w.prepare }).click();
    await expect(page.getByRole('main').getByText(w.review).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('row').filter({ hasText: 'UPS Standard' }).first()).toBeVisible();
    await check('file-review');
  });
}
