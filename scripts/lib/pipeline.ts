/** The order of the stages, with one printed line each. Every entry script is a prefix of it. */
import type { Issue } from "../../src/domain/issues.ts";
import { indexSearch } from "./indexSearch.ts";
import { formatBytes, formatIssues, formatNumber, formatSummary, stage } from "./report.ts";
import { buildPages, DIST, measure } from "./site.ts";
import { type AlignResult, align, type ConvertResult, convert } from "./stages.ts";

/** Sources → MDX, reported. */
export async function runConvert(replace: ReadonlySet<string>): Promise<ConvertResult> {
	return await stage(
		"Chuyển đổi",
		() => convert(replace),
		({ sources, written, kept }) =>
			[
				`${formatNumber(sources.length)} tệp nguồn`,
				`${formatNumber(written.length)} bản MDX mới`,
				...(kept.length > 0 ? [`${formatNumber(kept.length)} bản sửa tay được giữ`] : []),
			].join(", "),
	);
}

/** MDX → records and alignments, reported. */
export async function runAlign(sources: ConvertResult["sources"]): Promise<AlignResult> {
	return await stage(
		"Đối chiếu",
		() => align(sources),
		({ records, units, alignments }) =>
			`${formatNumber(records.length)} văn bản, ${formatNumber(units)} đoạn, ${formatNumber(alignments)} cặp văn bản`,
	);
}

/** All stages up to dist/, with a summary. Returns the exit status: 1 when something was left out. */
export async function runBuild(): Promise<{ status: 0 | 1 }> {
	const converted = await runConvert(new Set());
	const aligned = await runAlign(converted.sources);
	await stage("Dựng trang", buildPages);
	await stage("Lập chỉ mục tìm kiếm", () => indexSearch(aligned.records, DIST), ({ records }) =>
		`${formatNumber(records)} mục`,
	);
	const { files, bytes } = await measure(DIST);
	const issues = [...converted.issues, ...aligned.issues];
	process.stdout.write(
		`\n${formatSummary([
			["Văn bản", aligned.records.length],
			["Đoạn", aligned.units],
			["Cặp văn bản đã đối chiếu", aligned.alignments],
			["Cặp đoạn", aligned.rows],
			["Nhận xét và lỗi", issues.length],
			["Tệp trong dist/", files],
			["Kích thước dist/", formatBytes(bytes)],
		])}`,
	);
	return { status: reportIssues(issues) };
}

/**
 * Prints issues and says how the process should end: 1 when a document or an override was left out.
 * Findings about the texts are counted here and listed by `npm run check`.
 */
export function reportIssues(issues: readonly Issue[], all = false): 0 | 1 {
	const failed = issues.some((found) => found.severity === "error");
	const listed = all ? "note" : "error";
	process.stdout.write(`\n${formatIssues(issues, { least: listed })}`);
	if (!all && issues.length > 0) process.stdout.write("Xem từng điều: npm run check\n");
	return failed ? 1 : 0;
}
