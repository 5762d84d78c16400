/** A report of progress comes at least this far apart ... */
export const kProgressGapMs = 50;
/** ... and at most this far, as long as the job lives. */
export const kProgressBeatMs = 250;

/** Counts bytes and tells about them, not more often than every 50 ms and at least every 250 ms. */
export class Progress {
  private read = 0;
  private told = -Infinity;
  private readonly beat: ReturnType<typeof setInterval>;

  constructor(
    private readonly tell: (read: number) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.beat = setInterval(() => this.report(), kProgressBeatMs);
  }

  add(bytes: number): void {
    this.read += bytes;
    if (this.now() - this.told >= kProgressGapMs) {
      this.report();
    }
  }

  /** Tells the last count and falls silent. */
  stop(): void {
    clearInterval(this.beat);
    this.report();
  }

  private report(): void {
    this.told = this.now();
    this.tell(this.read);
  }
}
