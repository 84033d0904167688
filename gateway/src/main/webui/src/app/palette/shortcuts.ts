export const pages = [
  { to: '/boards', label: 'Boards', key: 'b' },
  { to: '/agents', label: 'Agents', key: 'a' },
  { to: '/queue', label: 'Queue', key: 'q' },
  { to: '/settings', label: 'Settings', key: 's' },
] as const;

export type PagePath = (typeof pages)[number]['to'];

interface Shortcut {
  keys: readonly string[];
  does: string;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The key that starts shortcuts of the whole page on this system. */
export const commandKey = isMac ? '⌘' : 'Ctrl';

export const shortcuts: { title: string; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: [commandKey, 'K'], does: 'Search and do' },
      { keys: ['?'], does: 'This list' },
      ...pages.map((page) => ({ keys: ['G', page.key.toUpperCase()], does: `Go to ${page.label}` })),
    ],
  },
  {
    title: 'On a board',
    shortcuts: [
      { keys: ['C'], does: 'New task' },
      { keys: ['Esc'], does: 'Close the task beside the board' },
    ],
  },
  {
    title: 'On a card',
    shortcuts: [
      { keys: ['Space'], does: 'Pick it up, and put it down' },
      { keys: ['←', '→'], does: 'Carry it to another column' },
    ],
  },
];
