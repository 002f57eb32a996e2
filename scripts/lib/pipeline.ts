/** The order of the stages, with one printed line each. Every entry script is a prefix of it. */
import type { Issue } from "../../src/domain/issues.ts";
import { formatIssues, formatNumber, stage } from "./report.ts";
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
