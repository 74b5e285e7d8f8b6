import type { CarrierService } from '@/api/model';

/** The services that are known of one connection. */
export interface ConnectionServices {
  integrationId: string;
  services: CarrierService[];
}

function named(offers: ConnectionServices[], integrationIds: string[]): CarrierService[] {
  return offers
    .filter(({ integrationId }) => integrationIds.length === 0 || integrationIds.includes(integrationId))
    .flatMap(({ services }) => services);
}

/** Services of these connections, or of all when none is named; each code once. */
export function servicesOf(offers: ConnectionServices[], integrationIds: string[]): CarrierService[] {
  const byCode = new Map(
    named(offers, integrationIds)
      .toReversed()
      .map((service) => [service.code, service]),
  );
  return [...byCode.values()].toReversed();
}

/** What these connections call a service; its code where none knows it, or two mean different ones by it. */
export function nameOfService(offers: ConnectionServices[], code: string, integrationIds: string[]): string {
  const names = new Set(
    named(offers, integrationIds)
      .filter((service) => service.code === code)
      .map(({ name }) => name),
  );
  const [name, another] = names;
  return another === undefined && name !== undefined ? name : code;
}
