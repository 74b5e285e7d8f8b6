import { call, connectUps, openStore, parcelToLeipzig } from '../support/connections.ts';
import { expect, signIn, test } from '../support/journey.ts';

const words = {
  en: {
    none: 'No rule yet',
    make: 'New rule',
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
    sentence: 'If the destination is Germany and the weight is 5 kg or more → do not offer UPS Lyon',
    down: /^Move .* down$/,
    apply: 'Apply the rule No heavy UPS',
  },
  fr: {
    none: 'Pas encore de règle',
    make: 'Nouvelle règle',
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
    sentence: 'Si la destination est Allemagne et le poids est d’au moins 5 kg → ne pas proposer UPS Lyon',
    down: /^Descendre /,
    apply: 'Appliquer la règle No heavy UPS',
  },
};

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
    await page.getByRole('link', { name: w.make }).click();
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
}
