import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';
import { Field } from './field';
import { Input } from './input';

interface CopyFieldProps {
  label: string;
  value: string;
  hint?: string;
}

/** A value to take along. Without HTTPS browsers give no clipboard: then it is selected, to be copied by hand. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const [copied, setCopied] = useState(false);
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            readOnly
            className="font-mono text-xs"
            value={value}
            onFocus={(event) => {
              event.target.select();
            }}
          />
          <Button
            onClick={() => {
              copy(value, control.id).then(setCopied, () => undefined);
            }}
          >
            {copied ? <Check /> : <Copy />}
            {copied ? 'Copied' : 'Copy'}
          </Button>
        </div>
      )}
    </Field>
  );
}

async function copy(value: string, inputId: string): Promise<boolean> {
  if (!window.isSecureContext) {
    document.getElementById(inputId)?.focus();
    return false;
  }
  await navigator.clipboard.writeText(value);
  return true;
}
