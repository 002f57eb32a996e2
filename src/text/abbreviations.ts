/**
 * Words that readers type for one another when they search. Unlike the synonyms of alignment, a row
 * here holds in both directions and in every sentence: a cadre who types one form wants all of them.
 */

export interface EquivalentRow {
	/** Forms that stand for one another; the first is the full form, which the others are read as. */
	forms: readonly [string, ...string[]];
	reason: string;
	/** Too plain to tell the reader about: spelling, and symbols that everyone reads as the word. */
	silent?: true;
}

export const EQUIVALENTS: readonly EquivalentRow[] = [
	// Organs.
	{ forms: ["Ủy ban nhân dân", "UBND"], reason: "State organ." },
	{ forms: ["Hội đồng nhân dân", "HĐND"], reason: "State organ." },
	{ forms: ["Mặt trận Tổ quốc", "MTTQ"], reason: "The Front; its committee is UBMTTQ, below." },
	{
		forms: ["Ủy ban Mặt trận Tổ quốc", "UBMTTQ", "Ủy ban MTTQ", "UBMT"],
		reason: "Committee of the Front.",
	},
	{ forms: ["Ủy ban kiểm tra", "UBKT"], reason: "Party organ." },
	{ forms: ["Ban Chấp hành", "BCH"], reason: "Party organ." },
	{ forms: ["Ban Thường vụ", "BTV"], reason: "Party organ." },
	{ forms: ["Ban Chỉ đạo", "BCĐ"], reason: "Body that steers a programme." },
	{ forms: ["tổ chức cơ sở đảng", "TCCSĐ"], reason: "Party organisation." },
	{
		forms: ["Trung ương", "TW"],
		reason: "In names; code numbers are read whole before. TƯ is also the word tư.",
	},
	// Groups of people.
	{ forms: ["cựu chiến binh", "CCB"], reason: "Group that NQ 43 names." },
	{ forms: ["cán bộ, công chức, viên chức", "CBCCVC"], reason: "Group of every plan." },
	{ forms: ["dân tộc thiểu số", "DTTS"], reason: "Group of every plan." },
	{
		forms: ["người Việt Nam ở nước ngoài", "kiều bào"],
		reason: "Nghị quyết 36-NQ/TW (2004) uses the long name for what speech calls kiều bào.",
	},
	// Phrases of the genre.
	{ forms: ["hệ thống chính trị", "HTCT"], reason: "Abbreviation of Party documents." },
	{ forms: ["chính trị - xã hội", "CT-XH", "CTXH"], reason: "Abbreviation of Party documents." },
	{ forms: ["kinh tế - xã hội", "KT-XH", "KTXH"], reason: "Abbreviation of plans." },
	{ forms: ["quốc phòng, an ninh", "QP-AN", "QPAN"], reason: "Abbreviation of plans." },
	{ forms: ["xây dựng nông thôn mới", "XDNTM"], reason: "Abbreviation of plans." },
	{ forms: ["nông thôn mới", "NTM"], reason: "Abbreviation of plans." },
	{ forms: ["cải cách hành chính", "CCHC"], reason: "Abbreviation of plans." },
	{ forms: ["thủ tục hành chính", "TTHC"], reason: "Abbreviation of plans." },
	{ forms: ["quy chế dân chủ", "QCDC"], reason: "Abbreviation of plans." },
	// Types of acts, as they are typed before a number: "NQ 43".
	{ forms: ["nghị quyết", "NQ"], reason: "Type symbol.", silent: true },
	{ forms: ["nghị định", "NĐ", "ND"], reason: "Type symbol.", silent: true },
	{ forms: ["quyết định", "QĐ", "QD"], reason: "Type symbol.", silent: true },
	{ forms: ["chỉ thị", "CT"], reason: "Type symbol.", silent: true },
	{ forms: ["kế hoạch", "KH"], reason: "Type symbol.", silent: true },
	{ forms: ["chương trình", "CTr"], reason: "Type symbol.", silent: true },
	{ forms: ["hướng dẫn", "HD"], reason: "Type symbol.", silent: true },
	{ forms: ["đề án", "ĐA"], reason: "Type symbol.", silent: true },
	// Two spellings of one word.
	{ forms: ["hằng năm", "hàng năm"], reason: "Both stand side by side in one plan.", silent: true },
	{ forms: ["hằng quý", "hàng quý"], reason: "As above.", silent: true },
	{ forms: ["hằng tháng", "hàng tháng"], reason: "As above.", silent: true },
	{ forms: ["bảo đảm", "đảm bảo"], reason: "The same verb with its syllables turned.", silent: true },
];

