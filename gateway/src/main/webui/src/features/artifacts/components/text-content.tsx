import { EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { EmptyState } from '@/shared/ui/empty-state';
import { Markdown } from '@/shared/ui/markdown';
import { Skeleton } from '@/shared/ui/skeleton';
import { isBinary } from '../model/preview-kind';

interface TextContentProps {
  content: Blob;
  isMarkdown: boolean;
}

export function TextContent({ content, isMarkdown }: TextContentProps) {
  const read = useText(content);
  if (read === undefined) {
    return <Skeleton className="m-4 h-48" />;
  }
  if (isBinary(read)) {
    return (
      <EmptyState icon={<EyeOff />} title="No preview">
        This is no text. Download it to open it with a program of yours.
      </EmptyState>
    );
  }
  if (isMarkdown) {
    return (
      <div className="mx-auto w-full max-w-3xl p-4 sm:p-6">
        <Markdown text={read} />
      </div>
    );
  }
  return <pre className="p-4 font-mono text-xs leading-5 break-words whitespace-pre-wrap">{read}</pre>;
}

/** The text of a content; undefined while it is being read. */
function useText(content: Blob): string | undefined {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    void content.text().then((read) => {
      if (isWanted) {
        setText(read);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [content]);
  return text;
}
