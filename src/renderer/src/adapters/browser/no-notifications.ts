import { createSubject } from '#shared/kernel/observable.ts';
import type { Notifications } from '#shared/ports/notifications.ts';

/** A page without a program around it asks for no permission, and shows nothing beside itself. */
export const noNotifications: Notifications = {
  isSupported: () => Promise.resolve(false),
  isWatched: createSubject(false),
  show: () => Promise.resolve('unavailable'),
  onOpened: () => () => undefined,
};
