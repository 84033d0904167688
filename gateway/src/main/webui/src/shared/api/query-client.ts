import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

const ATTEMPTS = 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, thrown) => failures < ATTEMPTS && asProblem(thrown).isTransient,
      refetchOnWindowFocus: false,
    },
  },
});
