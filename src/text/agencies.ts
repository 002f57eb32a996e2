/** Agencies (cơ quan, đơn vị, tổ chức) in running text, with the part that a sentence gives them. */
import { expandAbbreviations } from "./abbreviations.ts";
import { LEVEL, PARTY_COMMITTEE, PLACE } from "./actTerms.ts";

export type AgencyRole = "lead" | "coordinate" | "assigned" | "mentioned";

export interface Agency {
	start: number;
	end: number;
	written: string;
	/** Abbreviations written out, one spelling: "Ủy ban nhân dân các huyện, thành phố". */
	name: string;
	/** True for a kind of agencies ("các sở, ban, ngành"), false for one. */
	group: boolean;
	role: AgencyRole;
}

const AT = `(?:\\s+${LEVEL}(?!\\s*,\\s*(?:thị trấn|phường))${PLACE}|\\s+các cấp|\\s+cùng cấp|\\s+cấp (?:tỉnh|huyện|xã))?`;
const OWNER = `(?:Trung ương(?: Đảng)?|${PARTY_COMMITTEE}(?: (?:xã|phường|thị trấn))?${PLACE}|cấp (?:ủy|uỷ)(?: cơ sở)?)`;
const U = "(?:Ủy|Uỷ) ban";
const PEOPLES = `(?:${U}|Hội đồng) [Nn]hân dân|UBND|HĐND`;
const FRONT = "(?:[Mm]ặt trận [Tt]ổ quốc|MTTQ)(?: Việt Nam)?";
/** Names of sectors that hold "và" or a comma, where a name without a known end would be cut. */
const SECTORS =
	"Thông tin và Truyền thông|Văn hóa,? (?:và )?Thể thao(?: và Du lịch)?|Văn hóa và Thông tin|Văn hóa, Khoa học và Thông tin|Lao động(?: - |, )Thương binh và Xã hội|Giáo dục và Đào tạo|Nông nghiệp và (?:Phát triển nông thôn|Môi trường|PTNT)" +
	"|Khoa học và Công nghệ|Kế hoạch và Đầu tư|Tài nguyên và Môi trường|Dân tộc và Tôn giáo|Tài chính - Kế hoạch|Kinh tế và Hạ tầng|Giao thông vận tải";
const SECTOR = String.raw`(?:${SECTORS}|\p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+|vụ|chính|tế|pháp|dựng|thương|thị|tra|tộc|lịch))?)`;
const UNIONS =
	"Liên đoàn Lao động|Hội Nông dân|Hội Liên hiệp Phụ nữ|Hội LHPN|Hội Cựu chiến binh|Hội CCB|Đoàn Thanh niên(?: Cộng sản Hồ Chí Minh)?|Tỉnh đoàn|Huyện đoàn|Thành đoàn|Công đoàn(?= huyện| tỉnh| các cấp| cơ sở)|Hội Người cao tuổi|Hội Chữ thập đỏ|Liên minh Hợp tác xã|Hiệp hội [Dd]oanh nghiệp";
const DISTRICTS =
	"các (?:xã|huyện|quận|phường|thị xã|thành phố)(?:(?:, | và | - )(?:huyện|xã|thị xã|phường|thị trấn|thành phố|quận|đặc khu))*";
const KIN = "(?:cơ quan|ban,? ngành|ban|ngành|đơn vị|địa phương|đoàn thể|phòng|tổ chức|sở)";

