import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { Builder, type WebDriver } from 'selenium-webdriver';

/** WebKit's smallest browser, where Debian's package `webkit2gtk-driver` puts it, the newest first. */
const browsers = () => globSync('/usr/lib/*/webkit*gtk-*/MiniBrowser').toSorted().toReversed();

/** A WebKit that is driven, and its end. */
export interface WebKit {
  driver: WebDriver;
  stop(): Promise<void>;
}

async function waitFor(address: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nobody answers at ${address}`);
}

/**
 * Starts an installed WebKitGTK, on a screen of its own where there is none.
 *
 * @param port of the driver
 * @throws when it is not installed
 */
export async function startWebKit(port: number): Promise<WebKit> {
  const [binary] = browsers();
  if (binary === undefined) throw new Error('No WebKit found. Install it: webkit2gtk-driver and xvfb on Debian.');
  const [command = '', ...args] = [...(process.env.DISPLAY ? [] : ['xvfb-run', '-a']), 'WebKitWebDriver', `--port=${port}`];
  const server = spawn(command, args, {
    detached: true,
    stdio: 'ignore',
    // Its sandbox needs rights that a container does not give; only our own pages are opened.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LANG: 'fr_FR.UTF-8' },
  });
  const failed = new Promise<never>((_, reject) => server.once('error', reject));
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([waitFor(`${address}/status`), failed]);
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } })
    .build();
  return {
    driver,
    async stop() {
      await driver.quit();
      // The screen goes with it.
      if (server.pid) process.kill(-server.pid);
    },
  };
}
