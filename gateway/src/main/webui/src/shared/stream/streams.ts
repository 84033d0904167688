import { session } from '../api/client';
import { BoardStream } from './board-stream';

/** How streams prove who listens. */
export const streamAccess = {
  token: () => session.accessToken(),
  onTokenRefused: (token: string) => {
    session.reject(token);
  },
};

/** The page's one stream of boards. */
export const boardStream = new BoardStream(streamAccess);
