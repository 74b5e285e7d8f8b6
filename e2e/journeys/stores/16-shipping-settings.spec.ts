import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { call, connectUps, openStore, parcelToLeipzig } from '../../support/connections.ts';
import { expect, signIn, test } from '../../support/journey.ts';

const words = {
  en: {
    none: 'No rule yet',
    newRule: 'New rule',
    name: 'Name',
    from: 'Weight from, kg',
    destination: 'Destination',
    germany: 'Germany',
    does: 'What it does',
    deny: 'Do not offer them',
    carriers: 'Carriers',
    services: 'Services',
    tryIt: 'Try it on past price requests',
    one: '1 price request would have changed',
    table: 'What would have changed',
    create: 'Create the rule',
    rules: 'Rules, in the order in which they apply',
    sentence: 'If the destination is Germany and the weight is 5 kg or more → do not offer UPS Lyon with the service UPS Standard',
    down: /^Move .* down$/,
    apply: 'Apply the rule No heavy UPS',
    understood: 'Every code is understood',
    all: 'Choose all that are shown',
    print: 'Print',
    paper: 'Paper in the printer',
    sheet: 'A4, two labels on a sheet',
    slips: 'With packing slips',
    make: 'Make the file',
    refused: 'This shipment has no label that can be printed.',
    others: 'Print the other 2',
    over: 'More is in this shipment than the order has left.',
    change: 'Change the receiver’s address',
    street: 'Street and number',
    check: 'Check the address with UPS',
    notCovered: 'UPS does not check addresses of this country.',
    buy: /^Buy label/,
    ready: 'Label ready',
    noBox: 'No box yet',
    newBox: 'New box',
    length: 'Length, cm',
    width: 'Width, cm',
    height: 'Height, cm',
    empty: 'Weight while empty, kg',
    save: 'Save the box',
    box: 'Box',
    boxes: 'Boxes',
    printer: 'Your label printer',
    zpl: 'Label printer, ZPL',
    forPrinter: 'Labels are bought for this printer',
    parcelLength: 'Length',
    parcelWeight: 'Weight',
  },
  fr: {
    none: 'Pas encore de règle',
    newRule: 'Nouvelle règle',
    name: 'Nom',
    from: 'Poids à partir de, kg',
    destination: 'Destination',
    germany: 'Allemagne',
    does: 'Ce qu’elle fait',
    deny: 'Ne pas les proposer',
    carriers: 'Transporteurs',
    services: 'Services',
    tryIt: 'Essayer sur les demandes de prix passées',
    one: '1 demande de prix aurait changé',
    table: 'Ce qui aurait changé',
    create: 'Créer la règle',
    rules: 'Règles, dans l’ordre où elles s’appliquent',
    sentence: 'Si la destination est Allemagne et le poids est d’au moins 5 kg → ne pas proposer UPS Lyon avec le service UPS Standard',
    down: /^Descendre /,
    apply: 'Appliquer la règle No heavy UPS',
    understood: 'Tous les codes sont compris',
    all: 'Choisir tout ce qui est affiché',
    print: 'Imprimer',
    paper: 'Papier dans l’imprimante',
    sheet: 'A4, deux étiquettes par feuille',
    slips: 'Avec les bons de livraison',
    make: 'Créer le fichier',
    refused: 'Cet envoi n’a pas d’étiquette imprimable.',
    others: 'Imprimer les 2 autres',
    over: 'Cet envoi contient plus que ce qui reste de la commande.',
    change: 'Modifier l’adresse du destinataire',
    street: 'Rue et numéro',
    check: 'Vérifier l’adresse auprès de UPS',
    notCovered: 'UPS ne vérifie pas les adresses de ce pays.',
    buy: /^Acheter l’étiquette/,
    ready: 'Étiquette prête',
    noBox: 'Pas encore de carton',
    newBox: 'Nouveau carton',
    length: 'Longueur, cm',
    width: 'Largeur, cm',
    height: 'Hauteur, cm',
    empty: 'Poids à vide, kg',
    save: 'Enregistrer le carton',
    box: 'Carton',
    boxes: 'Cartons',
    printer: 'Votre imprimante d’étiquettes',
    zpl: 'Imprimante d’étiquettes, ZPL',
    forPrinter: 'Les étiquettes seront achetées pour cette imprimante',
    parcelLength: 'Longueur',
    parcelWeight: 'Poids',
  },
};

