const LEASE = 'kandev.refresh-lease';
const LEASE_MS = 5_000;
const SETTLE_MS = 40;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs work while no other tab of this browser runs any. Two tabs that bring the same refresh token end the sign-in, so they take turns.
 * Web Locks exist only on HTTPS and localhost; elsewhere a lease in localStorage stands in, which is good enough for turns.
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks) {
    return navigator.locks.request(LEASE, work) as Promise<T>;
  }
  const me = Math.random().toString(36).slice(2);
  for (;;) {
    const [, until] = (localStorage.getItem(LEASE) ?? '').split(' ');
    if (Number(until ?? 0) < Date.now()) {
      localStorage.setItem(LEASE, `${me} ${String(Date.now() + LEASE_MS)}`);
    }
    await pause(SETTLE_MS);
    if (localStorage.getItem(LEASE)?.startsWith(`${me} `)) {
      break;
    }
  }
  try {
    return await work();
  } finally {
    localStorage.removeItem(LEASE);
  }
}
