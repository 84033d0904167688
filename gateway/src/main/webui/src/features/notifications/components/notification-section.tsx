import { Section } from '@/shared/ui/section';
import { Switch } from '@/shared/ui/switch';
import { chooseNotifications, useNotificationChoice, type NotificationChoice } from '../model/choice';

const HINTS: Record<NotificationChoice, string> = {
  on: 'While Kandev is in the background, this browser tells you when a task ends or its agent asks.',
  off: 'This browser can tell you when a task ends or its agent asks, while Kandev is in the background.',
  refused: 'This browser was told not to show any for this page: allow them in its settings first.',
  impossible: 'This browser shows none for this page: they need an address with https, or localhost.',
};

export function NotificationSection() {
  const choice = useNotificationChoice();
  return (
    <Section title="Notifications" description="For this browser.">
      <div className="flex max-w-xl items-center gap-3">
        <Switch
          checked={choice === 'on'}
          disabled={choice === 'refused' || choice === 'impossible'}
          onChange={(on) => {
            void chooseNotifications(on);
          }}
          aria-label="Notifications"
          aria-describedby="notifications-hint"
        />
        <p id="notifications-hint" className="text-muted">
          {HINTS[choice]}
        </p>
      </div>
    </Section>
  );
}
