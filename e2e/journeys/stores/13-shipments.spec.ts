import type { Page } from '@playwright/test';
import { call, connectColissimo, connectUps, fail, heal, openStore, travel } from '../../support/connections.ts';
import { expect, signIn, test, type Language } from '../../support/journey.ts';
import { buyLabel, draftLabel, labelOf, leipzig, lille } from '../../support/labels.ts';
import { fillQuote } from '../../support/quote.ts';
import { words as quoteWords } from '../../support/words.ts';

test.afterEach(heal);

const words = {
  en: {
    ship: 'Ship with this',
    name: 'Name',
    phone: 'Phone',
    contents: 'Contents',
    company: 'Sender’s company',
    sender: 'Sender’s name',
    senderPhone: 'Sender’s phone',
    buy: /^Buy label/,
    ready: 'Label ready',
    print: /^Print label/,
    ask: 'Ask the carrier',
    delivered: 'Delivered',
    happened: 'What happened',
    void: 'Void',
    voidIt: 'Void the label',
    voided: 'Voided',
    back: 'Return label',
    none: 'No shipment yet',
    list: 'Shipments',
    link: 'Make a link to the tracking page',
    linked: 'Tracking page',
    number: 'Tracking number',
    wasBought: 'It was bought',
    notALabel: 'This file is not a label',
    byHand: 'added by hand',
    exported: 'Export',
  },
  fr: {
    ship: 'Expédier ainsi',
    name: 'Nom',
    phone: 'Téléphone',
    contents: 'Contenu',
    company: 'Entreprise de l’expéditeur',
    sender: 'Nom de l’expéditeur',
    senderPhone: 'Téléphone de l’expéditeur',
    buy: /^Acheter l’étiquette/,
    ready: 'Étiquette prête',
    print: /^Imprimer l’étiquette/,
    ask: 'Interroger le transporteur',
    delivered: 'Livré',
    happened: 'Ce qui s’est passé',
    void: 'Annuler',
    voidIt: 'Annuler l’étiquette',
    voided: 'Annulé',
    back: 'Étiquette de retour',
    none: 'Pas encore d’envoi',
    list: 'Envois',
    link: 'Faire un lien vers la page de suivi',
    linked: 'Page de suivi',
    number: 'Numéro de suivi',
    wasBought: 'Elle a été achetée',
    notALabel: 'Ce fichier n’est pas une étiquette',
    byHand: 'ajoutée à la main',
    exported: 'Exporter',
  },
};

/** Asks UPS for prices, takes the first one, and fills in who sends to whom. */
async function draft(page: Page, language: Language): Promise<void> {
  const w = words[language];
  await page.goto('/dashboard/shipping/quote');
  await fillQuote(page, language);
  await page.getByRole('button', { name: quoteWords[language].ask }).click();
  await page.getByRole('button', { name: w.ship }).first().click();
  await page.getByRole('textbox', { name: w.name, exact: true }).fill('Katrin Vogel');
  await page.getByRole('textbox', { name: w.phone, exact: true }).fill('+4934100000');
  await page.getByRole('textbox', { name: w.contents }).fill('A loom');
  await page.getByRole('textbox', { name: w.company }).fill('Maison Tisserand');
  await page.getByRole('textbox', { name: w.sender }).fill('Claire Morel');
  await page.getByRole('textbox', { name: w.senderPhone }).fill('+33472000000');
}

