import { AppearanceSection } from './appearance-section';
import { PasswordSection } from './password-section';

export function AccountSettings({ username }: { username: string }) {
  return (
    <div className="flex flex-col gap-10">
      <AppearanceSection />
      <PasswordSection username={username} />
    </div>
  );
}
