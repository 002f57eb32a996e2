/**
 * Words of a text: compounds, mottos, dates and numbers as wholes, for the word diff. Three lists say
 * what is a compound: what the corpus shows by itself (compoundList.ts, made by `npm run words`), the
 * genre's terms that five plans are too few to show, and the full forms of the abbreviations.
 */
import { EQUIVALENTS } from "./abbreviations.ts";
import { LEVEL, TYPE_NAMES } from "./actTerms.ts";
import { CORPUS_COMPOUNDS } from "./compoundList.ts";
import { findDates } from "./dates.ts";
import { comparisonForm } from "./forms.ts";
import { findMottos } from "./mottos.ts";
import { type Token, type TokenKind, tokenise } from "./tokens.ts";

export interface Word {
	/** First token and the one after the last, in the tokens of the text. */
	from: number;
	to: number;
	/** As compared: the tokens' comparison forms with one blank between. */
	n: string;
	kind: TokenKind | "motto";
	/** Syllables, numbers, dates and codes in it; marks do not count. */
	size: number;
}

interface TermRow {
	reason: string;
	terms: readonly string[];
}

/** Terms of the genre that the statistics of a small corpus cannot tell from formulae. */
export const GENRE_TERMS: readonly TermRow[] = [
	{
		reason:
			"The object of NQ 43, in each of the forms that plans give it; one replaces the other as a whole.",
		terms: [
			"đại đoàn kết",
			"đại đoàn kết dân tộc",
			"đại đoàn kết toàn dân",
			"đại đoàn kết toàn dân tộc",
			"đại đoàn kết các dân tộc",
			"khối đoàn kết",
			"khối đoàn kết các dân tộc",
			"khối đại đoàn kết",
			"khối đại đoàn kết dân tộc",
			"khối đại đoàn kết toàn dân",
			"khối đại đoàn kết toàn dân tộc",
		],
	},
	{
		reason: "Bodies whose names are longer than the statistics look.",
		terms: [
			"Ban Bí thư",
			"Ban cán sự đảng",
			"Ban Dân vận",
			"Ban Nội chính",
			"Ban Thường trực",
			"Ban Tổ chức",
			"Ban Tuyên giáo",
			"Bộ Chính trị",
			"Đảng bộ",
			"đảng đoàn",
			"Đảng ủy",
			"Đoàn Thanh niên",
			"Đoàn đại biểu Quốc hội",
			"Hội Cựu chiến binh",
			"Hội Liên hiệp Phụ nữ",
			"Hội Nông dân",
			"Liên đoàn Lao động",
			"Quốc hội",
			"Thành ủy",
			"Thị ủy",
			"Văn phòng Trung ương",
			"hội đoàn thể",
			"hội quần chúng",
			"cơ quan tham mưu",
		],
	},
	{
		reason: "Party terms with one meaning, where the corpus has only one neighbour for a part.",
		terms: [
			"cấp ủy đảng",
			"chi ủy",
			"đảng bộ cơ sở",
			"đảng viên mới",
			"hệ thống chính trị",
			"hệ thống chính trị cơ sở",
			"công tác dân vận",
			"kỷ luật đảng",
			"tự phê bình",
			"tập trung dân chủ",
			"tổ chức đảng",
			"tư tưởng Hồ Chí Minh",
			"tự diễn biến",
			"tự chuyển hóa",
			"Hồ Chí Minh",
		],
	},
	{
		reason: "Joined by a dash with blanks, which the statistics take for the end of a phrase.",
		terms: [
			"chính trị - xã hội",
			"kinh tế - xã hội",
			"văn hóa - xã hội",
			"chính trị - xã hội - nghề nghiệp",
			"xã hội - nghề nghiệp",
			"quốc phòng - an ninh",
		],
	},
	{
		reason: "Fixed terms of law and policy that few plans have, or that hold a function word.",
		terms: [
			"an sinh xã hội",
			"an toàn xã hội",
			"bản sắc văn hóa",
			"chương trình mục tiêu quốc gia",
			"dân chủ",
			"dân chủ ở cơ sở",
			"dân chủ cơ sở",
			"dân tộc thiểu số",
			"dư luận xã hội",
			"đô thị văn minh",
			"đồng bằng sông Cửu Long",
			"hội nhập quốc tế",
			"lực lượng vũ trang",
			"mạng xã hội",
			"nguồn nhân lực",
			"người có uy tín",
			"người Việt Nam",
			"Nhà nước pháp quyền",
			"nông thôn mới",
			"phản biện xã hội",
			"phong trào thi đua",
			"phương tiện thông tin đại chúng",
			"quản lý nhà nước",
			"tệ nạn xã hội",
			"Tổ quốc",
			"văn nghệ sĩ",
			"xã hội chủ nghĩa",
		],
	},
	{
		reason:
			"Everyday compounds that stand fewer than four times in the corpus, or in one formula of the plans only.",
		terms: [
			"biên giới",
			"bám sát",
			"bạo lực",
			"chiến sĩ",
			"chuyển biến",
			"chỉnh đốn",
			"chủ chốt",
			"chủ thể",
			"chủ động",
			"chức việc",
			"công an",
			"công bằng",
			"công chức",
			"công dân",
			"công khai",
			"công nhân",
			"công việc",
			"công vụ",
			"cơ hội",
			"cảnh giác",
			"cầu nối",
			"cống hiến",
			"cục bộ",
			"doanh nhân",
			"dân trí",
			"dân vận",
			"dòng họ",
			"giúp việc",
			"gọi tắt",
			"hiệu lực",
			"huy động",
			"hài hòa",
			"hình ảnh",
			"hưởng ứng",
			"hạt nhân",
			"hải đảo",
			"hệ thống",
			"hủ tục",
			"khu phố",
			"khu vực",
			"kiên trì",
			"kết nạp",
			"kỷ cương",
			"loại hình",
			"lâu dài",
			"lý luận",
			"lệch lạc",
			"ma túy",
			"minh bạch",
			"miền núi",
			"ngang tầm",
			"nghệ nhân",
			"nghệ thuật",
			"nguy cơ",
			"ngày càng",
			"nhân rộng",
			"nhân sĩ",
			"nhân tài",
			"nhất là",
			"nhận diện",
			"nước ngoài",
			"nền nếp",
			"nội bộ",
			"nội lực",
			"phong cách",
			"phá hoại",
			"phát hiện",
			"phân cấp",
			"phân quyền",
			"phòng chống",
			"phòng ngừa",
			"phương pháp",
			"quyết liệt",
			"quá trình",
			"quân sự",
			"sáng kiến",
			"sâu rộng",
			"sâu sát",
			"sản phẩm",
			"sức chiến đấu",
			"sức mạnh",
			"sự nghiệp",
			"theo dõi",
			"thiểu số",
			"thuyết phục",
			"thành tựu",
			"thẩm quyền",
			"thắng lợi",
			"thắt chặt",
			"thịnh vượng",
			"thống nhất",
			"thực hành",
			"thực thi",
			"tinh gọn",
			"tiêu biểu",
			"toàn quốc",
			"trong sạch",
			"trọng yếu",
			"tín ngưỡng",
			"tín nhiệm",
			"tôn vinh",
			"tương trợ",
			"tầm nhìn",
			"tầng lớp",
			"tập quán",
			"tố cáo",
			"tổ dân phố",
			"tội phạm",
			"tự hào",
			"tự lực",
			"tự tôn",
			"uốn nắn",
			"viên chức",
			"viết tắt",
			"văn bản",
			"vũ trang",
			"vật chất",
			"vẻ vang",
			"vị trí",
			"yêu nước",
			"yếu thế",
			"ý nghĩa",
			"ý thức",
			"đa dạng hóa",
			"đoàn thể",
			"đông đảo",
			"đại học",
			"đặc biệt khó khăn",
			"đặc thù",
			"đặc điểm",
			"đề cao",
			"đề nghị",
			"đối nội",
			"đối với",
			"đồng bộ",
			"đồng hương",
			"động viên",
		],
	},
];

