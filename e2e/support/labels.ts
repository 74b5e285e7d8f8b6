import { expect, type Page } from '@playwright/test';
import { call } from './connections.ts';

const lyon = {
  name: 'Claire Morel',
  company: 'Maison Tisserand',
  line1: '14 rue des Capucins',
  postalCode: '69001',
  city: 'Lyon',
  country: 'FR',
  phone: '+33612345678',
  email: 'claire@tisserand.example',
};
export const lille = {
  name: 'Zoé Lefèvre',
  line1: '5 rue de Béthune',
  postalCode: '59800',
  city: 'Lille',
  country: 'FR',
  phone: '+33612345678',
  email: 'zoe@buyers.example',
};
export const leipzig = {
  name: 'Katrin Vogel',
  line1: 'Karl-Liebknecht-Straße 88',
  postalCode: '04275',
  city: 'Leipzig',
  country: 'DE',
  phone: '+4934100000',
  email: 'katrin@buyers.example',
};

export const zurich = {
  name: 'Urs Keller',
  line1: 'Bahnhofstrasse 12',
  postalCode: '8001',
  city: 'Zürich',
  country: 'CH',
  phone: '+41441234567',
  email: 'urs@buyers.example',
};

/** Makes a shipment that is to be bought; answers its id. */
export async function draftLabel(page: Page, storeId: string, integrationId: string, serviceCode: string, to: object): Promise<string> {
  const parcels = [{ lengthMillimetres: 300, widthMillimetres: 200, heightMillimetres: 100, weightGrams: 1250 }];
  const body = { integrationId, serviceCode, from: lyon, to, parcels, contents: 'Ceramic cups', orderNumber: 'H-1' };
  return (await call<{ id: string }>(page, 'POST', `/api/v1/stores/${storeId}/shipments`, body)).id;
}

/** Buys a label by the API, for what is about its time after that; answers the shipment’s id. */
export async function buyLabel(page: Page, storeId: string, integrationId: string, serviceCode: string, to: object): Promise<string> {
  const id = await draftLabel(page, storeId, integrationId, serviceCode, to);
  const bought = await call<{ purchaseState: string }>(page, 'POST', `/api/v1/stores/${storeId}/shipments/${id}/purchase`, {});
  expect(bought.purchaseState).toBe('labelled');
  return id;
}

/** The first paper of a shipment, as a person would save it. */
export async function labelOf(page: Page, storeId: string, shipmentId: string): Promise<Buffer> {
  const path = `/api/v1/stores/${storeId}/shipments/${shipmentId}`;
  const { documents } = await call<{ documents: { id: string }[] }>(page, 'GET', path);
  return (await page.request.get(`${path}/documents/${documents[0]?.id}`)).body();
}
