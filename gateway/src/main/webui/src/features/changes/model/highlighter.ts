import { common, createLowlight } from 'lowlight';

const lowlight = createLowlight(common);

/** Names that are no extension but tell what is in a file. */
const NAMES: Record<string, string> = { dockerfile: 'bash', makefile: 'makefile', jenkinsfile: 'java' };

/** The language of a file as far as it is known and its name tells it. */
export function languageOf(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const language = NAMES[name] ?? ALIASES[extension(name)] ?? extension(name);
  return lowlight.registered(language) ? language : null;
}

const ALIASES: Record<string, string> = {
  htm: 'xml',
  svg: 'xml',
  vue: 'xml',
  pom: 'xml',
  properties: 'ini',
  cfg: 'ini',
  toml: 'ini',
};

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Highlights as the diff view asks for it. */
export const highlighter = {
  highlight: (text: string, language: string) => lowlight.highlight(language, text).children,
};
