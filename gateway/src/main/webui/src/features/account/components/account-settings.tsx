import type { ReactNode } from 'react';
import { AppearanceSection } from './appearance-section';
import { PasswordSection } from './password-section';

interface AccountSettingsProps {
  username: string;
  /** Sections of other features, after the appearance. */
  children: ReactNode;
}

export function AccountSettings({ username, children }: AccountSettingsProps) {
  return (
    <div className="flex flex-col gap-10">
      <AppearanceSection />
      {children}
      <PasswordSection username={username} />
    </div>
  );
}
