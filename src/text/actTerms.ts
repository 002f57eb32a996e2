/** Words that acts are named by: types, issuers, terms of the congress. Sources of regular expressions. */

/** Names of types, longest first: "Chương trình hành động" before "Chương trình". */
export const TYPE_NAMES: readonly string[] = [
	"Nghị quyết liên tịch",
	"Nghị quyết chuyên đề",
	"Nghị quyết",
	"Nghị định",
	"Chương trình hành động",
	"Chương trình phối hợp",
	"Chương trình",
	"Quyết định",
	"Quy định",
	"Quy chế",
	"Chỉ thị",
	"Kết luận",
	"Kế hoạch liên tịch",
	"Kế hoạch hành động",
	"Kế hoạch",
	"Hướng dẫn",
	"Thông báo",
	"Thông tư liên tịch",
	"Thông tư",
	"Thông tri",
	"Báo cáo",
	"Đề án",
	"Công văn",
	"Công điện",
	"Tờ trình",
	"Chiến lược",
	"Bộ luật",
	"Luật",
	"Pháp lệnh",
];

/** One of the type names; the case is that of the expression's flags. */
export const TYPE = `(?:${TYPE_NAMES.join("|")})`;

/** Up to four capitalised syllables: "Sơn La", "Thừa Thiên Huế". */
export const PLACE = String.raw`(?:\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){0,3})?`;

/** Both tone placements are correct spelling. */
const PEOPLES = "(?:(?:Ủy|Uỷ) ban|Hội đồng) nhân dân|UBND|HĐND";
export const LEVEL = "(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn)";
export const PARTY_COMMITTEE = "(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) (?:ủy|uỷ)";

/** Term of the congress as it follows an issuer: ", khóa XIII", "(khoá XI)". */
export const TERM = String.raw`(?:,?\s+\(?kh[oó][aá]\s+[IVX]+\)?)?`;

/**
 * Who can follow "của": only known offices, because what follows an office is not part of its name.
 * To be used with the flag `u` and without `i`: a place is recognised by its capitals.
 */
export const ISSUER = [
	`(?:Ban\\s+)?Ban [Cc]hấp hành (?:Trung ương(?: Đảng)?|Đảng bộ ${LEVEL}${PLACE})${TERM}`,
	`Bộ Chính trị${TERM}`,
	`Ban Bí thư(?: Trung ương(?: Đảng)?)?${TERM}`,
	`(?:Ban Thường vụ |Thường trực |Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính) )?${PARTY_COMMITTEE}${PLACE}${TERM}`,
	"Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế)(?: và Dân vận)? Trung ương",
	"Văn phòng Trung ương(?: Đảng)?",
	"(?:Ủy|Uỷ) ban Kiểm tra Trung ương",
	"Thủ tướng(?: Chính phủ)?",
	"Chính phủ",
	"(?:Ủy|Uỷ) ban Thường vụ Quốc hội",
	"Quốc hội",
	"Chủ tịch nước",
	`(?:Chủ tịch )?(?:${PEOPLES})(?: ${LEVEL})?${PLACE}`,
	`(?:Đoàn Chủ tịch |Ban Thường trực )?(?:Ủy|Uỷ) ban(?: Trung ương)? Mặt trận Tổ quốc(?: Việt Nam)?(?: ${LEVEL}${PLACE})?`,
	"(?:Bộ trưởng )?Bộ (?:Nội vụ|Tài chính|Công an|Quốc phòng|Tư pháp|Y tế|Xây dựng|Công Thương|Ngoại giao" +
		"|(?:Giáo dục|Thông tin|Kế hoạch|Khoa học|Nông nghiệp|Tài nguyên|Dân tộc) và \\p{Lu}\\p{Ll}+(?: \\p{L}+)?" +
		"|Văn hóa, Thể thao và Du lịch|Lao động - Thương binh và Xã hội)",
].join("|");