const fullForms = EQUIVALENTS.map(({ forms: [full] }) => full);

/**
 * Every compound by comparison form, with how often the corpus has it (1 where it was not counted). A
 * full form with a comma ("cán bộ, công chức, viên chức") is a list of words, not one.
 */
export const COMPOUNDS: ReadonlyMap<string, number> = new Map([
	...[...GENRE_TERMS.flatMap((row) => row.terms), ...TYPE_NAMES, ...fullForms]
		.map(comparisonForm)
		.filter((term) => term.includes(" ") && !term.includes(","))
		.map((term): [string, number] => [term, 1]),
	...Object.entries(CORPUS_COMPOUNDS),
]);

const LONGEST = Math.max(...[...COMPOUNDS.keys()].map((term) => term.split(" ").length));

/** Places named behind their level, which no list can hold. */
const PLACE_NAME = new RegExp(
	String.raw`(?<=(?<!\p{L})${LEVEL}\s)\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,3}`,
	"gu",
);
/** "2021 - 2025" and "2021-2025": one span of years. */
const YEARS = /(?<![\d/])(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}(?![\d/])/gu;

/**
 * Words of a text in order. The tokens between two wholes are cut into the fewest compounds and single
 * syllables; among equals the cut whose compounds the corpus has more often.
 *
 * @param tokens the text's tokens, where the caller has them already
 * @example segment("khối đại đoàn kết toàn dân tộc trong tỉnh").length === 3
 */
