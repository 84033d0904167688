import { useQuery } from '@tanstack/react-query';
import { ArrowUp, Clock } from 'lucide-react';
import { useState } from 'react';
import { randomId } from '@/shared/lib/random-id';
import { useDraft } from '@/shared/lib/use-draft';
import { IconButton } from '@/shared/ui/icon-button';
import { Textarea } from '@/shared/ui/input';
import { runQuery, usePrompt } from '../api/run';
import { promptHint } from '../model/controls';

/** Enter sends, shift and enter begin a line. */
export function PromptBox({ taskId }: { taskId: string }) {
  const { text, write, sent } = useDraft(`prompt.${taskId}`);
  const [key, setKey] = useState(randomId);
  const run = useQuery(runQuery(taskId));
  const prompt = usePrompt(taskId, sent);
  const send = () => {
    if (text.trim() === '' || prompt.isPending) {
      return;
    }
    prompt.mutate(
      { message: text, key },
      {
        onSuccess: () => {
          setKey(randomId());
        },
      },
    );
  };
  return (
    <div className="border-t px-4 py-3 sm:px-6">
      {run.data?.queued_prompts.map((queued) => (
        <p key={queued.id} className="mb-2 flex items-center gap-2 text-xs text-muted">
          <Clock aria-hidden className="size-3.5 shrink-0" />
          <span className="sr-only">Waits to be told: </span>
          <span className="min-w-0 truncate">{queued.message}</span>
        </p>
      ))}
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          aria-label="Tell the agent something"
          placeholder={promptHint(run.data?.execution?.status)}
          rows={2}
          className="block max-h-60 min-h-12 resize-none pr-12 field-sizing-content"
          value={text}
          onChange={(event) => {
            write(event.target.value);
            // Another text is another prompt, whatever became of the one before.
            setKey(randomId());
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              send();
            }
          }}
        />
        <IconButton
          type="submit"
          label="Send"
          disabled={text.trim() === '' || prompt.isPending}
          className="absolute right-2 bottom-2 bg-accent text-white hover:bg-accent-hover hover:text-white disabled:bg-hover disabled:text-faint"
        >
          <ArrowUp />
        </IconButton>
      </form>
    </div>
  );
}
