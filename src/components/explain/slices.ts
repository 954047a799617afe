/** Milliseconds of work before the first pause, which is made once the first screen is there, and between two pauses. */
const [first, next] = [40, 12];

/** Milliseconds that one picture of a screen lasts. */
const frame = 16;

/** Lets the browser answer what was pressed, and draw. */
const pause = (time = 0): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });

/** Work that is done a little at a time: a key that is pressed meanwhile waits for no more than what is left of a slice. */
export class Slices {
  #until = performance.now() + first;
  /** Whether the work still is wanted. */
  readonly isWanted: () => boolean;

  constructor(isWanted: () => boolean) {
    this.isWanted = isWanted;
  }

  /** Pauses when it is time to. @returns whether the work goes on */
  async next(): Promise<boolean> {
    if (performance.now() >= this.#until) {
      await pause();
      this.#until = performance.now() + next;
    }
    return this.isWanted();
  }

  /** Lets what is drawn be seen, and the next key be pressed, before the rest. @returns whether the work goes on */
  async show(): Promise<boolean> {
    await pause(frame);
    this.#until = performance.now() + next;
    return this.isWanted();
  }
}
