import { useSyncExternalStore } from 'react';

export type NotificationChoice = 'on' | 'off' | 'refused' | 'impossible';

const KEY = 'kandev.notifications';
const listeners = new Set<() => void>();

/** Refused is what only the browser's own settings can undo; impossible it is on pages without TLS that are not of this machine. */
export function notificationChoice(): NotificationChoice {
  if (!('Notification' in window)) {
    return 'impossible';
  }
  if (Notification.permission === 'denied') {
    return 'refused';
  }
  return Notification.permission === 'granted' && localStorage.getItem(KEY) === 'on' ? 'on' : 'off';
}

export async function chooseNotifications(on: boolean): Promise<void> {
  if (on) {
    await Notification.requestPermission();
    localStorage.setItem(KEY, 'on');
  } else {
    localStorage.removeItem(KEY);
  }
  listeners.forEach((listener) => {
    listener();
  });
}

export function useNotificationChoice(): NotificationChoice {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, notificationChoice);
}