/** One agency with its own name. Earlier rows hold: what is longer stands before its part. */
const SINGLE: readonly string[] = [
	"Bộ Chính trị|Ban Bí thư(?: Trung ương(?: Đảng)?)?",
	"Ban Chỉ đạo (?:thực hiện|về) [^,.;]{3,90}?(?= chủ trì| theo dõi| tham mưu| có trách nhiệm)",
	`(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Văn phòng|Ban Tổ chức|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Ban Nội chính|Ban Kinh tế|${U} [Kk]iểm tra|UBKT|BTV|BCH) ${OWNER}`,
	// "Ban Tổ chức, Ủy ban Kiểm tra, Ban Dân vận Huyện ủy": the last of a list names whose they are.
	`(?:Văn phòng|Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|${U} Kiểm tra)(?=(?:,| và) (?:các )?(?:Ban \\p{Lu}|${U} Kiểm tra|Văn phòng))`,
	`Ban (?:Thường vụ|Chấp hành) (?:(?:Tỉnh|Huyện|Thành) đoàn|Đảng bộ ${LEVEL}${PLACE})`,
	`(?:Đảng đoàn|Ban [Cc]án sự [Đđ]ảng) (?:(?:${PEOPLES}|${FRONT}|${UNIONS})${AT}|${SECTOR})`,
	`Đoàn đại biểu Quốc hội${AT}`,
	`Văn phòng (?:Đoàn đại biểu Quốc hội và )?(?:${PEOPLES})(?: và (?:${PEOPLES}))?${AT}`,
	`(?:Chủ tịch |Thường trực )?(?:${PEOPLES}) ${LEVEL}(?!\\s*,\\s*(?:thị trấn|phường))${PLACE}`,
	`(?:Ban Thường trực )?(?:${U} (?:Trung ương )?${FRONT}|UBMTTQ(?:VN)?|UBMT TQVN)${AT}`,
	`${FRONT}${AT}`,
	`(?:${UNIONS})(?: Việt Nam)?${AT}`,
	`(?:Sở|Phòng) ${SECTOR}${AT}`,
	`Bộ (?:Nội vụ|Tài chính|Công an|Quốc phòng|Tư pháp|Y tế|Xây dựng|Công Thương|Ngoại giao|${SECTORS})`,
	`(?:Công an|Thanh tra|Bảo hiểm xã hội|Kho bạc Nhà nước|Cục Thống kê|Cục Thuế|Trường Chính trị|Tòa án nhân dân|Viện [Kk]iểm sát nhân dân|Ban Dân tộc|Ban Chỉ đạo|(?:Bộ|Ban) [Cc]hỉ huy (?:Quân sự|Bộ đội Biên phòng)) ${LEVEL}${PLACE}`,
	"Ban Dân tộc|Bộ Chỉ huy Quân sự|Bộ Chỉ huy Bộ đội Biên phòng|Ban Chỉ huy Quân sự",
	String.raw`Trung tâm \p{Lu}\p{Ll}+(?:(?: [-–] |, | và )?\s?\p{Lu}\p{Ll}+| \p{Ll}*trị)*${AT}`,
	String.raw`(?:Đài (?:Phát thanh và Truyền hình|Phát thanh - Truyền hình|PT-TH|Truyền thanh)|Báo)(?: ${LEVEL}${PLACE}|\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){0,2})`,
	`${PARTY_COMMITTEE}${PLACE}`,
];

