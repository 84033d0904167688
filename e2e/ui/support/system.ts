/** What whoever starts the suite tells it of the system that it looks at. */
export const system = {
  /** Where it is, without a slash at the end. Nobody has an account there yet. */
  url: told('KANDEV_UI_URL'),
  /** Its home, for what only its operator can do. */
  home: told('KANDEV_UI_HOME'),
  /** A git repository with some files. */
  repository: told('KANDEV_UI_REPOSITORY'),
  /** Where screenshots and reports go. */
  output: told('KANDEV_UI_OUTPUT'),
  chromium: told('KANDEV_UI_CHROMIUM'),
  /** How often a scene that fails is run anew. */
  retries: Number(process.env['KANDEV_UI_RETRIES'] ?? '0'),
};

function told(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: WebUiIT of the module e2e starts this suite`);
  }
  return value;
}
