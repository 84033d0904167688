import { createTwoFilesPatch } from 'diff';
import { Diff, Hunk, parseDiff } from 'react-diff-view';
import '@/shared/ui/diff.css';

interface TextDiffProps {
  path: string;
  oldText: string;
  newText: string;
}

/** What differs between two texts of one file. */
export function TextDiff({ path, oldText, newText }: TextDiffProps) {
  const patch = createTwoFilesPatch(path, path, oldText, newText);
  const [file] = parseDiff(patch.replace(/^=+\n/, ''));
  if (!file || file.hunks.length === 0) {
    return <p className="text-xs text-muted">Nothing differs.</p>;
  }
  return (
    <figure className="overflow-x-auto rounded-lg border">
      <figcaption className="border-b bg-sunken px-3 py-1.5 font-mono text-xs">{path}</figcaption>
      <Diff viewType="unified" diffType={file.type} hunks={file.hunks}>
        {(hunks) => hunks.map((hunk) => <Hunk key={hunk.content} hunk={hunk} />)}
      </Diff>
    </figure>
  );
}
