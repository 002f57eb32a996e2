/** Numeric targets (chỉ tiêu) in running text: "100%", "trên 90%", "ít nhất 02 mô hình". */

export type Comparator = "exactly" | "above" | "at-least" | "below" | "at-most" | "about" | "between";

export interface Target {
	start: number;
	end: number;
	written: string;
	/** One number, or the least and the most. */
	value: number | [number, number];
	/** "%" or what is counted, e.g. "mô hình"; "%/năm" for a rate. */
	unit: string;
	comparator: Comparator;
}

/** Vietnamese writes 0,4 and 1.000; a dot before three digits groups them. */
const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const RANGE = String.raw`\s*(?:-|–|đến)\s*`;

/** Words before a number, longest first. */
const BEFORE: readonly (readonly [string, Comparator])[] = [
	["không (?:dưới|thấp hơn|ít hơn)", "at-least"],
	["không (?:quá|vượt quá|nhiều hơn)", "at-most"],
	["ít nhất(?: là)?", "at-least"],
	["tối thiểu(?: là)?", "at-least"],
	["tối đa(?: là)?", "at-most"],
	["nhiều nhất(?: là)?", "at-most"],
	["xuống dưới", "below"],
	["trên", "above"],
	["hơn", "above"],
	["dưới", "below"],
	["khoảng", "about"],
	["gần", "about"],
	["từ", "at-least"],
];
const AFTER: readonly (readonly [string, Comparator])[] = [
	["trở lên", "at-least"],
	["trở xuống", "at-most"],
];
const PRE = String.raw`(?:(?<pre>${BEFORE.map(([word]) => word).join("|")})\s+)?`;
const POST = String.raw`(?:(?:\s+mới)?\s+(?<post>${AFTER.map(([word]) => word).join("|")}))?`;

/** What plans count. A number before any other noun is no target. */
const COUNTED =
	"mô hình|lần|lượt|cuộc|buổi|lớp|hội nghị|phong trào|công trình|phần việc|điển hình|chuyên đề|chuyên mục|tin bài|tin|bài|sản phẩm|dịch vụ|tiêu chí|đề tài|sáng kiến|kiến nghị" +
	"|xã|phường|thị trấn|huyện|thôn|ấp|bản|khu phố|tổ dân phố|khu dân cư|hộ|căn nhà|nhà|đơn vị|cơ quan|doanh nghiệp|hợp tác xã|trường|chi bộ|chi hội|tổ hội|tổ chức(?: [\\p{L}]+)?" +
	"|đảng viên|đoàn viên|hội viên|cán bộ|người|lao động|đồng chí|học sinh|quần chúng|(?:triệu|tỷ|tỉ|nghìn)?\\s*đồng|USD|ha|héc-ta|km|tấn|điểm|bậc|vụ|suất quà|suất";

const PERCENT = new RegExp(
	String.raw`(?<![\p{L}\d.,/])${PRE}(?<from>${NUMBER})\s*%?(?:${RANGE}(?<to>${NUMBER}))?\s*(?<unit>%|phần trăm(?!\p{L})|‰)(?<rate>(?:\s*/\s*(?:người|hộ|năm|quý|tháng)){0,2})${POST}(?!\p{L})`,
	"giu",
);
const COUNT = new RegExp(
	String.raw`(?<![\p{L}\d.,/-])${PRE}(?<from>${NUMBER})(?:${RANGE}(?<to>${NUMBER}))?\s+(?<unit>${COUNTED})(?!\p{L})(?<rate>(?:\s*/\s*(?:người|hộ|năm|quý|tháng)){0,2})${POST}(?!\p{L})`,
	"giu",
);

/** A number of things is a target only where the clause says that it is to be reached. */
const CUE =
	/ph[ấầ]n đ[ấầ]u|chỉ tiêu|mục tiêu|(?<!\p{L})đạt(?!\p{L})|bình quân|(?<!\p{L})mỗi(?!\p{L})|kết nạp|tăng thêm|giảm(?!\p{L})|xây dựng (?:được|mới)|thành lập (?:được|mới)|tổ chức (?:được|ít nhất)|có (?:ít nhất|tối thiểu)/iu;
const FIRM = /^(?:ít nhất|tối thiểu|không dưới|không thấp hơn|tối đa|không quá)/iu;
/** "chi bộ có từ 50 đảng viên trở lên" says which branches, not how many members there are to be. */
const CONDITION = /(?:có|là|gồm|với)\s+$/iu;
/** "1 năm 1 giảng viên được dự giờ 1 lần": the first two numbers are the base of the rate. */
const BASE = /(?:(?:1|một|mỗi)\s+(?:năm|quý|tháng),?\s+)$/iu;

/**
 * Every numeric target, in order. Years, dates, numbers of acts, articles and congresses never are:
 * a percentage always is, any other number only with a counted noun in a clause that sets a goal.
 *
 * @example findTargets("đảng viên không hoàn thành nhiệm vụ dưới 0,4%")[0].value === 0.4
 */
export function findTargets(text: string): Target[] {
	const percents = [...text.matchAll(PERCENT)].filter((match) => !isBaseline(text, match)).map(read);
	const counts = [...text.matchAll(COUNT)]
		.filter((match) => !percents.some((percent) => overlaps(percent, match)))
		.filter((match) => isGoal(text, match))
		.map(read);
	return [...percents, ...counts].sort((a, b) => a.start - b.start);
}

/** "từ 75% năm 2023 lên 80%": the first number is where things stand, the second where they go. */
const isBaseline = (text: string, match: RegExpExecArray): boolean =>
	match.groups?.pre?.toLowerCase() === "từ" &&
	/^[^.;,%]{0,25}(?<!trở)\s(?:lên|xuống)\s/u.test(text.slice(match.index + match[0].length));

const overlaps = (target: Target, match: RegExpExecArray): boolean =>
	match.index < target.end && match.index + match[0].length > target.start;

function isGoal(text: string, match: RegExpExecArray): boolean {
	const clause =
		text
			.slice(0, match.index)
			.split(/[.;:\n](?!\d)/u)
			.at(-1) ?? "";
	if (BASE.test(clause)) return false;
	if (match.groups?.pre !== undefined && FIRM.test(match.groups.pre)) return true;
	if (match.groups?.pre?.toLowerCase() === "từ" && CONDITION.test(clause)) return false;
	return CUE.test(clause);
}

function read(match: RegExpExecArray): Target {
	const { pre, post, from = "", to, unit = "", rate = "" } = match.groups ?? {};
	const written = match[0];
	const common = { start: match.index, end: match.index + written.length, written };
	const measured = (unit.toLowerCase() === "phần trăm" ? "%" : unit) + rate.replaceAll(" ", "");
	if (to !== undefined)
		return { ...common, value: [toNumber(from), toNumber(to)], unit: measured, comparator: "between" };
	return {
		...common,
		value: toNumber(from),
		unit: measured,
		comparator: comparatorOf(AFTER, post) ?? comparatorOf(BEFORE, pre) ?? "exactly",
	};
}

function comparatorOf(
	table: readonly (readonly [string, Comparator])[],
	written: string | undefined,
): Comparator | null {
	if (written === undefined) return null;
	return table.find(([word]) => new RegExp(`^(?:${word})$`, "iu").test(written))?.[1] ?? null;
}

function toNumber(written: string): number {
	const ungrouped = /^\d{1,3}(?:\.\d{3})+/u.test(written) ? written.replaceAll(".", "") : written;
	return Number(ungrouped.replace(",", "."));
}
