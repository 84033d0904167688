/** A field that the server refused. */
export interface FieldError {
  field: string;
  message: string;
}

/** A failed call, as the server tells it (RFC 9457); status 0 when there was no answer at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: FieldError[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'Problem';
  }

  /** What is wrong with a field, in words; undefined when nothing is. */
  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }

  /** Whether the same call may succeed a little later. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

interface ProblemBody {
  title?: string;
  detail?: string;
  errors?: FieldError[];
}

/** Reads the body of a failed answer, whatever it is. */
export function problemOf(response: Response, body: unknown): Problem {
  const { title, detail, errors } = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new Problem(
    response.status,
    detail || title || `The server answered ${String(response.status)}.`,
    errors ?? [],
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

/** The problem in whatever was thrown. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) {
    return thrown;
  }
  return new Problem(0, 'Kandev cannot be reached. Check that it runs and that you are connected.');
}