/**
 * More of them, known to the search only: most full forms are two words, and the word diff, which
 * keeps the forms above whole, reads better when it may cut these.
 */
export const TYPED_ABBREVIATIONS: readonly EquivalentRow[] = [
	{ forms: ["Ủy ban Mặt trận Tổ quốc Việt Nam", "UBMTTQVN"], reason: "The same with its full name." },
	{ forms: ["Mặt trận Tổ quốc Việt Nam", "MTTQVN"], reason: "The Front with its full name." },
	{ forms: ["Ban Tuyên giáo", "BTG"], reason: "Party organ." },
	{ forms: ["Ban Dân vận", "BDV"], reason: "Party organ; Kiên Giang and Sơn La name it in each section." },
	{ forms: ["Liên hiệp Phụ nữ", "LHPN"], reason: "Mass organisation." },
	{ forms: ["Thanh niên Cộng sản", "TNCS"], reason: "Mass organisation." },
	{ forms: ["lực lượng vũ trang", "LLVT"], reason: "Body of every plan." },
	{ forms: ["dân quân tự vệ", "DQTV"], reason: "Body of plans on defence." },
	{ forms: ["hợp tác xã", "HTX"], reason: "Body of plans on the economy." },
	{ forms: ["cán bộ, công chức", "CBCC"], reason: "Group of every plan." },
	{ forms: ["cán bộ, đảng viên", "CBĐV"], reason: "Group of every plan." },
	{ forms: ["đoàn viên, thanh niên", "ĐVTN"], reason: "Group of plans on young people." },
	{ forms: ["người cao tuổi", "NCT"], reason: "Group that NQ 43 names." },
	{ forms: ["văn hóa - xã hội", "VH-XH", "VHXH"], reason: "Abbreviation of plans." },
	{ forms: ["an ninh trật tự", "ANTT"], reason: "Abbreviation of plans." },
	{ forms: ["trật tự an toàn xã hội", "TTATXH"], reason: "Abbreviation of plans." },
	{ forms: ["xã hội chủ nghĩa", "XHCN"], reason: "Abbreviation of Party documents." },
	{ forms: ["chủ nghĩa xã hội", "CNXH"], reason: "Abbreviation of Party documents." },
	{
		forms: ["công nghiệp hóa, hiện đại hóa", "CNH, HĐH", "CNH-HĐH"],
		reason: "Abbreviation of Party documents.",
	},
	{ forms: ["công nghệ thông tin", "CNTT"], reason: "Abbreviation of plans." },
	{ forms: ["khoa học và công nghệ", "KH&CN", "KHCN"], reason: "Abbreviation of plans." },
	{ forms: ["chuyển đổi số", "CĐS"], reason: "Abbreviation of plans." },
	{ forms: ["giáo dục và đào tạo", "GD&ĐT", "GDĐT"], reason: "Abbreviation of plans." },
	{ forms: ["bảo hiểm xã hội", "BHXH"], reason: "Abbreviation of plans." },
	{ forms: ["bảo hiểm y tế", "BHYT"], reason: "Abbreviation of plans." },
	{ forms: ["bảo vệ môi trường", "BVMT"], reason: "Abbreviation of plans." },
	{ forms: ["đại đoàn kết", "ĐĐK"], reason: "Abbreviation of plans." },
	{ forms: ["khiếu nại, tố cáo", "KNTC"], reason: "Abbreviation of plans." },
	{ forms: ["tiếp xúc cử tri", "TXCT"], reason: "Abbreviation of plans." },
	{ forms: ["quản lý nhà nước", "QLNN"], reason: "Abbreviation of plans." },
	{ forms: ["tham nhũng, tiêu cực", "TNTC"], reason: "Abbreviation of Party documents." },
	{ forms: ["phòng, chống tham nhũng", "PCTN"], reason: "Abbreviation of Party documents." },
	{ forms: ["phòng, chống tham nhũng, tiêu cực", "PCTNTC"], reason: "Abbreviation of Party documents." },
	{ forms: ["đồng bằng sông Cửu Long", "ĐBSCL"], reason: "Region of plans of the south." },
	{ forms: ["Thông tin và Truyền thông", "TT&TT", "TTTT"], reason: "Department." },
	{ forms: ["Lao động - Thương binh và Xã hội", "LĐTBXH", "LĐ-TB&XH"], reason: "Department." },
	{ forms: ["Tài nguyên và Môi trường", "TN&MT", "TNMT"], reason: "Department." },
	{ forms: ["Nông nghiệp và Phát triển nông thôn", "NN&PTNT"], reason: "Department." },
	{ forms: ["Văn hóa, Thể thao và Du lịch", "VHTTDL", "VH-TT&DL"], reason: "Department." },
	{ forms: ["Kế hoạch và Đầu tư", "KH&ĐT", "KHĐT"], reason: "Department." },
	{ forms: ["Ủy viên Ban Thường vụ", "UVBTV"], reason: "Title." },
	{ forms: ["Ban Chấp hành Trung ương", "BCHTW"], reason: "Party organ." },
	{ forms: ["Bộ Chính trị", "BCT"], reason: "Party organ." },
	{ forms: ["Ban cán sự đảng", "BCSĐ"], reason: "Party organ." },
	{ forms: ["Liên đoàn Lao động", "LĐLĐ"], reason: "Mass organisation." },
	{ forms: ["phản biện xã hội", "PBXH"], reason: "Abbreviation of plans on supervision." },
	{ forms: ["khối đại đoàn kết", "KĐĐK"], reason: "Abbreviation of plans." },
	{ forms: ["cán bộ, công chức, viên chức, người lao động", "CBCCVCNLĐ"], reason: "Group of plans." },
	{ forms: ["nhà văn hóa", "NVH"], reason: "Abbreviation of plans." },
	{ forms: ["khu dân cư", "KDC"], reason: "Abbreviation of plans." },
	{ forms: ["văn bản quy phạm pháp luật", "VBQPPL"], reason: "Abbreviation of state documents." },
	{ forms: ["an toàn thực phẩm", "ATTP"], reason: "Abbreviation of plans." },
	{ forms: ["trung học cơ sở", "THCS"], reason: "Abbreviation of plans." },
	{ forms: ["đoàn thể chính trị - xã hội", "ĐTCTXH"], reason: "Abbreviation of plans." },
	{ forms: ["sản xuất, kinh doanh", "SXKD"], reason: "Abbreviation of plans." },
	{ forms: ["kết luận", "KL"], reason: "Type symbol.", silent: true },
];

