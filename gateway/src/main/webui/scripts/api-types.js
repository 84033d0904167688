// Writes the types of the API from the description that a running gateway gives: npm run api:types [http://127.0.0.1:8080]
import { writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';

const gateway = process.argv[2] ?? process.env.KANDEV_GATEWAY ?? 'http://127.0.0.1:8080';
const nodes = await openapi(new URL('/q/openapi?format=json', gateway), {
  alphabetize: true,
  // What has a default may be left out.
  defaultNonNullable: false,
});
await writeFile(new URL('../src/shared/api/schema.d.ts', import.meta.url), astToString(nodes));
