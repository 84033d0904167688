import { Button } from './button';
import { CopyField } from './copy-field';
import { DialogActions } from './dialog';

interface ShownOnceProps {
  label: string;
  value: string;
  hint: string;
  onClose: () => void;
}

/** What a dialog ends with that has made a secret: it is to be taken along now. */
export function ShownOnce({ onClose, ...secret }: ShownOnceProps) {
  return (
    <>
      <CopyField {...secret} />
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </>
  );
}