const ends = {
  from: { ...parcelToLeipzig.from, name: 'Claire Morel', company: 'Maison Tisserand', phone: '+33472000000' },
  to: { ...parcelToLeipzig.to, name: 'Katrin Vogel', phone: '+4934100000' },
};

/** Keeps a shipment with UPS; a label for it is bought only where that is wanted. */
async function ship(page: Page, storeId: string, integrationId: string, bought: boolean, more = {}): Promise<string> {
  const { parcels } = parcelToLeipzig;
  const path = `/api/v1/stores/${storeId}/shipments`;
  const body = { integrationId, serviceCode: '11', serviceName: 'UPS Standard', ...ends, parcels, contents: 'A loom', ...more };
  const { id, version } = await call<{ id: string; version: number }>(page, 'POST', path, body);
  if (bought) await call(page, 'POST', `${path}/${id}/purchase`, { version });
  return id;
}

for (const language of ['en', 'fr'] as const) {
  const w = words[language];

  test(`a rule is tried before it counts ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of rules ${language}`);
    await connectUps(page, storeId, 'UPS Lyon');
    await call(page, 'POST', `/api/v1/stores/${storeId}/rates`, parcelToLeipzig);
    await page.goto('/dashboard/shipping/rules');
    await expect(page.getByRole('heading', { name: w.none })).toBeVisible();
    await check('empty');
    await page.getByRole('link', { name: w.newRule }).click();
    // What is missing is said at its field, and nothing is asked.
    await page.getByRole('button', { name: w.tryIt }).click();
    await expect(page.getByRole('textbox', { name: w.name })).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('textbox', { name: w.name }).fill('No heavy UPS');
    await page.getByRole('textbox', { name: w.from }).fill('5');
    await page
      .getByRole('combobox', { name: w.destination })
      .or(page.getByRole('textbox', { name: w.destination }))
      .fill(w.germany);
    await page.getByRole('option', { name: w.germany }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel(w.does).first().click();
    await page.getByRole('option', { name: w.deny }).click();
    await page.getByLabel(w.carriers).first().click();
    await page.getByRole('option', { name: 'UPS Lyon' }).click();
    await page.keyboard.press('Escape');
    // A service is found by its name, though the rule names it by its code.
    await page.getByRole('combobox', { name: w.services }).fill('standard');
    await page.getByRole('option', { name: 'UPS Standard · 11' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: w.tryIt }).click();
    await expect(page.getByText(w.one)).toBeVisible();
    await expect(page.getByRole('table', { name: w.table }).locator('tbody tr')).toHaveCount(1);
    await check('tried');
    await page.getByRole('button', { name: w.create }).click();
    const rules = page.getByRole('list', { name: w.rules });
    await expect(rules.getByText(w.sentence)).toBeVisible();
    await call(page, 'POST', `/api/v1/stores/${storeId}/shipping-rules`, {
      name: 'Margin',
      conditions: {},
      action: { kind: 'adjust', percent: 12.5, amount: { amountMinor: 50, currency: 'EUR' } },
    });
    await page.reload();
    await expect(rules.getByRole('listitem')).toHaveCount(2);
    await rules.getByRole('button', { name: w.down }).first().press('Enter');
    await expect(rules.getByRole('listitem').first()).toContainText('Margin');
    await rules.getByRole('switch', { name: w.apply }).press('Space');
    await expect(rules.getByRole('switch', { name: w.apply })).not.toBeChecked();
    await check('list');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('phone');
    await rules.getByRole('link', { name: 'No heavy UPS' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'No heavy UPS' })).toBeVisible();
    await check('rule');
  });
  test(`labels are printed together ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of prints ${language}`);
    const ups = await connectUps(page, storeId, 'UPS Lyon');
    await ship(page, storeId, ups, true);
    await ship(page, storeId, ups, true);
    await ship(page, storeId, ups, false);
    await page.goto('/dashboard/shipping');
    await page.getByRole('checkbox', { name: w.all }).check();
    await check('chosen');
    await page.getByRole('button', { name: w.print, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: w.paper }).click();
    await page.getByRole('option', { name: w.sheet }).click();
    await dialog.getByRole('checkbox', { name: w.slips }).check();
    await dialog.getByRole('button', { name: w.make }).click();
    await expect(dialog.getByText(w.refused)).toBeVisible();
    await check('refused');
    const file = page.waitForEvent('download');
    await dialog.getByRole('button', { name: w.others }).click();
    const printed = readFileSync(await (await file).path());
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
    expect(printed.length).toBeGreaterThan(5000);
    await expect(dialog).toBeHidden();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await check('phone');
    await page.goto('/dashboard/shipping/unmapped-codes');
    await expect(page.getByRole('heading', { name: w.understood })).toBeVisible();
    await check('codes');
  });

  test(`a draft says what is too much and goes elsewhere ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of second parcels ${language}`);
    const ups = await connectUps(page, storeId, 'UPS Lyon');
    const lines = [{ title: 'Loom', sku: 'L1', quantity: 2, unitMinor: 4900, weightGrams: 4000 }];
    const order = { currency: 'EUR', shippingAddress: ends.to, lines };
    const { id: orderId } = await call<{ id: string }>(page, 'POST', `/api/v1/stores/${storeId}/orders`, order);
    await ship(page, storeId, ups, true, { orderId });
    const items = [{ line: 1, sku: 'L1', title: 'Loom', quantity: 1 }];
    const again = await ship(page, storeId, ups, false, { orderId, parcels: [{ ...parcelToLeipzig.parcels[0], items }] });
    await page.goto(`/dashboard/shipping/shipments/${again}`);
    await expect(page.getByText(w.over)).toBeVisible();
    await page.getByRole('button', { name: w.change }).click();
    await page.getByRole('textbox', { name: w.street }).fill('Karl-Heine-Straße 9');
    await page.getByRole('button', { name: w.check }).click();
    await expect(page.getByText(w.notCovered)).toBeVisible();
    await check('draft');
    await page.setViewportSize({ width: 360, height: 740 });
    await check('phone');
    await page.getByRole('button', { name: w.buy }).click();
    await expect(page.getByRole('main').getByText(w.ready).first()).toBeVisible();
    await expect(page.getByText('Karl-Heine-Straße 9').first()).toBeVisible();
    await expect(page.getByText(w.over)).toBeHidden();
  });

  test(`a box is measured once ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of boxes ${language}`);
    await connectUps(page, storeId, 'UPS Lyon');
    await page.goto('/dashboard/settings/boxes');
    await expect(page.getByRole('heading', { name: w.noBox })).toBeVisible();
    await page.getByRole('button', { name: w.newBox }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: w.save }).click();
    await expect(dialog.getByRole('textbox', { name: w.empty })).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByRole('textbox', { name: w.name }).fill('Carton 35');
    await dialog.getByRole('textbox', { name: w.length }).fill('35');
    await dialog.getByRole('textbox', { name: w.width }).fill('22');
    await dialog.getByRole('textbox', { name: w.height }).fill('13');
    await dialog.getByRole('textbox', { name: w.empty }).pressSequentially('0.12');
    await check('new');
    await dialog.getByRole('button', { name: w.save }).click();
    await expect(page.getByRole('table', { name: w.boxes }).getByText('Carton 35')).toBeVisible();
    await page.getByRole('combobox', { name: w.printer }).click();
    await page.getByRole('option', { name: w.zpl }).click();
    await expect(page.getByText(w.forPrinter)).toBeVisible();
    await check('list');
    await page.goto('/dashboard/shipping/quote');
    await page.getByRole('textbox', { name: w.parcelWeight, exact: true }).pressSequentially('1.5');
    await page.getByRole('combobox', { name: w.box, exact: true }).click();
    await page.getByRole('option', { name: 'Carton 35' }).click();
    await expect(page.getByRole('textbox', { name: w.parcelLength, exact: true })).toHaveValue('35');
    // The box comes on top of what is in it.
    await expect(page.getByRole('textbox', { name: w.parcelWeight, exact: true })).toHaveValue(/^1[.,]62$/);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('combobox', { name: w.box, exact: true }).scrollIntoViewIfNeeded();
    await check('quote');
  });
}