/** Agencies named by their kind. */
const GROUP: readonly string[] = [
	`(?:[Cc]hủ tịch )?(?:${PEOPLES}|Công an|Phòng [\\p{Lu}]\\p{Ll}+ \\p{Ll}+) (?:${DISTRICTS}|các cấp|cấp \\p{L}+(?:, cấp \\p{L}+)*)`,
	"[Gg]iám đốc các sở(?:, (?:ban, )?ngành)?(?: tỉnh)?",
	`[Tt]hủ trưởng (?:các )?${KIN}(?:(?:, | và )${KIN})*${AT}`,
	`[Cc]ác cơ quan(?: chuyên trách)? tham mưu, giúp việc(?: (?:của )?${OWNER})?`,
	`(?:[Cc]ác )?${KIN}(?:(?:, | và | )${KIN})*(?: chức năng)?(?: cấp \\p{Ll}+| tỉnh| huyện)?(?: có)? liên quan`,
	`(?:[Cc]ác )?sở, (?:ban, )?ngành(?:, đoàn thể)?${AT}`,
	`(?:[Cc]ác )?ban,? ngành(?:, đoàn thể)?${AT}`,
	"[Cc]ác ngành chức năng|[Cc]ác cơ quan chức năng|[Cc]ác cơ quan báo chí|[Cc]ác lực lượng vũ trang",
	`[Cc]ác cơ quan, (?:đơn vị|ban, ngành)(?:, địa phương)?${AT}`,
	"[Cc]ác địa phương, đơn vị|cơ quan, đơn vị(?= tổ chức)",
	"[Cc]ác đảng đoàn, ban cán sự đảng",
	`[Cc]ác (?:huyện|thành|thị|quận)(?: (?:ủy|uỷ))?(?:, (?:thành|thị|huyện)(?: (?:ủy|uỷ))?)*(?<=ủy|uỷ)`,
	`(?:[Cc]ác )?[Đđ]ảng (?:ủy|uỷ) trực thuộc(?: ${OWNER})?`,
	`(?:[Cc]ác )?(?:đảng bộ, chi bộ|chi bộ, đảng bộ|chi, đảng bộ|TCCSĐ|TCCSD|tổ chức cơ sở đảng|tổ chức đảng)(?: trực thuộc(?: ${OWNER})?)`,
	"[Cc]ác (?:đảng bộ, chi bộ|chi bộ, đảng bộ|chi, đảng bộ|TCCSĐ|TCCSD|tổ chức cơ sở đảng)",
	`(?:[Cc]ác )?[Cc]ấp (?:ủy|uỷ)(?! viên)(?: [Đđ]ảng)?(?:, tổ chức đảng)?(?: các cấp| trực thuộc(?: ${OWNER})?| cơ sở)?`,
	"[Cc]hính quyền(?: các cấp| địa phương|(?=, (?:Mặt trận|MTTQ)))",
	`(?:[Cc]ác )?(?:tổ chức|đoàn thể) chính trị - xã hội${AT}`,
	`[Cc]ác hội quần chúng${AT}|[Cc]ác (?:hội )?đoàn thể${AT}|hội quần chúng`,
];
const AGENCY = new RegExp(
	String.raw`(?<![\p{L}\d])(?:(?<one>${SINGLE.join("|")})|(?<many>${GROUP.join("|")}))(?![\p{L}\d])`,
	"gu",
);

/** What stands between two agencies of one list. */
const LINK = /^\s*(?:[,;]|,?\s*và|,?\s*cùng(?: với)?)\s*$/u;

const COORDINATE = /phối hợp(?: chặt chẽ| đồng bộ| thường xuyên)?(?:\s+(?:với|cùng(?: với)?))?\s+$/iu;
const LEADS = /^\s*(?:(?:là|làm) [^,.;]{0,40},\s*)?(?:,\s*)?chủ trì(?!\p{L})/u;
const ANSWERS = /^[\s,]*(?:[^.;,]{0,40},\s*)?(?:có|chịu) trách nhiệm/u;
const ASSIGNED = /(?:^|[^\p{L}])(?:giao|đề nghị|yêu cầu|phân công|ủy quyền|uỷ quyền)\s+(?:cho\s+)?$/iu;
/** A heading that names those whose tasks follow. */
const HEADING = /^\s*(?:Đối với\s+)?$/iu;

/** What may stand before the subject of a task: nothing, or an adverbial that ends in a comma. */
const CLAUSE_START =
	/(?:^|[.…;:]\s+)(?:(?:H[ằà]ng (?:năm|quý|tháng)|Định kỳ|Căn cứ|Trong|Trên cơ sở|Để|Theo|Qua|Thông qua|Đồng thời|Khi|Sau|Từ|Trước|Ngoài|Chậm nhất)[^.;:]*,\s+)?$/iu;
/** What may stand between the subject and its verb. */
const MODIFIER =
	/^(?:\s*,?\s*(?:từ \p{L}+ đến cơ sở|trực thuộc|(?:trực tiếp|trước hết|nhất) là [^.;,]{3,40}?(?=\s(?:lãnh đạo|chịu|chỉ đạo|phải))|trên địa bàn(?: \p{Ll}+)?|theo (?:chức năng|nhiệm vụ)(?:, (?:nhiệm vụ|thẩm quyền|quyền hạn))*(?: được giao| (?:của )?mình)?|căn cứ [^.;]{3,120}?(?=\s(?:ban hành|xây dựng|tổ chức|cụ thể))|đến năm \d{4}|định kỳ(?: [^.;]{0,40}?(?=\sbáo cáo))?))*\s*/u;
