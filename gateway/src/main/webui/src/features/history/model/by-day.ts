import type { TaskEvent } from '@/shared/api/types';

export interface Day {
  name: string;
  events: TaskEvent[];
}

const dayName = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });

/** Events by the day on which they were, here, in the order in which they come. */
export function byDay(events: readonly TaskEvent[]): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const name = dayName.format(new Date(event.created_at));
    const day = days.at(-1);
    if (day?.name === name) {
      day.events.push(event);
    } else {
      days.push({ name, events: [event] });
    }
  }
  return days;
}
