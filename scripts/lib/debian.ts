/** Packages of Debian that tests need: a browser, web servers. */
import { execFileSync, spawnSync } from "node:child_process";

/** True for root on a system with apt-get. */
export const mayInstallPackages = (): boolean =>
	process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;

/**
 * Installs packages by name.
 *
 * @throws With what apt-get says.
 */
export function installPackages(names: readonly string[]): void {
	try {
		aptGet("install", "--no-install-recommends", ...names);
	} catch {
		// A fresh machine has no package lists yet.
		aptGet("update");
		aptGet("install", "--no-install-recommends", ...names);
	}
}

function aptGet(...words: readonly string[]): void {
	try {
		execFileSync("apt-get", ["-qq", "-y", ...words], {
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			stdio: ["ignore", "ignore", "pipe"],
		});
	} catch (error) {
		const reason = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
		throw new Error(`Không cài được gói của Debian. apt-get báo: ${reason}.`);
	}
}