for (const language of ['en', 'fr'] as const) {
  const w = words[language];

  test(`from a price to the door ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const storeId = await openStore(page, `Store of shipments ${language}`);
    await connectUps(page, storeId, 'UPS');
    await page.goto('/dashboard/shipping');
    await expect(page.getByRole('heading', { name: w.none })).toBeVisible();
    await check('empty');
    await draft(page, language);
    await check('draft');
    await page.getByRole('button', { name: w.buy }).click();
    await expect(page.getByRole('main').getByText(w.ready).first()).toBeVisible();
    const label = await page.request.get((await page.getByRole('link', { name: w.print }).getAttribute('href')) ?? '');
    expect(label.status()).toBe(200);
    expect(label.headers()['content-type']).toBe('image/gif');
    expect((await label.body()).subarray(0, 5).toString()).toBe('GIF89');
    await check('bought');
    await travel(60);
    await page.getByRole('button', { name: w.ask }).click();
    await expect(page.getByRole('list', { name: w.happened }).getByRole('listitem').nth(3)).toBeVisible();
    await expect(page.getByRole('main').getByText(w.delivered).first()).toBeVisible();
    await expect(page.getByRole('button', { name: w.void, exact: true })).toHaveCount(0);
    await check('delivered');
    await page.getByRole('button', { name: w.link }).click();
    const url = await page.getByRole('textbox', { name: w.linked }).inputValue();
    await check('link');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(new URL(url).pathname);
    await expect(page.getByRole('list', { name: w.happened })).toBeVisible();
    await expect(page.getByText('Katrin')).toHaveCount(0);
    await check('public');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/dashboard/shipping');
    await expect(page.getByRole('table', { name: w.list }).locator('tbody tr')).toHaveCount(1);
    await check('list');
    await page.getByRole('button', { name: w.exported }).click();
    const file = await page.request.get((await page.getByRole('menuitem', { name: 'CSV' }).getAttribute('href')) ?? '');
    expect((await file.text()).trim().split('\n')).toHaveLength(2);
  });
}

test('a label is given back, and another comes back', async ({ page, check }) => {
  const w = words.en;
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of ways back');
  await connectUps(page, storeId, 'UPS');
  await draft(page, 'en');
  await page.getByRole('button', { name: w.buy }).click();
  await page.getByRole('button', { name: w.back }).click();
  const dialog = page.getByRole('dialog', { name: 'Buy a return label?' });
  await dialog.getByRole('radio').first().check();
  await check('services-back');
  await dialog.getByRole('button', { name: 'Buy the return label' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Return / })).toBeVisible();
  await expect(page.getByRole('main').getByText(w.ready).first()).toBeVisible();
  await check('return');
  await page.getByRole('button', { name: w.void, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: w.voidIt }).click();
  await expect(page.getByRole('main').getByText(w.voided).first()).toBeVisible();
  await check('voided');
});

test('one of two parcels stays here, then the other too', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of second thoughts');
  const ups = await connectUps(page, storeId, 'UPS');
  const shipment = await draftLabel(page, storeId, ups, '11', leipzig);
  const box = { lengthMillimetres: 300, widthMillimetres: 200, heightMillimetres: 100 };
  const parcels = [900, 1250].map((weightGrams) => ({ ...box, weightGrams }));
  await call(page, 'PATCH', `/api/v1/stores/${storeId}/shipments/${shipment}`, { parcels, version: 1 });
  await page.goto(`/dashboard/shipping/shipments/${shipment}`);
  await page.getByRole('button', { name: words.en.buy }).click();
  await expect(page.getByRole('main').getByText(words.en.ready).first()).toBeVisible();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: words.en.void, exact: true }).click();
  await dialog.getByRole('checkbox', { name: /^Parcel 2/ }).uncheck();
  await check('some');
  await dialog.getByRole('button', { name: words.en.voidIt }).click();
  await expect(dialog).toHaveCount(0);
  const states = async () => {
    const after = await call<{ purchaseState: string; parcels: { voidedAt?: string }[] }>(
      page,
      'GET',
      `/api/v1/stores/${storeId}/shipments/${shipment}`,
    );
    return [after.purchaseState, ...after.parcels.map(({ voidedAt }) => voidedAt !== undefined && voidedAt !== null)];
  };
  expect(await states()).toEqual(['labelled', true, false]);
  await check('one-left');
  await page.getByRole('button', { name: words.en.void, exact: true }).click();
  await dialog.getByRole('button', { name: words.en.voidIt }).click();
  await expect(page.getByRole('main').getByText(words.en.voided).first()).toBeVisible();
  expect(await states()).toEqual(['voided', true, true]);
  await check('all-void');
});

test('a parcel is packed and weighed again before its label is bought', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of second weighings');
  const colissimo = await connectColissimo(page, storeId, 'Colissimo');
  const shipment = await draftLabel(page, storeId, colissimo, 'DOM', lille);
  const parcel = (number: number) => page.getByRole('group', { name: `Parcel ${number}` });
  await page.goto(`/dashboard/shipping/shipments/${shipment}`);
  await expect(page.getByText('30 × 20 × 10 cm, 1.25 kg')).toBeVisible();
  await check('as-packed');
  await page.getByRole('button', { name: 'Change the parcels' }).click();
  await page.getByRole('button', { name: 'Add a parcel' }).click();
  await page.getByRole('button', { name: words.en.buy }).click();
  await expect(parcel(2).getByText('Missing').first()).toBeVisible();
  await check('unmeasured');
  await page.getByRole('button', { name: 'Remove parcel 2' }).click();
  await parcel(1).getByRole('textbox', { name: 'Weight' }).fill('71');
  await page.getByRole('button', { name: words.en.buy }).click();
  await expect(page.getByText('Colissimo does not take this shipment as it is. Nothing was bought.')).toBeVisible();
  await check('too-heavy');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await parcel(1).getByRole('textbox', { name: 'Weight' }).fill('1.4');
  await check('weighed-again');
  await page.getByRole('button', { name: words.en.buy }).click();
  await expect(page.getByRole('main').getByText(words.en.ready).first()).toBeVisible();
  await check('bought-as-weighed');
  const { parcels } = await call<{ parcels: { weightGrams: number }[] }>(page, 'GET', `/api/v1/stores/${storeId}/shipments/${shipment}`);
  expect(parcels.map(({ weightGrams }) => weightGrams)).toEqual([1400]);
});

test('a label that cannot be given back says why', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of late regrets');
  const voidIt = async (shipment: string) => {
    await page.goto(`/dashboard/shipping/shipments/${shipment}`);
    await page.getByRole('button', { name: words.en.void, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.en.voidIt }).click();
  };
  const ups = await connectUps(page, storeId, 'UPS');
  const handedOver = await buyLabel(page, storeId, ups, '11', leipzig);
  // UPS knows that it has the parcel, and we do not yet
  await fail({ host: 'onlinetools.ups.com', kind: 'unavailable', path: '/api/track/**' });
  await travel(60);
  await voidIt(handedOver);
  await expect(page.getByText('UPS does not take the label back.')).toBeVisible();
  await check('refused');
  await heal();
  const colissimo = await connectColissimo(page, storeId, 'Colissimo');
  await voidIt(await buyLabel(page, storeId, colissimo, 'DOM', lille));
  await expect(page.getByText('Given up. Colissimo takes no label back.')).toBeVisible();
  await check('not-offered');
});

test('what a carrier tells is shown as it comes', async ({ page, check }) => {
  await signIn(page, 'en');
  const storeId = await openStore(page, 'Store of news');
  const ups = await connectUps(page, storeId, 'UPS');
  const shipment = await buyLabel(page, storeId, ups, '11', leipzig);
  await page.goto(`/dashboard/shipping/shipments/${shipment}`);
  await expect(page.getByRole('button', { name: words.en.void, exact: true })).toBeVisible();
  await travel(26);
  await call(page, 'POST', `/api/v1/stores/${storeId}/shipments/${shipment}/tracking`);
  await expect(page.getByText('UPS has the parcels: the label can no longer be voided.')).toBeVisible();
  await expect(page.getByRole('button', { name: words.en.void, exact: true })).toHaveCount(0);
  await check('under-way');
});

test.describe('a carrier in trouble', () => {
  test.use({ provoked: /status of 503/ });

  test('a purchase whose answer is lost is bought once, and says so', async ({ page, check }) => {
    await signIn(page, 'en');
    const storeId = await openStore(page, 'Store of lost answers');
    await connectUps(page, storeId, 'UPS');
    await draft(page, 'en');
    const sold = await sales();
    await fail({ host: 'onlinetools.ups.com', kind: 'cut-in-body', path: '/api/shipments/**' });
    await page.getByRole('button', { name: words.en.buy }).click();
    await expect(page.getByText('Nobody knows yet whether this label was bought').first()).toBeVisible();
    await check('unknown');
    expect((await sales()) - sold).toBe(1);
  });

  for (const language of ['en', 'fr'] as const) {
    const w = words[language];

    test(`a paid label whose answer is lost is brought by hand ${language}`, async ({ page, check }) => {
      await signIn(page, language);
      const storeId = await openStore(page, `Store of labels by hand ${language}`);
      const colissimo = await connectColissimo(page, storeId, 'Colissimo');
      const elsewhere = await buyLabel(page, storeId, colissimo, 'DOM', lille);
      const shipment = await draftLabel(page, storeId, colissimo, 'DOM', lille);
      await page.goto(`/dashboard/shipping/shipments/${shipment}`);
      await fail({ host: 'ws.colissimo.fr', kind: 'cut-in-body', path: '/sls-ws/**' });
      await page.getByRole('button', { name: w.buy }).click();
      await page.getByRole('textbox', { name: w.number }).fill('6A12345678901');
      await page.getByRole('button', { name: w.wasBought, exact: true }).click();
      const choose = page.locator('input[type=file]');
      await expect(choose).toBeAttached();
      await check('without-label');
      await choose.setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>Your session has ended</html>') });
      await expect(page.getByRole('alert').getByText(w.notALabel)).toBeVisible();
      await check('not-a-label');
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await check('without-label-phone');
      await choose.setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: await labelOf(page, storeId, elsewhere) });
      await expect(page.getByRole('main').getByText(w.ready).first()).toBeVisible();
      await expect(page.getByText(w.byHand)).toBeVisible();
      await check('by-hand');
    });
  }
});

async function sales(): Promise<number> {
  const answer = await fetch(`${process.env.COMPTOIR_E2E_SIMULATORS_CONTROL}/_control/sales/ups`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}
