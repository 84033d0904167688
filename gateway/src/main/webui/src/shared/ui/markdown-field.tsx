import { useState } from 'react';
import { Button } from './button';
import { Field } from './field';
import { Textarea } from './input';
import { Markdown } from './markdown';

interface MarkdownFieldProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

/** A text in markdown, to be written and looked at in turn. Control and enter send the form around it. */
export function MarkdownField({ label, hint, error, value, onChange }: MarkdownFieldProps) {
  const [isRead, setRead] = useState(false);
  return (
    <div className="relative">
      <Field label={label} hint={hint} error={error}>
        {(control) =>
          isRead ? (
            <div
              role="group"
              aria-label={`Preview of ${label.toLowerCase()}`}
              tabIndex={0}
              className="h-40 overflow-y-auto rounded-md border bg-surface px-3 py-2"
            >
              <Markdown text={value} />
            </div>
          ) : (
            <Textarea
              {...control}
              rows={6}
              maxLength={100_000}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  event.currentTarget.form?.requestSubmit();
                }
              }}
              value={value}
              onChange={(event) => {
                onChange(event.target.value);
              }}
            />
          )
        }
      </Field>
      <Button
        look="ghost"
        size="sm"
        className="absolute -top-1.5 right-0"
        aria-pressed={isRead}
        disabled={!isRead && value.trim() === ''}
        onClick={() => {
          setRead(!isRead);
        }}
      >
        Preview
      </Button>
    </div>
  );
}
