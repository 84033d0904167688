import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

const ATTEMPTS = 3;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** As the server asks, and otherwise longer each time. */
function retryDelay(failures: number, thrown: unknown): number {
  const { retryAfterSeconds } = asProblem(thrown);
  const wanted = retryAfterSeconds === null ? FIRST_DELAY_MS * 2 ** failures : retryAfterSeconds * 1000;
  return Math.min(LONGEST_DELAY_MS, wanted);
}

/** Kandev often runs on the browser's own machine: that this has no network is no reason not to ask. */
const networkMode = 'always';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode,
      staleTime: 15_000,
      retry: (failures, thrown) => failures < ATTEMPTS && asProblem(thrown).isTransient,
      retryDelay,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode },
  },
});
