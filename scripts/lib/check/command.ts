/** The command line of the checker, in the repository and as the single file `kiem-tra.mjs`. */
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkFolder, checkHost } from "./checkSite.ts";
import { countOf, formatJson, formatText } from "./report.ts";

export interface CommandOptions {
	/** How the command is called, for its usage. */
	name: string;
	/** Folder that is checked without an argument, and whose search runs against a host. */
	folder: string;
	write(text: string): void;
	complain(text: string): void;
}

const isFolder = async (path: string): Promise<boolean> =>
	(await stat(path).catch(() => null))?.isDirectory() === true;

/**
 * Runs the checker.
 *
 * @returns Exit status: 1 when the site would not work or is not safe, with `--strict` also when it could be
 *   better, and when the command was typed wrong.
 */
export async function runCommand(
	args: readonly string[],
	{ name, folder, write, complain }: CommandOptions,
): Promise<0 | 1> {
	const typed = readArguments(args);
	if (typed === null) {
		complain(`Cách dùng: ${name} [thư mục hoặc địa chỉ http://…] [--strict] [--format text|json]\n`);
		return 1;
	}
	const { target = folder, strict, format } = typed;
	const address = /^https?:\/\//iu.test(target) && URL.canParse(target) ? new URL(target) : null;
	if (address === null && !(await isFolder(target))) {
		complain(
			`Không có thư mục ${target}. Hãy ghi địa chỉ bắt đầu bằng http:// hoặc https://, hoặc đường dẫn của thư mục trang.\n`,
		);
		return 1;
	}
	const report =
		address === null
			? await checkFolder(target)
			: await checkHost(address, (await isFolder(folder)) ? folder : null);
	write(format === "json" ? formatJson(report) : formatText(report, strict));
	const fails = countOf(report, "error") + (strict ? countOf(report, "warning") : 0);
	return fails > 0 ? 1 : 0;
}

interface Typed {
	target: string | undefined;
	strict: boolean;
	format: "text" | "json";
}

/** Null when the command was typed wrong. */
function readArguments(args: readonly string[]): Typed | null {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { strict: { type: "boolean", default: false }, format: { type: "string", default: "text" } },
		});
		const { strict, format } = values;
		if (positionals.length > 1 || (format !== "text" && format !== "json")) return null;
		return { target: positionals[0], strict, format };
	} catch {
		return null;
	}
}
