import { common, createLowlight } from 'lowlight';

const lowlight = createLowlight(common);

/** Names and endings that highlighters do not know by themselves. */
const LANGUAGES = new Map([
  ['dockerfile', 'bash'],
  ['jenkinsfile', 'java'],
  ['vue', 'xml'],
  ['pom', 'xml'],
  ['properties', 'ini'],
  ['cfg', 'ini'],
]);

/** The language of a file as far as its name tells it; null for none that is known. */
export function languageOf(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const language = LANGUAGES.get(ending) ?? ending;
  return lowlight.registered(language) ? language : null;
}

/** Highlights as the diff view asks for it. */
export const highlighter = {
  highlight: (text: string, language: string) => lowlight.highlight(language, text).children,
};
