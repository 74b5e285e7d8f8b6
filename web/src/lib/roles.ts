/** The roles of a store, strongest first. */
export const roles = ['owner', 'manager', 'staff', 'support', 'viewer'] as const;
export type Role = (typeof roles)[number];

export function atLeast(role: Role, minimum: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(minimum);
}
