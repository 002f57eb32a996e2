/**
 * Likely slips of character recognition: a phrase that is Vietnamese syllable by syllable but no phrase
 * of this genre, and the phrase that it was. Each row was met in a plan or differs from a formula of the
 * genre by one mark only (the marks that recognition confuses: hỏi with ngã and sắc, a breve or a
 * circumflex lost). They are shown as "có thể là" and never mended.
 */
export const SLIPS: readonly (readonly [slip: string, likely: string])[] = [
	["phần đầu", "phấn đấu"],
	["phẩn đấu", "phấn đấu"],
	["phân đấu", "phấn đấu"],
	["thể trận", "thế trận"],
	["tin ngưỡng", "tín ngưỡng"],
	["chuyên biến", "chuyển biến"],
	["chuyến biến", "chuyển biến"],
	["danh nhân", "doanh nhân"],
	["đông bào", "đồng bào"],
	["đồng bảo", "đồng bào"],
	["cũng cố", "củng cố"],
	["cùng cố", "củng cố"],
	["tuyên truyên", "tuyên truyền"],
	["nhân dần", "nhân dân"],
	["đoàn kêt", "đoàn kết"],
	["lãnh đao", "lãnh đạo"],
	["chi đạo", "chỉ đạo"],
	["tổ chúc", "tổ chức"],
	["thực hiên", "thực hiện"],
	["nhiêm vụ", "nhiệm vụ"],
	["nghị quyêt", "nghị quyết"],
	["giám sat", "giám sát"],
	["phát huỵ", "phát huy"],
	["quân triệt", "quán triệt"],
	["quản triệt", "quán triệt"],
	["sâu rông", "sâu rộng"],
	["vững mạng", "vững mạnh"],
	["trách nhiêm", "trách nhiệm"],
	["hướng dân thực hiện", "hướng dẫn thực hiện"],
];

/** Words after which the slip is the right phrase: "phần đầu của văn bản", "danh nhân văn hóa". */
const RIGHT_BEFORE: Readonly<Record<string, RegExp>> = {
	"phần đầu": /^\s+(?:của|tiên|trang|văn bản|kế hoạch|bài|tư)/u,
	"danh nhân": /^\s+(?:văn hóa|văn hoá|lịch sử|thế giới|đất)/u,
};

export interface FoundSlip {
	written: string;
	likely: string;
	start: number;
	end: number;
}

const ANY = new RegExp(String.raw`(?<!\p{L})(?:${SLIPS.map(([slip]) => slip).join("|")})(?!\p{L})`, "giu");
const LIKELY = new Map(SLIPS);

/** Phrases of a text that look like slips, in order. */
export function findSlips(text: string): FoundSlip[] {
	return [...text.matchAll(ANY)].flatMap((match) => {
		const key = match[0].toLowerCase();
		const likely = LIKELY.get(key);
		const end = match.index + match[0].length;
		if (likely === undefined || RIGHT_BEFORE[key]?.test(text.slice(end).toLowerCase())) return [];
		return [{ written: match[0], likely, start: match.index, end }];
	});
}
