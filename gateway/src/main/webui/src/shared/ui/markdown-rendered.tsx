import { common } from 'lowlight';
import { memo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import remarkGfm from 'remark-gfm';

const remark = [remarkGfm];
const rehype = [[rehypeHighlight, { languages: common, detect: false }]] as [
  [typeof rehypeHighlight, { languages: typeof common; detect: boolean }],
];

/** Links lead out; images are only named, for the page asks no other server for anything. */
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
  img: ({ alt, src }) => <em>{alt || (typeof src === 'string' ? src : 'image')}</em>,
};

export const MarkdownRendered = memo(function MarkdownRendered({ text }: { text: string }) {
  return (
    <ReactMarkdown remarkPlugins={remark} rehypePlugins={rehype} components={components}>
      {text}
    </ReactMarkdown>
  );
});
