import { stderr } from 'node:process';

/** Says where a long run stands: on a terminal one line that changes, else a plain log. */
export class Progress {
  readonly #start = Date.now();
  #done = 0;
  #total = 0;

  /** @param total how many things are to be run */
  begin(total: number): void {
    this.#total = total;
  }

  get #time(): string {
    const seconds = Math.round((Date.now() - this.#start) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  /** What is being done now. */
  now(what: string): void {
    const line = `${this.#time}  ${this.#total > 0 ? `${this.#done + 1}/${this.#total}  ` : ''}${what}`;
    if (stderr.isTTY) stderr.write(`\r\u001b[K${line.slice(0, stderr.columns - 1)}`);
  }

  /** One thing is done. */
  done(what: string): void {
    this.#done += 1;
    this.log(`${String(this.#done).padStart(3)}/${this.#total}  ${what}`);
  }

  /** A line that stays. */
  log(line: string): void {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
    console.log(`${this.#time}  ${line}`);
  }
}
