import { InvitationSection } from './invitation-section';
import { UserSection } from './user-section';

export function UserSettings({ myId }: { myId: string }) {
  return (
    <div className="flex flex-col gap-10">
      <UserSection myId={myId} />
      <InvitationSection />
    </div>
  );
}
