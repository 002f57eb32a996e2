/** A copy of the project that a test may break, and what is needed to run and to look at it. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** What a build reads. */
const COPIED = [
	...["src", "scripts", "content", "public"],
	...["astro.config.mjs", "package.json", "tsconfig.json", "LICENSE"],
];

/** A site is the same only on the same day. */
const DAY = "1700000000";

/** Copies the project, with the libraries behind a link. */
export function makeProject(folder = mkdtempSync(path.join(tmpdir(), "doi-chieu-faults-"))): string {
	mkdirSync(folder, { recursive: true });
	for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
	symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"), "junction");
	return folder;
}

export function removeProject(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
}

export interface Ended {
	status: number | null;
	signal: NodeJS.Signals | null;
	stdout: string;
	stderr: string;
}

export interface Running {
	child: ChildProcess;
	/** Resolves when standard output has said this; rejects when it ends without. */
	said: (text: string) => Promise<void>;
	ended: Promise<Ended>;
}

export interface StartOptions {
	/** Path of the script, from the project or absolute. */
	script?: string;
	args?: readonly string[];
	/** Module to load before, by its path from the root of this project. */
	preload?: string;
	env?: Readonly<Record<string, string>>;
	/** User to run as. */
	uid?: number;
}

/** Starts a script in a project; `npm run build` unless told otherwise. */
export function start(
	project: string,
	{ script = "scripts/build.ts", args = [], preload, env = {}, uid }: StartOptions = {},
): Running {
	const imported = preload === undefined ? [] : ["--import", path.join(ROOT, preload)];
	const child = spawn(process.execPath, [...imported, script, ...args], {
		cwd: project,
		env: { ...process.env, SOURCE_DATE_EPOCH: DAY, NO_COLOR: "1", NODE_TEST_CONTEXT: undefined, ...env },
		stdio: ["ignore", "pipe", "pipe"],
		uid,
		gid: uid,
	});
	let stdout = "";
	let stderr = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
	});
	const ended = new Promise<Ended>((resolve) => {
		child.once("close", (status, signal) => resolve({ status, signal, stdout, stderr }));
	});
	const said = (text: string): Promise<void> =>
		new Promise((resolve, reject) => {
			const look = (): void => {
				if (stdout.includes(text)) resolve();
			};
			child.stdout.on("data", look);
			child.once("close", () => reject(new Error(`never said “${text}”:\n${stdout}${stderr}`)));
			look();
		});
	return { child, said, ended };
}

/** Runs a script in a project to its end. */
export async function run(project: string, options?: StartOptions): Promise<Ended> {
	return await start(project, options).ended;
}

/** Waits until there is such a file. */
export async function appears(file: string): Promise<void> {
	while (!existsSync(file)) await sleep(5);
}

/** Every file of a folder with a digest of its bytes; empty when there is no folder. */
export function contentOf(folder: string): Record<string, string> {
	if (!existsSync(folder)) return {};
	const files = readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
	return Object.fromEntries(
		files.map((file) => [
			path.relative(folder, file),
			createHash("sha256").update(readFileSync(file)).digest("hex"),
		]),
	);
}

/** What a build may leave behind only when it was stopped. */
export function remainsIn(project: string): string[] {
	const remains = ["dist", "dist.old", "dist.gone"].map((name) => `.cache/${name}`);
	const locks = existsSync(path.join(project, ".cache/locks"))
		? readdirSync(path.join(project, ".cache/locks")).map((name) => `.cache/locks/${name}`)
		: [];
	const unfinished = ["content", ".cache"].flatMap((folder) =>
		Object.keys(contentOf(path.join(project, folder)))
			.filter((name) => name.endsWith(".tmp"))
			.map((name) => `${folder}/${name}`),
	);
	return [...remains.filter((name) => existsSync(path.join(project, name))), ...locks, ...unfinished];
}
