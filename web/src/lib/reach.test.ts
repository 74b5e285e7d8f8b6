import { describe, expect, it } from 'vitest';
import { isReachable } from './reach';

describe('isReachable', () => {
  it.each(['https://shop.example/hooks/fedex/x', 'https://comptoir.shop.example:8443/hooks/ups/x', 'https://172.64.1.1/'])('takes %s', (address) => {
    expect(isReachable(address)).toBe(true);
  });

  it.each([
    'http://shop.example/hooks/fedex/x',
    'https://localhost:8080/',
    'https://comptoir.localhost/',
    'https://back-office/',
    'https://192.168.1.20/',
    'https://172.20.0.3/',
    'https://127.0.0.1:8080/',
    'https://[::1]/',
  ])('refuses %s', (address) => {
    expect(isReachable(address)).toBe(false);
  });
});