export function segment(text: string, tokens: readonly Token[] = tokenise(text)): Word[] {
	const words: Word[] = [];
	let at = 0;
	for (const { start, end, kind } of findWholes(text)) {
		const from = tokens.findIndex((token, index) => index >= at && token.start >= start);
		if (from < 0) break;
		let to = from;
		while (to < tokens.length && (tokens[to]?.end ?? 0) <= end) to += 1;
		// A whole that a token reaches out of ("2021 - 2025/QĐ") is none.
		if (to === from || (tokens[from]?.start ?? 0) !== start) continue;
		pushCompounds(words, tokens, at, from);
		words.push(wordOf(tokens, from, to, kind));
		at = to;
	}
	pushCompounds(words, tokens, at, tokens.length);
	return words;
}

interface Whole {
	start: number;
	end: number;
	kind: Word["kind"];
}

/** Wholes in order; of two that overlap, the one that begins first. */
function findWholes(text: string): Whole[] {
	const spans = (pattern: RegExp, kind: Word["kind"]): Whole[] =>
		[...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
			start: index,
			end: index + length,
			kind,
		}));
	const all: Whole[] = [
		...findMottos(text).map(({ start, end }): Whole => ({ start, end, kind: "motto" })),
		...findDates(text).map(({ start, end }): Whole => ({ start, end, kind: "date" })),
		...spans(YEARS, "date"),
		...spans(PLACE_NAME, "word"),
	].sort((a, b) => a.start - b.start || b.end - a.end);
	let reached = 0;
	return all.filter(({ start, end }) => {
		if (start < reached) return false;
		reached = end;
		return true;
	});
}

/** Cuts tokens `from`..`to` into words, by dynamic programming from the end. */
function pushCompounds(words: Word[], tokens: readonly Token[], from: number, to: number): void {
	const cuts: { next: number; words: number; count: number }[] = [];
	cuts[to] = { next: to, words: 0, count: 0 };
	for (let at = to - 1; at >= from; at -= 1) {
		const single = cuts[at + 1];
		let best = { next: at + 1, words: (single?.words ?? 0) + 1, count: single?.count ?? 0 };
		let key = tokens[at]?.n ?? "";
		for (let end = at + 2; end <= Math.min(to, at + LONGEST); end += 1) {
			key += ` ${tokens[end - 1]?.n ?? ""}`;
			const count = COMPOUNDS.get(key);
			if (count === undefined) continue;
			const rest = cuts[end];
			const likely = Math.log1p(count) - (opensWithName(tokens, at) ? NAME_PENALTY : 0);
			const cut = { next: end, words: (rest?.words ?? 0) + 1, count: (rest?.count ?? 0) + likely };
			if (cut.words < best.words || (cut.words === best.words && cut.count > best.count)) best = cut;
		}
		cuts[at] = best;
	}
	for (let at = from; at < to; ) {
		const next = cuts[at]?.next ?? at + 1;
		words.push(wordOf(tokens, at, next, tokens[at]?.kind ?? "word"));
		at = next;
	}
}

/** More than any sum of counts, so that it decides every tie. */
const NAME_PENALTY = 1000;

/** "Giao Ban Dân vận": behind the first word of a sentence, a capital begins a name ("giao ban" has none). */
function opensWithName(tokens: readonly Token[], at: number): boolean {
	const opens = at === 0 || tokens[at - 1]?.kind === "punctuation";
	return opens && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.t ?? "");
}

function wordOf(tokens: readonly Token[], from: number, to: number, kind: Word["kind"]): Word {
	const own = tokens.slice(from, to);
	const size = own.filter((token) => token.kind !== "punctuation").length;
	return { from, to, n: own.map((token) => token.n).join(" "), kind, size };
}
