/** What the pipeline prints: one line a stage, every issue at once, a summary. In Vietnamese. */
import { styleText } from "node:util";
import { type Issue, type Severity, severities } from "../../src/domain/issues.ts";

/** Where lines go. Colours appear only on a terminal, and never when NO_COLOR is set. */
export type Out = NodeJS.WriteStream;

/** Each severity: its sign in front of the line, its word in a count, its colour. */
const SEVERITY: Readonly<Record<Severity, { sign: string; word: string; colour: "red" | "yellow" | "dim" }>> =
	{
		error: { sign: "✗", word: "lỗi", colour: "red" },
		warning: { sign: "!", word: "cảnh báo", colour: "yellow" },
		note: { sign: "·", word: "ghi chú", colour: "dim" },
	};

/** Ends quietly when the reader of the output has gone (`npm run check | head`). */
export function endWithReader(out: Out = process.stdout): void {
	out.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
		process.exit();
	});
}

/**
 * Runs one stage of the pipeline and prints one line about it.
 *
 * @example await stage("Chuyển đổi", convertAll, (plans) => `${formatNumber(plans.length)} văn bản`);
 * // ✓ Chuyển đổi: 5 văn bản (0,8 giây)
 */
export async function stage<T>(
	name: string,
	work: () => T | Promise<T>,
	describe: (result: T) => string = () => "",
	out: Out = process.stdout,
): Promise<T> {
	const start = performance.now();
	running = name;
	const time = (): string => `(${formatSeconds(performance.now() - start)})`;
	try {
		const result = await work();
		const outcome = describe(result);
		const line = outcome === "" ? name : `${name}: ${outcome}`;
		out.write(`${paint("green", "✓", out)} ${line} ${paint("dim", time(), out)}\n`);
		return result;
	} catch (error) {
		out.write(`${paint("red", "✗", out)} ${name} ${paint("dim", time(), out)}\n`);
		if (error instanceof Error) failed.set(error, name);
		throw error;
	} finally {
		running = null;
	}
}

let running: string | null = null;
const failed = new WeakMap<Error, string>();

/** The stage that an error ended, else the one that it came into; null when there is none. */
export function failedStage(error: unknown): string | null {
	return (error instanceof Error ? failed.get(error) : undefined) ?? running;
}

/**
 * One issue on one line, with the place in front so that an editor can open it.
 *
 * @example formatIssue(issue) === "content/sources/a.txt:48 [mã] Câu. Cách sửa: …"
 */
export function formatIssue({ file, line, unit, code, message, suggestion }: Issue): string {
	const within = line !== null ? `:${counted(file)}${line}` : unit !== null ? `#${unit}` : "";
	const parts = [(file ?? "(chung)") + within, `[${code}]`, sentence(message)];
	if (suggestion !== null) parts.push(`Cách sửa: ${sentence(suggestion)}`);
	return parts.join(" ");
}

/** What a "line" of a file is, where it is none: "a.docx:đoạn 12", "a.pdf:trang 3". */
function counted(file: string | null): string {
	if (file?.toLowerCase().endsWith(".docx")) return "đoạn ";
	return file?.toLowerCase().endsWith(".pdf") ? "trang " : "";
}

/**
 * All issues, file after file and line after line, then their number. Issues below `least` are
 * counted but not listed.
 */
export function formatIssues(
	issues: readonly Issue[],
	{ least = "note", out = process.stdout }: { least?: Severity; out?: Out } = {},
): string {
	const listed = issues.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(least));
	const groups = [...Map.groupBy(listed.toSorted(byPlace), ({ file }) => file).values()].map((group) =>
		group
			.map((issue) => {
				const { sign, colour } = SEVERITY[issue.severity];
				return `${paint(colour, sign, out)} ${formatIssue(issue)}\n`;
			})
			.join(""),
	);
	return [...groups, `${countIssues(issues)}\n`].join("\n");
}

/** All issues as JSON, in the order in which they are printed. */
export function formatJson(issues: readonly Issue[]): string {
	return `${JSON.stringify(issues.toSorted(byPlace), null, "\t")}\n`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** One workflow command an issue; source: GitHub Docs, "Workflow commands for GitHub Actions". */
export function formatAnnotations(issues: readonly Issue[]): string {
	const data = (text: string): string =>
		text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	return issues
		.toSorted(byPlace)
		.map(({ severity, file, line, code, message, suggestion }) => {
			const place = [
				...(file === null ? [] : [`file=${property(file)}`]),
				...(line === null ? [] : [`line=${line}`]),
				`title=${property(code)}`,
			].join(",");
			const text = [message, suggestion].filter((part) => part !== null).join(" ");
			return `::${COMMANDS[severity]} ${place}::${data(text)}\n`;
		})
		.join("");
}

/**
 * @example countIssues(issues) === "1 lỗi, 12 cảnh báo"
 */
export function countIssues(issues: readonly Issue[]): string {
	const counts = severities
		.map((severity) => [severity, issues.filter((issue) => issue.severity === severity).length] as const)
		.filter(([, count]) => count > 0)
		.map(([severity, count]) => `${formatNumber(count)} ${SEVERITY[severity].word}`);
	return counts.length === 0 ? "Không có vấn đề nào" : counts.join(", ");
}

/**
 * A closing table: one line a row, values in one column.
 *
 * @example formatSummary([["Văn bản", 5], ["Kích thước dist/", formatBytes(3_250_000)]])
 */
export function formatSummary(rows: readonly (readonly [label: string, value: string | number])[]): string {
	const width = Math.max(0, ...rows.map(([label]) => label.length));
	return rows
		.map(
			([label, value]) =>
				`${label.padEnd(width)}  ${typeof value === "number" ? formatNumber(value) : value}\n`,
		)
		.join("");
}

const NUMBER = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
const ONE_DECIMAL = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * @example formatNumber(1234.5) === "1.234,5"
 */
export function formatNumber(value: number): string {
	return NUMBER.format(value);
}

/**
 * @example formatSeconds(812) === "0,8 giây"
 */
export function formatSeconds(milliseconds: number): string {
	return `${ONE_DECIMAL.format(milliseconds / 1000)} giây`;
}

/**
 * @example formatBytes(3_250_000) === "3,3 MB"
 */
export function formatBytes(bytes: number): string {
	if (bytes < 1000) return `${formatNumber(bytes)} byte`;
	if (bytes < 1_000_000) return `${ONE_DECIMAL.format(bytes / 1000)} kB`;
	return `${ONE_DECIMAL.format(bytes / 1_000_000)} MB`;
}

/** By file, the issues of no file last; within a file by line, graver ones first on the same line. */
function byPlace(a: Issue, b: Issue): number {
	if (a.file !== b.file) {
		if (a.file === null || b.file === null) return a.file === null ? 1 : -1;
		return a.file < b.file ? -1 : 1;
	}
	return (a.line ?? 0) - (b.line ?? 0) || severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

/** Ends a sentence with one full stop. */
function sentence(text: string): string {
	return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function paint(colour: "red" | "yellow" | "green" | "dim", text: string, out: Out): string {
	return styleText(colour, text, { stream: out });
}
