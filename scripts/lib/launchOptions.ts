/** How the browser is started: quietly, alike on every machine, and without a word to its maker. */
import type { LaunchOptions } from "playwright";

export function launchOptions(executablePath: string | undefined): LaunchOptions {
	return {
		...(executablePath === undefined ? {} : { executablePath }),
		// Root cannot use the sandbox, which protects from foreign pages: here are only our own.
		chromiumSandbox: false,
		args: [
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	};
}
