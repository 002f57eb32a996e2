/** The whole way from content/ to dist/. Apart from the pipeline, because it loads Astro and Pagefind. */
import { editionDate } from "./editionDate.ts";
import { readAlignments } from "./files.ts";
import { readBasePath } from "./hosting/basePath.ts";
import { HOST_FILES, writeHostFiles } from "./hosting/hostFiles.ts";
import { indexSearch } from "./indexSearch.ts";
import { describeSite, sealSite } from "./package/describeSite.ts";
import { reportIssues, runAlign, runConvert } from "./pipeline.ts";
import { DIST, GROWING, prepareSite, publishSite } from "./publish.ts";
import { formatBytes, formatNumber, formatSummary, stage } from "./report.ts";
import { buildPages, measure, preloadIndex } from "./site.ts";
import { verifySite } from "./verifySite.ts";

/**
 * All stages up to dist/, with a summary; to be called under the lock. Returns the exit status: 1 when
 * something was left out. What it throws leaves dist/ as it was.
 */
export async function runBuild(): Promise<0 | 1> {
	await prepareSite();
	const converted = await runConvert(new Set());
	const aligned = await runAlign(converted.sources);
	const parts = await stage("Dựng trang", buildPages);
	await stage(
		"Lập chỉ mục tìm kiếm",
		() => indexSearch(aligned.records, readAlignments(), GROWING),
		({ units, records }) => `${formatNumber(units)} đoạn, ${formatNumber(records)} phần`,
	);
	await preloadIndex(GROWING);
	await stage(
		"Kê giấy phép và mã kiểm tra",
		async () => {
			const inside = await describeSite(GROWING, parts, { date: editionDate(), base: readBasePath() });
			await writeHostFiles(GROWING, HOST_FILES, readBasePath());
			await sealSite(GROWING);
			return inside;
		},
		(inside) => `${formatNumber(inside)} phông chữ và thư viện`,
	);
	await stage("Thay dist/", async () => {
		await verifySite(
			GROWING,
			aligned.records.map(({ meta }) => meta.id),
		);
		await publishSite();
	});
	const { files, bytes } = await measure(DIST);
	const issues = [...converted.issues, ...aligned.issues];
	process.stdout.write(
		`\n${formatSummary([
			["Văn bản", aligned.records.length],
			["Đoạn", aligned.units],
			["Cặp văn bản đã đối chiếu", aligned.alignments],
			["Cặp đoạn", aligned.rows],
			["Lỗi và nhận xét", issues.length + aligned.findings.length],
			["Tệp trong dist/", files],
			["Kích thước dist/", formatBytes(bytes)],
		])}`,
	);
	return reportIssues(issues, aligned.findings);
}
