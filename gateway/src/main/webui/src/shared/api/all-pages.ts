const PAGE = 200;

interface Page<T> {
  items: T[];
  total: number;
}

/** Everything of a list that comes in pages; the pages after the first are asked for at once. */
export async function allPages<T>(read: (limit: number, offset: number) => Promise<Page<T>>): Promise<T[]> {
  const first = await read(PAGE, 0);
  const offsets = Array.from(
    { length: Math.max(0, Math.ceil(first.total / PAGE) - 1) },
    (_, index) => (index + 1) * PAGE,
  );
  const rest = await Promise.all(offsets.map((offset) => read(PAGE, offset)));
  return [first, ...rest].flatMap((page) => page.items);
}
