import { lazy, Suspense } from 'react';

const Rendered = lazy(() =>
  import('./markdown-rendered').then((module) => ({ default: module.MarkdownRendered })),
);

/** Text in markdown; as it was written until what renders it has come. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown min-w-0 break-words">
      <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  );
}
