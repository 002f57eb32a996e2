/**
 * Forms of a Vietnamese word. The written form is what is shown; the comparison form is what two
 * words are compared by; the fold is what a search without marks is matched by.
 */

/** Vowels that carry one of the five tone marks, in the order: plain, ` ´ ̉ ˜ . */
const TONE_ROWS = ["oòóỏõọ", "aàáảãạ", "eèéẻẽẹ", "uùúủũụ", "yỳýỷỹỵ"] as const;
const toneRow = (plain: string): string => TONE_ROWS.find((row) => row[0] === plain) as string;

/**
 * Both placements of the tone mark in open syllables are correct spelling: "hoá" and "hóa",
 * "thuỷ" and "thủy" (the difference is one of printing houses, not of meaning). The older
 * placement, on the first vowel, is taken as the common form.
 */
const TONE_PLACEMENT: ReadonlyMap<string, string> = new Map(
	(
		[
			["o", "a"],
			["o", "e"],
			["u", "y"],
		] as const
	).flatMap(([first, second]) =>
		[1, 2, 3, 4, 5].map((tone): [string, string] => [
			first + toneRow(second)[tone],
			toneRow(first)[tone] + second,
		]),
	),
);
// "qu" is one consonant: "quý" has its mark on the only vowel and stays as it is.
const MOVABLE_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** Characters that differ in print but not in what they say, and the one they are compared as. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
	["Ð", "Đ"], // U+00D0, Icelandic eth, typed for U+0110
	["ð", "đ"],
	["–", "-"],
	["—", "-"],
	["‑", "-"],
	["−", "-"],
	["“", '"'],
	["”", '"'],
	["„", '"'],
	["‘", "'"],
	["’", "'"],
	["…", "..."],
]);
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join("")}]`, "gu");

/**
 * Comparison form of a word or text: NFC, lower case, one tone placement, one dash, one quote,
 * Đ for Ð. Two texts with the same comparison form differ in spelling only.
 *
 * @example comparisonForm("Uỷ ban") === comparisonForm("Ủy ban")
 * @example comparisonForm("Ðảng") === comparisonForm("đảng")
 */
export function comparisonForm(text: string): string {
	return text
		.normalize("NFC")
		.replace(LOOKALIKE, (character) => LOOKALIKES.get(character) as string)
		.toLowerCase()
		.replace(MOVABLE_TONE, (pair) => TONE_PLACEMENT.get(pair) ?? pair);
}

/**
 * Fold of a text: comparison form without any mark, đ as d. For search and for slugs.
 *
 * @example fold("Vận động kiều bào") === "van dong kieu bao"
 */
export function fold(text: string): string {
	return comparisonForm(text).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/**
 * Slug of a text: its fold, words joined by hyphens. Safe in an address on any host.
 *
 * @example slug("43-NQ/TW") === "43-nq-tw"
 */
export function slug(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
}

/** Names that keep their capitals when a heading in capitals is read as a sentence. */
const PROPER_NAMES: readonly string[] = [
	"Đảng",
	"Nhà nước",
	"Nhân dân",
	"Tổ quốc",
	"Mặt trận Tổ quốc",
	"Việt Nam",
	"Hồ Chí Minh",
	"Trung ương",
	"Nghị quyết",
];
const PROPER_NAME = new RegExp(
	String.raw`(?<!\p{L})(?:${[...PROPER_NAMES].sort((a, b) => b.length - a.length).join("|")})(?!\p{L})`,
	"giu",
);

/**
 * Sentence case of a heading printed in capitals, for tables of contents and addresses.
 *
 * @example sentenceCase("MỤC ĐÍCH, YÊU CẦU") === "Mục đích, yêu cầu"
 */
export function sentenceCase(text: string): string {
	if (text !== text.toUpperCase()) return text;
	return capitalise(
		text
			.toLowerCase()
			.replace(PROPER_NAME, (name) => PROPER_NAMES.find((known) => known.toLowerCase() === name) ?? name),
	);
}

/** First letter in upper case. */
export function capitalise(text: string): string {
	const [first = "", ...rest] = text;
	return first.toUpperCase() + rest.join("");
}

/** Terms of office in the case that Hướng dẫn 36-HD/VPTW and Nghị định 30/2020 (Phụ lục II) print. */
const OFFICE_TERMS: readonly string[] = [
	"Ban Chấp hành",
	"Ban Thường vụ",
	"Ban Thường trực",
	"Ban cán sự đảng",
	"Ban Dân vận",
	"Ban Tuyên giáo",
	"Ban Tổ chức",
	"Bộ Chính trị",
	"Bí thư",
	"Chủ tịch",
	"Chánh Văn phòng",
	"Giám đốc",
	"Hội đồng nhân dân",
	"Huyện ủy",
	"Mặt trận Tổ quốc",
	"Phó",
	"Quận ủy",
	"Thành ủy",
	"Thị ủy",
	"Thường trực",
	"Thủ tướng",
	"Tỉnh ủy",
	"Trung ương",
	"Trưởng ban",
	"Trưởng phòng",
	"Ủy ban nhân dân",
	"Đảng bộ",
	"Đảng ủy",
	"Đảng đoàn",
	// Common nouns that stay in lower case inside a name.
	"tỉnh",
	"huyện",
	"thị xã",
	"thành phố",
	"thị trấn",
	"quận",
	"phường",
	"xã",
	"kế hoạch",
	"chương trình",
	"hành động",
	"nghị quyết",
	"quyết định",
	"chỉ thị",
	"kết luận",
	"hướng dẫn",
	"thông báo",
	"thông tri",
	"báo cáo",
	"quy định",
	"đề án",
];
const OFFICE_TERM = new RegExp(
	String.raw`(?<!\p{L})(?:${[...OFFICE_TERMS].sort((a, b) => b.length - a.length).join("|")})(?!\p{L})`,
	"giu",
);

/**
 * Reading case of a text printed in capitals; text that is not all capitals is returned as it is.
 * Terms of office take their fixed case, every other word is part of a name.
 *
 * @example readingCase("HUYỆN ỦY PHỤNG HIỆP") === "Huyện ủy Phụng Hiệp"
 * @example readingCase("PHÓ BÍ THƯ THƯỜNG TRỰC") === "Phó Bí thư Thường trực"
 */
export function readingCase(text: string): string {
	if (text !== text.toUpperCase()) return text;
	const named = text.toLowerCase().split(" ").map(capitalise).join(" ");
	const termed = named.replace(
		OFFICE_TERM,
		(term) => OFFICE_TERMS.find((known) => known.toLowerCase() === term.toLowerCase()) ?? term,
	);
	return capitalise(termed);
}
