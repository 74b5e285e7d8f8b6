import { expect, type Page } from '@playwright/test';

/** The account that UPS's simulator knows. */
const settings = {
  clientId: 'comptoir-demo-negotiated',
  clientSecret: 'demo-secret-negotiated-7Qm2',
  accountNumber: 'C0MP01',
  accountCountry: 'FR',
  accountPostalCode: '69001',
  accountCity: 'Lyon',
  negotiatedRates: true,
  pickupType: 'daily_pickup',
};

/** The parcel of the journeys, as a request for prices. */
export const parcelToLeipzig = {
  from: { line1: '14 rue des Capucins', postalCode: '69001', city: 'Lyon', country: 'FR' },
  to: { line1: 'Karl-Liebknecht-Straße 88', postalCode: '04275', city: 'Leipzig', country: 'DE' },
  parcels: [{ lengthMillimetres: 480, widthMillimetres: 250, heightMillimetres: 380, weightGrams: 8400 }],
};

/** Sends a request of our API as the page's own person; for what a journey is not about. */
export async function call<T>(page: Page, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, data?: unknown): Promise<T> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const headers: Record<string, string> = { 'X-XSRF-TOKEN': token };
  if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID();
  const answer = await page.request.fetch(path, { method, data, headers });
  const body = await answer.text();
  expect(answer.ok(), `${method} ${path}: ${body}`).toBe(true);
  return (body ? JSON.parse(body) : undefined) as T;
}

/** Opens a store of its own for a journey, and makes it the page's store. */
export async function openStore(page: Page, name: string): Promise<string> {
  const data = { name, country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris', language: 'en' };
  const { id } = await call<{ id: string }>(page, 'POST', '/api/v1/stores', data);
  await page.addInitScript((chosen) => localStorage.setItem('comptoir.store', JSON.stringify(chosen)), id);
  return id;
}

/** Connects UPS's simulator to a store; answers the connection's id. */
export async function connectUps(page: Page, storeId: string, label: string): Promise<string> {
  const data = { type: 'shipping_ups', environment: 'simulator', label, settings, test: true };
  const { integration } = await call<{ integration: { id: string } }>(page, 'POST', `/api/v1/stores/${storeId}/integrations`, data);
  return integration.id;
}

/** Connects FedEx's simulator to a store; answers the connection's id. */
export async function connectFedex(page: Page, storeId: string, label: string): Promise<string> {
  const account = {
    clientId: 'comptoir-demo-fedex',
    clientSecret: 'demo-secret-fedex-5Rt8',
    trackingClientId: 'comptoir-demo-fedex-track',
    trackingClientSecret: 'demo-secret-track-3Wn6',
    accountNumber: '700000001',
    accountCountry: 'FR',
    accountPostalCode: '69001',
    accountCity: 'Lyon',
    handover: 'use_scheduled_pickup',
    language: 'english',
    paperless: false,
  };
  const data = { type: 'shipping_fedex', environment: 'simulator', label, settings: account, test: true };
  const { integration } = await call<{ integration: { id: string } }>(page, 'POST', `/api/v1/stores/${storeId}/integrations`, data);
  return integration.id;
}

/** Connects Colissimo's simulator to a store; answers the connection's id. */
export async function connectColissimo(page: Page, storeId: string, label: string): Promise<string> {
  const account = {
    apiKey: 'comptoir-demo-colissimo-full-V6rN2kS9',
    commercialName: 'Maison Tisserand',
    undeliverable: 'return_to_sender',
    zplResolution: 'dpi_203',
    securedReturns: false,
    trackingLanguage: 'french',
  };
  const data = { type: 'shipping_colissimo', environment: 'simulator', label, settings: account, test: true };
  const { integration } = await call<{ integration: { id: string } }>(page, 'POST', `/api/v1/stores/${storeId}/integrations`, data);
  return integration.id;
}

/** Connects DHL Express's simulator to a store; answers the connection's id. */
export async function connectDhlExpress(page: Page, storeId: string, label: string): Promise<string> {
  const account = {
    username: 'comptoir-demo-express',
    password: 'demo-secret-express-5Hk2',
    accountNumber: '950000001',
    accountCountry: 'FR',
    accountPostalCode: '69001',
    accountCity: 'Lyon',
    timeZone: 'Europe/Paris',
    paperlessTrade: true,
  };
  const data = { type: 'shipping_dhl', environment: 'simulator', label, settings: account, test: true };
  const { integration } = await call<{ integration: { id: string } }>(page, 'POST', `/api/v1/stores/${storeId}/integrations`, data);
  return integration.id;
}

/** Lets the simulators fail from now on, until {@link heal}; the kinds stand in simulators/README.md. */
export async function fail(fault: { host: string; kind: string; path?: string; status?: number }): Promise<void> {
  await control('/faults', fault);
}

/** Lets time go on for the simulators, and for the parcels that they carry, until {@link heal}. */
export async function travel(hours: number): Promise<void> {
  await control('/clock', { advanceSeconds: hours * 3600 });
}

async function control(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${process.env.COMPTOIR_E2E_SIMULATORS_CONTROL}/_control${path}`, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.ok, await answer.text()).toBe(true);
}

export async function heal(): Promise<void> {
  await fetch(`${process.env.COMPTOIR_E2E_SIMULATORS_CONTROL}/_control/faults`, { method: 'DELETE' });
  await control('/clock', { set: new Date().toISOString() });
}
