import { useSyncExternalStore } from 'react';
import { session } from '../api/client';

/** Whether this browser is signed in. */
export function useSignedIn(): boolean {
  return useSyncExternalStore(session.subscribe, session.isSignedIn);
}
