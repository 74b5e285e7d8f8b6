import { expect, speak, test, type Language } from '../../support/journey.ts';
import { owner } from '../../support/product.ts';
import { fillQuote } from '../../support/quote.ts';
import { words } from '../../support/words.ts';

const account = { clientId: 'comptoir-demo-negotiated', secret: 'demo-secret-negotiated-7Qm2', number: 'C0MP01', postcode: '69001', city: 'Lyon' };
const wrongSecret = 'wrong-secret-0000-abcd';

for (const language of ['en', 'fr'] as const satisfies Language[]) {
  const w = words[language];

  test(`first path ${language}`, async ({ page, check }) => {
    await speak(page, language);

    await test.step('sign in, after one wrong password', async () => {
      await page.goto('/');
      await expect(page).toHaveURL(/\/sign-in/);
      if (language === 'en') await expect(page.getByText(w.firstStart)).toBeVisible();
      else await expect(page.getByRole('button', { name: w.signIn })).toBeVisible();
      await page.getByLabel(w.email).fill(owner.email);
      await page.getByRole('textbox', { name: w.password }).fill('not the password');
      await page.getByRole('button', { name: w.signIn }).click();
      await expect(page.getByRole('textbox', { name: w.password })).toHaveAccessibleDescription(w.wrongPassword);
      await check('sign-in-refused');
      await page.getByRole('textbox', { name: w.password }).fill(owner.password);
      await page.getByRole('button', { name: w.signIn }).click();
      await expect(page).toHaveURL(/\/dashboard$/);
      // The profile has no language yet; what the page speaks becomes its language.
      await page.getByRole('button', { name: /^(Account of|Compte de) / }).click();
      await page.getByRole('menuitem', { name: language === 'en' ? 'English' : 'Français' }).click();
      await expect(page.getByRole('link', { name: w.overview }).first()).toBeVisible();
      await check('overview');
    });

    await test.step('connect UPS with a wrong key', async () => {
      await page
        .getByRole('link', { name: new RegExp(`^${w.integrations}`) })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: w.integrations })).toBeVisible();
      await expect(page.getByRole('link', { name: w.connectUps })).toBeVisible();
      await check('integrations');
      await page.getByRole('link', { name: w.connectUps }).click();
      await page.getByRole('radio', { name: w.simulator }).click();
      await page.getByRole('textbox', { name: w.name, exact: true }).fill(`UPS ${language}`);
      await page.getByRole('button', { name: w.saveAndTest }).click();
      await expect(page.getByRole('textbox', { name: w.account })).toHaveAttribute('aria-invalid', 'true');
      await check('connect-incomplete');
      await page.getByRole('textbox', { name: 'Client ID' }).fill(account.clientId);
      await page.getByRole('textbox', { name: 'Client secret' }).fill(wrongSecret);
      await page.getByRole('textbox', { name: w.account }).fill(account.number);
      await page.getByRole('textbox', { name: w.accountCountry }).fill('FR');
      await page.getByRole('textbox', { name: w.accountPostcode }).fill(account.postcode);
      await page.getByRole('textbox', { name: w.accountCity }).fill(account.city);
      await page.getByRole('button', { name: w.saveAndTest }).click();
    });

    await test.step('read the test report', async () => {
      await expect(page.getByRole('heading', { name: w.stopped })).toBeVisible({ timeout: 45_000 });
      await expect(page.getByText(w.says)).toBeVisible();
      await expect(page.getByText('250002')).toBeVisible();
      await expect(page.getByText(w.means, { exact: true })).toBeVisible();
      await expect(page.getByText(w.todo, { exact: true })).toBeVisible();
      await expect(page.getByText(w.notRun).first()).toBeVisible();
      await expect(page.getByText(w.failing).first()).toBeVisible();
      await check('report-failed');
    });

    await test.step('put the right key in', async () => {
      await page.getByRole('link', { name: w.openSettings }).click();
      await page.getByRole('button', { name: w.replace }).click();
      await page.getByRole('textbox', { name: 'Client secret' }).fill(account.secret);
      await check('settings-unsaved');
      await page.getByRole('button', { name: w.saveAndTest }).click();
      await expect(page.getByRole('heading', { name: w.passed })).toBeVisible({ timeout: 45_000 });
      await expect(page.getByText(w.healthy, { exact: true }).first()).toBeVisible();
      await check('report-passed');
    });

    await test.step('get prices', async () => {
      await page.getByRole('link', { name: w.quote, exact: true }).first().click();
      await fillQuote(page, language);
      await check('quote-form');
      await page.getByRole('button', { name: w.ask }).click();
      await expect(page.getByRole('heading', { name: w.prices })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(w.money).first()).toBeVisible();
      await expect(page.getByRole('note')).toContainText(w.simulator);
      await check('quote');
    });

    await test.step('see the exchanges, with their secrets hidden', async () => {
      await page
        .getByRole('link', { name: new RegExp(`^${w.integrations}`) })
        .first()
        .click();
      await page.getByRole('link', { name: `UPS ${language}`, exact: true }).click();
      await page.getByRole('link', { name: w.log }).click();
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await check('log');
      await page.getByRole('row').filter({ hasText: 'POST' }).first().getByRole('button').click();
      const drawer = page.getByRole('dialog');
      await expect(drawer.getByText('POST http', { exact: false })).toBeVisible();
      await expect(drawer.getByRole('img', { name: w.hidden }).first()).toBeVisible();
      const shown = await drawer.innerText();
      expect(shown).not.toContain(account.secret);
      expect(shown).not.toContain(wrongSecret);
      await check('log-entry');
      await page.keyboard.press('Escape');
      await expect(drawer).toBeHidden();
    });

    await test.step('come back to a full overview, and leave', async () => {
      await page.getByRole('link', { name: w.overview }).first().click();
      await expect(page.getByText('Leipzig').first()).toBeVisible();
      await check('overview-full');
      await page.getByRole('button', { name: w.accountOf }).click();
      await page.getByRole('menuitem', { name: w.signOut }).click();
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}
