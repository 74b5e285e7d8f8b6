import { expect, signIn, test, type Language } from '../../support/journey.ts';
import { words } from '../../support/words.ts';

const openAi = { wrong: 'sk-proj-nobody-has-given-this-key-out', right: 'sk-proj-comptoir-demo-full-Q7hT4nW9' };
const custom = { base: 'https://api.custom.example/v1', wrong: 'a-token-that-nobody-gave-out', right: 'comptoir-demo-bearer-R4mT7qZ2' };

const own = {
  en: {
    apiKey: 'API key',
    base: 'Base address',
    healthPath: 'Path to test',
    authentication: 'Authentication',
    basic: 'User name and password',
    username: 'User name',
    bearer: 'Bearer token',
    secret: 'Token, password or key',
    provesIt: /answers with your credentials and refuses without them/,
    console: 'Console',
    method: 'Method',
    path: 'Path',
    addHeader: 'Add a header',
    header: 'Header 1',
    name: 'Name',
    value: 'Value',
    body: 'Body',
    send: 'Send the request',
    answer: 'Answer',
    refused: /writes authorization itself/i,
  },
  fr: {
    apiKey: 'Clé d’API',
    base: 'Adresse de base',
    healthPath: 'Chemin à tester',
    authentication: 'Authentification',
    basic: 'Nom d’utilisateur et mot de passe',
    username: 'Nom d’utilisateur',
    bearer: 'Jeton Bearer',
    secret: 'Jeton, mot de passe ou clé',
    provesIt: /répond avec vos identifiants et refuse sans/,
    console: 'Console',
    method: 'Méthode',
    path: 'Chemin',
    addHeader: 'Ajouter un en-tête',
    header: 'En-tête 1',
    name: 'Nom',
    value: 'Valeur',
    body: 'Corps',
    send: 'Envoyer la requête',
    answer: 'Réponse',
    refused: /écrit authorization elle-même/i,
  },
} as const satisfies Record<Language, Record<string, string | RegExp>>;

for (const language of ['en', 'fr'] as const satisfies Language[]) {
  const w = { ...words[language], ...own[language] };

  test(`openai and custom ${language}`, async ({ page, check }) => {
    await signIn(page, language);
    const correct = async (field: string, secret: string): Promise<void> => {
      await page.getByRole('link', { name: w.openSettings }).click();
      await page.getByRole('button', { name: w.replace }).click();
      await page.getByRole('textbox', { name: field }).fill(secret);
      await page.getByRole('button', { name: w.saveAndTest }).click();
      await expect(page.getByRole('heading', { name: w.passed })).toBeVisible({ timeout: 45_000 });
    };

    await test.step('connect OpenAI with a wrong key, then the right one', async () => {
      await page.goto('/dashboard/integrations/connect/openai');
      await page.getByRole('radio', { name: w.simulator }).click();
      await page.getByRole('textbox', { name: words[language].name, exact: true }).fill(`OpenAI ${language}`);
      await page.getByRole('textbox', { name: w.apiKey }).fill(openAi.wrong);
      await check('openai-connect');
      await page.getByRole('button', { name: w.saveAndTest }).click();
      await expect(page.getByRole('heading', { name: w.stopped })).toBeVisible({ timeout: 45_000 });
      await expect(page.getByText('invalid_api_key')).toBeVisible();
      await check('openai-failed');
      await correct(w.apiKey, openAi.right);
      await expect(page.getByText('gpt-6-luna')).toBeVisible();
      await check('openai-passed');
    });

    await test.step('connect a custom API: the form follows the choice', async () => {
      await page.goto('/dashboard/integrations/connect/custom');
      await page.getByRole('radio', { name: w.simulator }).click();
      await page.getByRole('textbox', { name: words[language].name, exact: true }).fill(`Notes ${language}`);
      await page.getByRole('textbox', { name: w.base }).fill(custom.base);
      await page.getByRole('textbox', { name: w.healthPath }).fill('/status');
      await expect(page.getByRole('textbox', { name: w.username, exact: true })).toBeHidden();
      await page.getByRole('combobox', { name: w.authentication }).click();
      await page.getByRole('option', { name: w.basic }).click();
      await page.getByRole('button', { name: w.saveAndTest }).click();
      await expect(page.getByRole('textbox', { name: w.username })).toHaveAttribute('aria-invalid', 'true');
      await check('custom-basic');
      await page.getByRole('combobox', { name: w.authentication }).click();
      await page.getByRole('option', { name: w.bearer }).click();
      await page.getByRole('textbox', { name: w.secret }).fill(custom.wrong);
      await page.getByRole('button', { name: w.saveAndTest }).click();
      await expect(page.getByRole('heading', { name: w.stopped })).toBeVisible({ timeout: 45_000 });
      await correct(w.secret, custom.right);
      await expect(page.getByText(w.provesIt)).toBeVisible();
      await check('custom-passed');
    });

    await test.step('send requests of one’s own', async () => {
      await page.getByRole('link', { name: w.console, exact: true }).click();
      await expect(page.getByRole('textbox', { name: w.path })).toHaveValue('/status');
      await page.getByRole('button', { name: w.send }).click();
      const answer = page.getByRole('region', { name: w.answer });
      await expect(answer.getByRole('heading', { name: /HTTP 200/ })).toBeVisible();
      await page.getByRole('combobox', { name: w.method }).click();
      await page.getByRole('option', { name: 'POST' }).click();
      await page.getByRole('textbox', { name: w.path }).fill('/mirror?from=console');
      await page.getByRole('textbox', { name: w.body }).fill('{"tea":"green"}');
      await page.getByRole('button', { name: w.send }).click();
      await expect(answer.getByText('from=console').first()).toBeVisible();
      await expect(answer.getByRole('img', { name: w.hidden }).first()).toBeVisible();
      expect(await page.locator('main').innerText()).not.toContain(custom.right);
      await check('console-answer');
    });

    await test.step('be told which header is not one’s own to write', async () => {
      await page.getByRole('button', { name: w.addHeader }).click();
      const header = page.getByRole('group', { name: w.header });
      await header.getByRole('textbox', { name: w.name }).fill('Authorization');
      await header.getByRole('textbox', { name: w.value }).fill('Bearer mine');
      await page.getByRole('button', { name: w.send }).click();
      await expect(page.getByText(w.refused)).toBeVisible();
      await check('console-refused');
    });

    await test.step('use it on a phone', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await check('console-phone');
    });
  });
}
