import type { ReactNode } from 'react';

interface WelcomeFrameProps {
  title: string;
  children: ReactNode;
}

/** The page around what people see who are not signed in. */
export function WelcomeFrame({ title, children }: WelcomeFrameProps) {
  return (
    <main className="grid h-full place-items-center overflow-y-auto px-4 py-12">
      <div className="w-full max-w-sm">
        <img src="/icon.svg" alt="" className="mx-auto size-12" />
        <h1 className="mt-6 mb-8 text-center text-xl font-semibold tracking-tight">{title}</h1>
        {children}
      </div>
    </main>
  );
}