/**
 * Words of a question that a plan never answers with. They are neither looked up nor missed.
 * "là", "có", "ở" are left in: they stand in plans and weigh next to nothing.
 */
export const QUESTION_WORDS: readonly string[] = [
	"ai",
	"gì",
	"mấy",
	"nào",
	"đâu",
	"bao nhiêu",
	"bao lâu",
	"bao giờ",
	"là gì",
	"khi nào",
	"thế nào",
	"như thế nào",
	"tại sao",
	"vì sao",
];

/** Abbreviations in capitals with the full form that each is read as; longest first. */
const CAPITAL_FORMS: readonly (readonly [string, string])[] = EQUIVALENTS.flatMap(
	({ forms: [full, ...short] }) =>
		short.filter((form) => /^\p{Lu}{3,}$|^TW$/u.test(form)).map((form) => [form, full] as const),
).sort(([a], [b]) => b.length - a.length);
const CAPITAL_FORM = new RegExp(
	String.raw`(?<![\p{L}\d/-])(?:${CAPITAL_FORMS.map(([form]) => form).join("|")})(?![\p{L}\d/-])`,
	"gu",
);

/**
 * Text with its abbreviations in capitals written out.
 *
 * @example expandAbbreviations("UBND các huyện") === "Ủy ban nhân dân các huyện"
 */
export function expandAbbreviations(text: string): string {
	return text.replace(CAPITAL_FORM, (form) => CAPITAL_FORMS.find(([short]) => short === form)?.[1] ?? form);
}
