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

/** Orders of which three cannot be addressed: their postcode is none of France's. */
async function order50(page: Page, storeId: string): Promise<void> {
  const from = { company: 'Maison Tisserand', line1: '14 rue des Capucins', postalCode: '69001', city: 'Lyon', country: 'FR' };
  const { version } = await call<{ version: number }>(page, 'GET', `/api/v1/stores/${storeId}`);
  await call(page, 'PATCH', `/api/v1/stores/${storeId}`, { shipFrom: from, version });
  const lines = [{ title: 'Handbook', quantity: 1, unitMinor: 2400, weightGrams: 900 }];
  for (let number = 1; number <= 50; number += 1) {
    const shippingAddress = number % 20 === 5 ? { ...paris, postalCode: 'ABC' } : paris;
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
    await page.getByRole('textbox', { name: w.length }).fill('30');
    await page.getByRole('textbox', { name: w.width }).fill('20');
    await page.getByRole('textbox', { name: w.height }).fill('15');
    await check('dialog');
    await page.getByRole('button', { name: w.prepare }).click();
    await expect(page.getByRole('main').getByText(w.review).first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: w.toMend }).click();
    const items = page.getByRole('table', { name: w.items }).locator('tbody tr');
    await expect(items).toHaveCount(3);
    await check('review');
    for (let left = 3; left > 0; left -= 1) {
      await page.getByRole('button', { name: w.mend }).first().click();
      await page.getByRole('textbox', { name: w.postcode }).fill('75116');
      if (left === 3) await check('mend');
      await page.getByRole('button', { name: w.again }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.getByRole('button', { name: w.buy }).click();
    await check('confirm');
    await page.getByRole('dialog').getByRole('button', { name: w.buy }).click();
    const print = page.getByRole('link', { name: w.print });
    await expect(print).toBeVisible({ timeout: 60_000 });
    await check('bought');
    const labels = await page.request.get((await print.getAttribute('href')) ?? '');
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
    const file = page.locator('input[type=file]');
    await file.setInputFiles(shipments('ABC'));
    await expect(page.getByText(w.wrong)).toBeVisible();
    await check('file-wrong');
    await file.setInputFiles(shipments('75116'));
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
