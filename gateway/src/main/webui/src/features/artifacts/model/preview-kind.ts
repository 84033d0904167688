import type { Artifact } from '@/shared/api/types';

export type PreviewKind = 'image' | 'markdown' | 'text' | 'too-large' | 'none';

const MOST_TEXT_BYTES = 1024 * 1024;
const MOST_IMAGE_BYTES = 20 * 1024 * 1024;

const IMAGES = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
]);
const MARKDOWN = new Set(['md', 'markdown']);
const BINARY = new Set(
  'bin exe dll so o a class jar war zip gz tgz bz2 xz zst 7z rar pdf doc docx xls xlsx ppt pptx mp3 mp4 mov avi mkv wav ogg woff woff2 ttf otf ico sqlite db'.split(
    ' ',
  ),
);

function extension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The media type of an image by its name; images are only ever shown, so that what an agent calls one can do no harm. */
export function imageType(name: string): string | undefined {
  return IMAGES.get(extension(name));
}

/** How an artifact can be looked at, by its name: what agents call its type is theirs to choose. */
export function previewKind({ name, size }: Pick<Artifact, 'name' | 'size'>): PreviewKind {
  const bytes = size ?? 0;
  const ending = extension(name);
  if (IMAGES.has(ending)) {
    return bytes > MOST_IMAGE_BYTES ? 'too-large' : 'image';
  }
  if (BINARY.has(ending)) {
    return 'none';
  }
  if (bytes > MOST_TEXT_BYTES) {
    return 'too-large';
  }
  return MARKDOWN.has(ending) ? 'markdown' : 'text';
}

const ENOUGH = 8_000;

/** Whether a content that was taken for text is none. */
export function isBinary(text: string): boolean {
  return text.slice(0, ENOUGH).includes('\0');
}
