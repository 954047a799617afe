import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import headless from '@xterm/headless';

/** Keys that mean something to a terminal. */
export const keys = { interrupt: '\x03', detach: '\x10\x11', enter: '\r' } as const;

/** Lines of every terminal: enough for progress that is drawn over itself. */
export const rows = 500;

/** What a shell ends its line with when it waits for a command. */
const prompt = /[#$] $/;

/** A command in a terminal: what it draws is read as a person reads the screen, and lines are typed as a person types them. */
export class Terminal {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #screen: headless.Terminal;
  readonly #ended: Promise<number>;
  #hasEnded = false;
  /** First line of the screen that was not read yet. */
  #line = 0;

  /** @param process what runs the command in a terminal of the machine, its keyboard and its screen being pipes */
  constructor(process: ChildProcessWithoutNullStreams, columns: number) {
    this.#process = process;
    this.#screen = new headless.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
    for (const stream of [process.stdout, process.stderr]) stream.on('data', (data: Buffer) => this.#screen.write(data));
    // A command that has ended reads no more.
    process.stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      process.once('close', (code) => {
        this.#hasEnded = true;
        resolve(code ?? 1);
      });
    });
  }

  /** What came since the last reading, without the blanks at the ends of lines. */
  async #read(): Promise<string> {
    // What was received is drawn in its turn.
    await new Promise<void>((resolve) => this.#screen.write('', resolve));
    const { active } = this.#screen.buffer;
    const lines: string[] = [];
    for (let index = this.#line; index <= active.baseY + active.cursorY; index++) {
      const line = active.getLine(index);
      const text = line?.translateToString(true) ?? '';
      if (line?.isWrapped) lines.push((lines.pop() ?? '') + text);
      else lines.push(text);
    }
    return lines.join('\n');
  }

  /** Waits until what is new on the screen matches. @returns whether it came before the command ended or the time was over */
  async waitFor(pattern: RegExp, seconds: number): Promise<boolean> {
    for (const end = Date.now() + seconds * 1000; ; ) {
      const hasEnded = this.#hasEnded;
      if (pattern.test(await this.#read())) return true;
      if (hasEnded || Date.now() > end) return false;
      await wait(50);
    }
  }

  /** Waits until a shell asks for a command. */
  async waitForPrompt(seconds: number): Promise<boolean> {
    for (const end = Date.now() + seconds * 1000; ; ) {
      if (prompt.test(await this.readLine())) return true;
      if (this.#hasEnded || Date.now() > end) return false;
      await wait(50);
    }
  }

  /** The line of the cursor, up to it. */
  async readLine(): Promise<string> {
    await this.#read();
    const { active } = this.#screen.buffer;
    return active.getLine(active.baseY + active.cursorY)?.translateToString(false, 0, active.cursorX) ?? '';
  }

  /** Types keys. */
  press(text: string): void {
    this.#process.stdin.write(text);
  }

  /** What is new on the screen; it will not be read again. The line where the cursor stands is not read yet, unless the command has ended. */
  async take(): Promise<string> {
    const text = await this.#read();
    const { active } = this.#screen.buffer;
    this.#line = active.baseY + active.cursorY;
    return this.#hasEnded ? text.trimEnd() : text.slice(0, Math.max(0, text.lastIndexOf('\n')));
  }

  /** What the command drew from its beginning. */
  async readAll(): Promise<string> {
    this.#line = 0;
    return (await this.#read()).trimEnd();
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Waits for the end of the command. @returns its exit status; undefined when the time was over */
  end(seconds: number): Promise<number | undefined> {
    const time = new AbortController();
    return Promise.race([
      this.#ended.finally(() => time.abort()),
      wait(seconds * 1000, undefined, { signal: time.signal }).catch(() => undefined),
    ]);
  }

  /** Ends the command whatever it does. */
  close(): void {
    this.#process.kill('SIGKILL');
  }
}
