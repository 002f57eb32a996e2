/** The order of the stages, with one printed line each. Every entry script is a prefix of it. */
import type { Issue } from "../../src/domain/issues.ts";
import { type ConvertResult, convert } from "./convertStage.ts";
import { countIssues, formatIssues, formatNumber, stage } from "./report.ts";
import { type AlignResult, align } from "./stages.ts";

/** Sources → MDX, reported. */
export async function runConvert(replace: ReadonlySet<string>): Promise<ConvertResult> {
	return await stage(
		"Chuyển đổi",
		() => convert(replace),
		({ sources, written, merged, kept }) =>
			[
				`${formatNumber(sources.length)} tệp nguồn`,
				`${formatNumber(written.length)} bản MDX mới`,
				...(merged.length > 0 ? [`${formatNumber(merged.length)} bản sửa tay được nhập thay đổi`] : []),
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
 *
 * @param issues About files and decisions: something is to be done, so all are listed.
 * @param findings About the texts: counted here, listed by `npm run check`.
 */
export function reportIssues(issues: readonly Issue[], findings: readonly Issue[] = []): 0 | 1 {
	const about = issues.length === 0 && findings.length > 0 ? "Mọi tệp đều đọc được.\n" : formatIssues(issues);
	process.stdout.write(`\n${about}`);
	if (findings.length > 0)
		process.stdout.write(`Về nội dung văn bản: ${countIssues(findings)}. Xem từng điều: npm run check\n`);
	return issues.some((found) => found.severity === "error") ? 1 : 0;
}
