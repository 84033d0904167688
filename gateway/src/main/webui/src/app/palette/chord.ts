const PATIENCE_MS = 1_200;

/** Two keys one after the other, the first of which is always the same. Tells the second one when it comes in time. */
export class Chord {
  private begunAt: number | null = null;

  constructor(private readonly first: string) {}

  press(key: string, nowMs: number): string | null {
    const begunAt = this.begunAt;
    this.begunAt = key === this.first && begunAt === null ? nowMs : null;
    return begunAt !== null && nowMs - begunAt <= PATIENCE_MS ? key : null;
  }
}
