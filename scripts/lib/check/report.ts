/** What the person at the other end reads: one line a check, and what to do about each problem. */
import type { Report } from "./checkSite.ts";
import type { Outcome, Problem, Severity, Status } from "./outcome.ts";

const SIGNS: Readonly<Record<Status, string>> = { passed: "✓", warning: "!", error: "✗", skipped: "–" };

/** Problems of one check that are told one by one. */
const TOLD = 8;

/** What comes from a host must not command the terminal. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "�");

/** Number of problems of a severity. */
export const countOf = ({ outcomes }: Report, severity: Severity): number =>
	outcomes.reduce(
		(sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length,
		0,
	);

export function formatText(report: Report, strict: boolean): string {
	const lines = report.outcomes.flatMap(formatOutcome);
	return `Kiểm tra ${plain(report.target)}\n\n${lines.join("\n")}\n\n${closing(report, strict)}\n`;
}

function formatOutcome({ title, status, detail, problems }: Outcome): string[] {
	const why = status === "skipped" ? "chưa kiểm tra được, " : "";
	const told = problems.slice(0, TOLD).map(formatProblem);
	const more = problems.length - told.length;
	return [
		`${SIGNS[status]} ${title}: ${why}${plain(detail)}`,
		...told,
		...(more > 0 ? [`    … và ${more} vấn đề nữa; xem đủ bằng --format json`] : []),
	];
}

function formatProblem({ severity, address, message, mend }: Problem): string {
	const place = address === null ? "" : `${address}: `;
	return `    ${SIGNS[severity]} ${plain(`${place}${message} Cách sửa: ${mend}`)}`;
}

function closing(report: Report, strict: boolean): string {
	const errors = countOf(report, "error");
	const warnings = countOf(report, "warning");
	const missed = report.outcomes.filter(({ status }) => status === "skipped").length;
	const counts = [
		`Đã kiểm tra ${report.outcomes.length - missed} mục`,
		...(missed > 0 ? [`chưa kiểm tra được ${missed} mục`] : []),
	].join(", ");
	return `${counts}: ${errors} lỗi, ${warnings} cảnh báo. ${advice(report, errors, warnings, strict)}`;
}

function advice({ isFolder }: Report, errors: number, warnings: number, strict: boolean): string {
	if (errors > 0)
		return "Trang chưa dùng được hoặc chưa an toàn: sửa các dòng ✗ từ trên xuống, rồi chạy lại lệnh này.";
	if (warnings > 0 && strict) return "Sửa các dòng !, rồi chạy lại lệnh này.";
	if (warnings > 0) return "Trang dùng được; nên sửa các dòng ! khi có thể, rồi chạy lại lệnh này.";
	return isFolder
		? "Thư mục dùng được: chép lên máy chủ, rồi chạy lại lệnh này với địa chỉ của trang để kiểm tra cả máy chủ."
		: "Trang dùng được, không phải làm gì thêm.";
}

/** The same for programs. */
export const formatJson = (report: Report): string =>
	`${JSON.stringify(
		{
			target: report.target,
			errors: countOf(report, "error"),
			warnings: countOf(report, "warning"),
			checks: report.outcomes,
		},
		null,
		"\t",
	)}\n`;