const VERB =
	/^(?:(?:tiếp tục|cần|phải|chủ động|thường xuyên|tích cực|kịp thời|tập trung|trực tiếp|khẩn trương|nghiêm túc|kết hợp|đều|sẽ)[\s,]+)*(?:lãnh đạo|chỉ đạo|xây dựng|tổ chức|tham mưu|hướng dẫn|triển khai|thực hiện|ban hành|quán triệt|tuyên truyền|phối hợp|tăng cường|đẩy mạnh|nâng cao|phát huy|định hướng|theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp|bố trí|cân đối|làm tốt|quan tâm|đổi mới|mở (?:các )?lớp|tiến hành|công khai|vận động|rà soát|cụ thể hóa|bám sát|đưa|báo cáo|trao đổi|cử|hoàn thành|xác định|chuẩn bị|tạo điều kiện|bảo đảm|nghiên cứu|đề xuất|đăng ký|thành lập|thẩm định|tiếp nhận|xử lý|giải quyết|giúp|cập nhật|lồng ghép|phát động|gửi|làm việc|căn cứ|chấp hành|cung cấp|phản ánh|nắm)(?!\p{L})/u;
/** The sentence of the preamble by which the issuer issues: no task. */
const ISSUES = /^\s*(?:ban hành|xây dựng)\s+[^.;]*sau(?: đây)?\s*:?\s*$/u;

/**
 * Every agency, in order. Agencies of one list ("A, B và C chủ trì") have one role. Where "giao …"
 * and "chủ trì" meet on one agency, it leads: that is what it is given.
 *
 * @example findAgencies("Giao Sở Nội vụ theo dõi.")[0].role === "assigned"
 */
export function findAgencies(text: string): Agency[] {
	const found = [...text.matchAll(AGENCY)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		written: match[0],
		name: nameOf(match[0], match.groups?.many !== undefined),
		group: match.groups?.many !== undefined,
	}));
	const lists = found.reduce<(typeof found)[]>((all, agency) => {
		const list = all.at(-1);
		const last = list?.at(-1);
		if (list !== undefined && last !== undefined && LINK.test(text.slice(last.end, agency.start)))
			list.push(agency);
		else all.push([agency]);
		return all;
	}, []);
	return lists.flatMap((list) => {
		const role = roleOf(text, list[0]?.start ?? 0, list.at(-1)?.end ?? 0);
		return list.map((agency) => ({ ...agency, role }));
	});
}

/** How far the words that give a role can stand from the list, in characters. */
const REACH = 600;

function roleOf(text: string, start: number, end: number): AgencyRole {
	// A letter stands for what is cut off, so that the cut is not taken for the head of the text.
	const before = start > REACH ? `x${text.slice(start - REACH, start)}` : text.slice(0, start);
	const after = text.slice(end, end + REACH);
	if (COORDINATE.test(before)) return "coordinate";
	if (LEADS.test(after)) return "lead";
	if (ASSIGNED.test(before)) return "assigned";
	if (HEADING.test(before) && /^\s*:?\s*$/u.test(after)) return "lead";
	if (!CLAUSE_START.test(before) || ISSUES.test(after)) return "mentioned";
	const rest = after.slice(MODIFIER.exec(after)?.[0].length ?? 0).replace(/^,\s*/u, "");
	return /^\s*:/u.test(after) || ANSWERS.test(after) || VERB.test(rest) ? "lead" : "mentioned";
}

/** One spelling of a name; a group loses the capital of the sentence that it opens. */
function nameOf(written: string, group: boolean): string {
	const full = expandAbbreviations(written.replace(/UBMT ?TQVN/u, "UBMTTQ Việt Nam"))
		.replaceAll("Uỷ", "Ủy")
		.replaceAll("uỷ", "ủy")
		.replace("Ủy ban kiểm tra", "Ủy ban Kiểm tra")
		.replace(/[Mm]ặt trận [Tt]ổ quốc/u, "Mặt trận Tổ quốc");
	return group ? full.replace(/^(?:Các|Cấp|Chính quyền)/u, (word) => word.toLowerCase()) : full;
}
