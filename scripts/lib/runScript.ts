/** How every entry script ends: with its status, or with one sentence that says what stopped it. */
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { explain, STACK } from "./failures.ts";
import { DIST } from "./publish.ts";
import { endWithReader, failedStage } from "./report.ts";
import { UserError } from "./userError.ts";

/** Time that what is still open has to close by itself, in milliseconds. */
const CLOSING = 500;

export interface ScriptOptions {
	/** It makes dist/: when it fails, it says that the old one still stands. */
	publishes?: boolean;
}

/**
 * Runs an entry script. Whatever it throws, even outside of what is awaited, becomes one sentence on
 * standard error and status 1; SIGINT and SIGTERM end it with one line and status 130 or 143.
 *
 * @param work Returns the exit status; nothing is 0. Returns while a server that it opened still serves.
 */
export async function runScript(
	work: () => Promise<number> | Promise<void>,
	{ publishes = false }: ScriptOptions = {},
): Promise<void> {
	endWithReader();
	const kept = (): string => (publishes && existsSync(DIST) ? `${DIST}/ vẫn là bản hoàn chỉnh gần nhất` : "");
	const tell = (error: unknown): void => {
		process.stderr.write(`${describeFailure(error, kept())}\n`);
		process.exitCode = 1;
	};
	const stop = (signal: NodeJS.Signals): void => {
		process.stderr.write(`${["Đã dừng theo yêu cầu", kept()].filter(Boolean).join("; ")}.\n`);
		process.exit(128 + constants.signals[signal]);
	};
	// What failed outside of the work must not let the work go on to publish.
	process.on("uncaughtException", (error) => {
		tell(error);
		process.exit();
	});
	// Nothing is left to wait for, and the work has not ended: a program that it had started is gone.
	const unfinished = (): void => {
		tell(new Error("một chương trình con đã tắt giữa chừng, có thể vì máy hết bộ nhớ"));
		process.exit();
	};
	process.on("SIGINT", stop).on("SIGTERM", stop).on("beforeExit", unfinished);
	try {
		const status = await work();
		process.exitCode = typeof status === "number" ? status : 0;
	} catch (error) {
		tell(error);
		// A child process or a watcher that a failed stage left open must not keep this one.
		setTimeout(() => process.exit(), CLOSING).unref();
	} finally {
		process.off("SIGINT", stop).off("SIGTERM", stop).off("beforeExit", unfinished);
	}
}

/**
 * The sentence about an error, with the stage that failed, and its stack when `DOI_CHIEU_STACK` is set.
 *
 * @param kept What still stands in spite of it; "" when there is nothing to say.
 * @param root Folder that paths are shown from.
 */
export function describeFailure(error: unknown, kept = "", root = process.cwd()): string {
	const stack = process.env[STACK] !== undefined && error instanceof Error ? `\n${error.stack}` : "";
	if (error instanceof UserError) return error.message + stack;
	const stage = failedStage(error);
	const { what, mend } = explain(error, root);
	const head = stage === null ? "Không chạy xong" : `Không xong bước “${stage}”`;
	const sentence = [`${head}: ${what}`, kept].filter(Boolean).join("; ");
	const remedy = mend ?? `đặt ${STACK}=1 trước lệnh vừa chạy để xem lỗi phát sinh từ đâu`;
	return `${sentence}. Cách sửa: ${remedy}.${stack}`;
}
