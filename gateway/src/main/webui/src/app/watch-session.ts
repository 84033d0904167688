import { session } from '@/shared/api/client';
import { queryClient } from '@/shared/api/query-client';
import { boardStream } from '@/shared/stream/streams';
import { router } from './router';

/** Whoever signs out, here or in another tab, leaves nothing behind on the page; streams look again when the network is back. */
export function watchSession(): void {
  session.subscribe(() => {
    if (!session.isSignedIn()) {
      boardStream.close();
      queryClient.clear();
    }
    void router.invalidate();
  });
  window.addEventListener('online', () => {
    boardStream.wake();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      boardStream.wake();
    }
  });
}
