import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { owner } from './product.ts';

export type Language = 'en' | 'fr';

/** Trouble that a page reports to the console is a failure, except the answers that a journey provokes. */
const expected = /Failed to load resource: the server responded with a status of (400|401|403|404|409|422)|net::ERR_INTERNET_DISCONNECTED/;

interface Journey {
  check: (name: string) => Promise<void>;
  noTrouble: void;
  /** What else a journey provokes, such as a provider that is down. */
  provoked: RegExp | undefined;
}

export const test = base.extend<Journey>({
  provoked: [undefined, { option: true }],
  baseURL: async ({}, use) => {
    await use(process.env.COMPTOIR_E2E_URL);
  },
  noTrouble: [
    async ({ page, baseURL, provoked }, use) => {
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected.test(message.text()) && !provoked?.test(message.text())) trouble.push(message.text());
      });
      page.on('request', (request) => {
        if (baseURL && !request.url().startsWith(baseURL) && !request.url().startsWith('data:')) trouble.push(`foreign request: ${request.url()}`);
      });
      await use();
      expect(trouble, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  check: async ({ page }, use, info) => {
    let shots = 0;
    await use(async (name) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      shots += 1;
      const file = `${info.titlePath.at(-1)?.replaceAll(/\W+/g, '-')}-${String(shots).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path: `artefacts/screens/${file}`, animations: 'disabled' });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${name}: wider than the window`).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        // The header element of a dialog counts as a banner for axe, though it lies within the dialog.
        .disableRules(['landmark-no-duplicate-banner', 'landmark-unique'])
        // There are no frames; what gathers results of frames opens a page each time.
        .setLegacyMode()
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`,
      );
      expect(found, `${name}: accessibility`).toEqual([]);
    });
  },
});

export { expect };

/** Signs in by the API, for journeys that are not about signing in; page and profile speak the language from then on. */
export async function signIn(page: Page, language: Language, credentials = owner): Promise<void> {
  await speak(page, language);
  const answer = await page.request.post('/api/v1/session', { data: credentials });
  expect(answer.ok(), await answer.text()).toBe(true);
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const chosen = await page.request.patch('/api/v1/me', { data: { language }, headers: { 'X-XSRF-TOKEN': token } });
  expect(chosen.ok(), await chosen.text()).toBe(true);
}

/** Chooses the language of the page, as a person does once. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('comptoir.language', chosen), language);
}
