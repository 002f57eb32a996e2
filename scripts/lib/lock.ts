/**
 * One command at a time writes in a project. The lock is a file whose name says whose it is, so that
 * there is nothing in it to be damaged, and so that whoever takes away what a killed process left can
 * never take away another's: first a command puts its own name down, then it looks for others.
 */
import { randomInt } from "node:crypto";
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "./userError.ts";

export interface Holder {
	/** What a person would type, e.g. "npm run build". */
	command: string;
	pid: number;
	since: Date;
	/** The file that stands for the lock. */
	file: string;
}

const FOLDER = ".cache/locks";
const NAME = /^(?<command>[a-z]+)\.(?<pid>\d+)\.(?<start>\d+)$/u;

/** Two commands that start together both step back; by different times, so that one is first again. */
const ATTEMPTS = 6;
const STEP_BACK = { least: 20, most: 150 };
/** Milliseconds between two looks while waiting. */
const LOOK_AGAIN = 200;

let held = false;

/**
 * Does work that no other command of this project may do at the same time. Work within such work simply
 * runs. A process that is killed leaves its file; the next command sees that nobody stands behind it.
 *
 * @param command The npm script, lower-case letters: it is told to others.
 * @param waits Told once when another holds the lock; then this one waits. Without it, it is refused.
 * @throws UserError when another command is writing; what the file system says when no lock can be made.
 */
export async function withLock<T>(
	command: string,
	work: () => Promise<T>,
	waits?: (other: Holder) => void,
): Promise<T> {
	if (held) return await work();
	const file = join(FOLDER, `${command}.${process.pid}.${startOf(process.pid) ?? NO_START}`);
	const release = (): void => rmSync(file, { force: true });
	await take(file, waits);
	held = true;
	process.once("exit", release);
	try {
		return await work();
	} finally {
		held = false;
		process.removeListener("exit", release);
		release();
	}
}

async function take(file: string, waits?: (other: Holder) => void): Promise<void> {
	let told = false;
	for (let attempt = 1; ; attempt++) {
		makeFolder(FOLDER);
		let other = findOther(file);
		if (other === null) {
			closeSync(openSync(file, "w"));
			other = findOther(file);
			if (other === null) return;
			rmSync(file, { force: true });
		}
		if (waits === undefined) {
			if (attempt >= ATTEMPTS) throw new UserError(refusal(other));
			await sleep(randomInt(STEP_BACK.least, STEP_BACK.most));
		} else {
			if (!told && attempt >= ATTEMPTS) {
				waits(other);
				told = true;
			}
			await sleep(told ? LOOK_AGAIN : randomInt(STEP_BACK.least, STEP_BACK.most));
		}
	}
}

/** Step by step: asked for both at once, Node says of a disk that is read-only that there is no folder. */
function makeFolder(folder: string): void {
	for (const step of [dirname(folder), folder]) if (!existsSync(step)) makeStep(step);
}

function makeStep(folder: string): void {
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another command may have been faster.
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
}

/** A living holder beside ourselves, or null. Files behind which nobody stands are taken away. */
function findOther(own: string): Holder | null {
	for (const name of readdirSync(FOLDER)) {
		const file = join(FOLDER, name);
		if (file === own) continue;
		const { command = "", pid = "0", start = NO_START } = NAME.exec(name)?.groups ?? {};
		if (command === "" || !isRunning(Number(pid), start)) {
			rmSync(file, { recursive: true, force: true });
			continue;
		}
		const status = statSync(file, { throwIfNoEntry: false });
		// It may have been given back while we asked after its process.
		if (status !== undefined)
			return { command: `npm run ${command}`, pid: Number(pid), since: status.mtime, file };
	}
	return null;
}

function refusal({ command, pid, since, file }: Holder): string {
	const time = since.toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "medium" });
	return (
		`${command} đang chạy trong dự án này (tiến trình ${pid}, từ ${time}), nên lệnh này chưa ghi gì. ` +
		`Cách sửa: đợi lệnh kia xong rồi chạy lại, hoặc dừng nó bằng kill ${pid}; nếu tiến trình ấy không phải của dự án thì xoá tệp ${file}.`
	);
}

/** Where the system does not tell when a process started, its number alone has to do. */
const NO_START = "0";

/** Whether the process that took the lock still runs: the number of a dead one is given to another. */
function isRunning(pid: number, start: string): boolean {
	const now = startOf(pid);
	if (now !== null) return now === start;
	if (existsSync("/proc/self/stat")) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/**
 * When a process started, in clock ticks since the machine did; null when it is gone, has ended and only
 * waits to be buried, or the system does not say. Fields of /proc/<pid>/stat: man 5 proc.
 */
export function startOf(pid: number): string | null {
	try {
		const text = readFileSync(`/proc/${pid}/stat`, "utf8");
		// The second field is a name in parentheses, in which anything may stand.
		const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
		const [state] = fields;
		return state === "Z" || state === "X" ? null : (fields[STARTTIME] ?? null);
	} catch {
		return null;
	}
}

/** Field 22, counted from the third. */
const STARTTIME = 22 - 3;
