/** Finds the browser that the end-to-end tests run in: the reader's own first, a download last. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { installPackages, mayInstallPackages } from "./debian.ts";

export interface Browser {
	path: string;
	/** Where it was found, in words. */
	from: string;
}

/** Everything that the search asks of the machine. */
export interface Probes {
	variable(name: string): string | undefined;
	/** Files where a browser may be installed, best first. */
	installed(): readonly string[];
	/** Where Playwright keeps the browser that it downloads. */
	downloaded(): string;
	isExecutable(path: string): boolean;
	/** True when the program starts: on Ubuntu `chromium-browser` may be a stub, elsewhere a library may lack. */
	starts(path: string): boolean;
	/** True for root on a system with apt-get. */
	mayInstall(): boolean;
	/** Installs Debian's package `chromium`; throws when it cannot. */
	install(): void;
}

const VARIABLES = ["DOI_CHIEU_BROWSER", "CHROME_PATH"] as const;

/** The first browser in this order: environment variable, system, Playwright's download, Debian's package. */
export function findBrowser(probes: Probes = thisMachine): Browser {
	return (
		fromVariable(probes) ??
		fromSystem(probes, "cài sẵn trên máy") ??
		fromDownload(probes) ??
		fromPackage(probes) ??
		fail(
			"Không tìm thấy trình duyệt để chạy kiểm thử. Hãy chạy “npx playwright install chromium”, " +
				"hoặc đặt biến DOI_CHIEU_BROWSER bằng đường dẫn tới Chromium, Chrome hay Edge.",
		)
	);
}

/** A wrong path is an error: who set it wants that browser and no other. */
function fromVariable({ variable, isExecutable }: Probes): Browser | null {
	for (const name of VARIABLES) {
		const path = variable(name);
		if (path === undefined || path === "") continue;
		if (isExecutable(path)) return { path, from: `biến ${name}` };
		fail(
			`Biến ${name} trỏ tới “${path}” nhưng ở đó không có tệp chạy được. Hãy sửa đường dẫn hoặc bỏ biến này.`,
		);
	}
	return null;
}

function fromSystem({ installed, isExecutable, starts }: Probes, from: string): Browser | null {
	const path = installed().find((candidate) => isExecutable(candidate) && starts(candidate));
	return path === undefined ? null : { path, from };
}

function fromDownload({ downloaded, isExecutable, starts }: Probes): Browser | null {
	const path = downloaded();
	return isExecutable(path) && starts(path) ? { path, from: "bản tải về của Playwright" } : null;
}

function fromPackage(probes: Probes): Browser | null {
	if (!probes.mayInstall()) return null;
	probes.install();
	return fromSystem(probes, "gói chromium của Debian, vừa cài");
}

function fail(message: string): never {
	throw new Error(message);
}

const COMMANDS = [
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"microsoft-edge",
] as const;

const MAC_APPLICATIONS = ["Chromium", "Google Chrome", "Microsoft Edge"] as const;
const WINDOWS_PROGRAMS = [
	["Chromium", "Application", "chrome.exe"],
	["Google", "Chrome", "Application", "chrome.exe"],
	["Microsoft", "Edge", "Application", "msedge.exe"],
] as const;
const WINDOWS_FOLDERS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"] as const;

const thisMachine: Probes = {
	variable: (name) => process.env[name],
	installed: () => [...onPath(), ...usualPlaces()],
	downloaded: () => chromium.executablePath(),
	isExecutable,
	starts(path) {
		// Elsewhere than on Linux "--version" may open a window, and there is no stub to fear.
		if (process.platform !== "linux") return true;
		const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
		return status === 0 && /Chrom|Edge/u.test(stdout);
	},
	mayInstall: mayInstallPackages,
	install() {
		console.log("Chưa có trình duyệt, đang cài gói chromium của Debian…");
		try {
			installPackages(["chromium"]);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			throw new Error(`${reason} Hãy chạy “npx playwright install chromium”.`);
		}
	},
};

function onPath(): string[] {
	const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function usualPlaces(): string[] {
	if (process.platform === "darwin") {
		return MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
	}
	if (process.platform !== "win32") return [];
	const folders = WINDOWS_FOLDERS.map((name) => process.env[name]).filter((folder) => folder !== undefined);
	return WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => join(folder, ...parts)));
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
