/** Addresses that lead nowhere outside a machine or its network. */
const inner = /^(localhost|.*\.localhost|.*\.local|.*\.internal|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|\[.*\])$/;

/** Whether a provider on the internet may be expected to reach an address: by https, at a public name. */
export function isReachable(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname.includes('.') && !inner.test(hostname);
}
