import { expect, type BrowserContext } from '@playwright/test';
import { system } from './system';

/** Notes whatever a browser complains of and whom else it asks; the answer fails if that was anything but what is tolerated. */
export function watch(context: BrowserContext, tolerated: RegExp): () => void {
  const troubles: string[] = [];
  const note = (trouble: string) => {
    if (!tolerated.test(trouble)) {
      troubles.push(trouble);
    }
  };
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      note(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    note(`error: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    noteForeign(request.url());
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      noteForeign(socket.url().replace(/^ws/, 'http'));
    });
  });
  const noteForeign = (url: string) => {
    // What a page has made itself asks nobody.
    if (!url.startsWith(`${system.url}/`) && !/^(blob|data):/.test(url)) {
      troubles.push(`asked elsewhere: ${url}`);
    }
  };
  return () => {
    expect(troubles, 'what the browser complained of').toEqual([]);
  };
}
