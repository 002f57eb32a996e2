/**
 * The issue catalogue: what a careful clerk would report, each with its code, its severity and its
 * sentence. Library functions return issues; reporters print them.
 */

export const severities = ["error", "warning", "note"] as const;
/** `error`: the document or override is left out; `warning`: look at it; `note`: for readers. */
export type Severity = (typeof severities)[number];

export interface Issue {
	code: IssueCode;
	severity: Severity;
	/** File the issue is in, relative to the project, or null for the document as a whole. */
	file: string | null;
	/** 1-based line in `file`. */
	line: number | null;
	/** Unit concerned. */
	unit: string | null;
	/** One sentence in Vietnamese: what is wrong. */
	message: string;
	/** The words concerned, as they stand. */
	found: string;
	/** How to mend it, in Vietnamese. */
	suggestion: string | null;
}

type Details = Readonly<Record<string, string>>;
interface CatalogueEntry {
	severity: Severity;
	message: (details: Details) => string;
	suggestion: ((details: Details) => string) | null;
}

/** One row a code. `details.found` is always the words concerned. */
const catalogue = {
	// Files that cannot be read: the document is left out, the others go on.
	"file-type": {
		severity: "error",
		message: ({ found }) => `Chưa đọc được loại tệp “${found}”.`,
		suggestion: () => "Lưu lại thành .txt hoặc .md (UTF-8) rồi đặt vào content/sources.",
	},
	"file-empty": {
		severity: "error",
		message: () => "Tệp trống, không có chữ nào.",
		suggestion: () => "Chép lại văn bản vào tệp, hoặc xóa tệp khỏi content/sources.",
	},
	"file-encoding": {
		severity: "error",
		message: ({ found }) => `Tệp không phải UTF-8 hợp lệ (byte ${found}).`,
		suggestion: () => "Mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8.",
	},
	// PDF files.
	"pdf-scan": {
		severity: "error",
		message: () => "Tệp PDF là bản chụp (ảnh), không có lớp chữ.",
		suggestion: () => "Nhận dạng chữ (OCR) rồi đặt lại vào content/sources, hoặc xin bản Word.",
	},
	"pdf-encrypted": {
		severity: "error",
		message: () => "Tệp PDF có mật khẩu nên không mở được.",
		suggestion: () => "Lưu lại một bản PDF không đặt mật khẩu, hoặc xin bản Word.",
	},
	"pdf-broken": {
		severity: "error",
		message: () => "Tệp không phải PDF hợp lệ hoặc đã hỏng.",
		suggestion: () => "Tải lại tệp từ nơi công bố, hoặc mở ra rồi in lại thành PDF.",
	},
	"pdf-too-large": {
		severity: "error",
		message: () => "Tệp PDF quá lớn (chỉ đọc đến 1.000 trang, 3 triệu chữ, 128 MB).",
		suggestion: () => "Tách riêng văn bản cần đọc thành một tệp PDF.",
	},
	"pdf-legacy-font": {
		severity: "error",
		message: ({ found }) => `Tệp PDF dùng phông chữ thời trước Unicode: ${found}; chữ đọc ra sẽ sai dấu.`,
		suggestion: () => "Xin bản Word rồi chuyển mã sang Unicode, hoặc nhận dạng chữ (OCR) từ bản in.",
	},
	"pdf-unmapped-font": {
		severity: "error",
		message: ({ found }) => `Phông chữ trong tệp PDF không cho biết mã chữ: ${found}; chữ đọc ra sẽ sai.`,
		suggestion: () => "Nhận dạng chữ (OCR) từ bản in, hoặc xin bản Word.",
	},
	"pdf-letter-unknown": {
		severity: "warning",
		message: ({ found }) => `Tệp PDF có ký tự không rõ là chữ gì: ${found}.`,
		suggestion: () => "Ký tự ấy được giữ nguyên; xin đối chiếu với bản gốc rồi sửa trong MDX.",
	},
	"pdf-page-damaged": {
		severity: "warning",
		message: ({ found }) => `Trang ${found} của tệp PDF bị hỏng một phần; có thể thiếu chữ.`,
		suggestion: () => "Đối chiếu trang ấy với bản gốc, hoặc tải lại tệp.",
	},
	"pdf-page-empty": {
		severity: "warning",
		message: ({ found }) => `Trang ${found} của tệp PDF không có chữ nào: trang trắng hoặc trang chụp.`,
		suggestion: () => "Nếu là trang chụp, nhận dạng chữ (OCR) trang ấy rồi chuyển lại.",
	},
	"pdf-ocr-layer": {
		severity: "warning",
		message: () => "Chữ của tệp PDF do máy nhận dạng từ bản chụp (OCR), có thể sai dấu, sai chữ.",
		suggestion: () => "Đối chiếu với bản gốc trước khi dùng, hoặc xin bản Word.",
	},
	"pdf-text-aside": {
		severity: "note",
		message: ({ found, page = "" }) => `Trang ${page} có chữ xoay, chữ chìm hoặc chữ ngoài lề: “${found}”.`,
		suggestion: () => "Chữ ấy không đưa vào văn bản; nếu là nội dung thì thêm vào MDX.",
	},
	"pdf-table-loose": {
		severity: "note",
		message: ({ found }) =>
			`Trang ${found} có chữ xếp thành cột mà không kẻ ô; mỗi hàng được đọc thành một dòng.`,
		suggestion: () => "Đối chiếu với bản gốc; nếu là bảng thì kẻ lại bảng trong MDX.",
	},
	"pdf-note-unplaced": {
		severity: "warning",
		message: ({ found, page = "" }) => `Không thấy dấu của chú thích ${found} ở trang ${page}.`,
		suggestion: () => "Lời chú thích được giữ; xin đặt lại dấu trong MDX.",
	},
	"duplicate-id": {
		severity: "error",
		message: ({ found, other = "" }) => `Hai văn bản cùng mã “${found}”: tệp này và ${other}.`,
		suggestion: () => "Đổi tên một tệp (hoặc trường id) để mỗi văn bản có mã riêng.",
	},
	"front-matter": {
		severity: "error",
		message: ({ field = "", expected = "", found }) =>
			`Trường “${field}” phải là ${expected}, nhưng đang là ${found}.`,
		suggestion: ({ field = "" }) => `Sửa trường “${field}” ở phần đầu tệp (giữa hai dòng ---).`,
	},
	"front-matter-syntax": {
		severity: "error",
		message: ({ found }) => `Phần đầu tệp (giữa hai dòng ---) không đọc được: ${found}.`,
		suggestion: () => "Xem lại dấu hai chấm, dấu nháy và chỗ thụt đầu dòng.",
	},
	"mdx-syntax": {
		severity: "error",
		message: ({ found }) => `Không đọc được MDX: ${found}.`,
		suggestion: () => "Đặt dấu \\ trước { hoặc < khi đó là chữ của văn bản.",
	},
	"mdx-unsupported": {
		severity: "warning",
		message: ({ found }) => `Chỗ này không phải Markdown thường; được giữ nguyên như chữ: “${found}”.`,
		suggestion: () => "Chỉ dùng đề mục, đoạn, gạch đầu dòng, bảng và chú thích.",
	},
	"override-syntax": {
		severity: "error",
		message: ({ field = "", expected = "", found }) =>
			`Trường “${field}” phải là ${expected}, nhưng đang là ${found}.`,
		suggestion: () => "Xem mẫu trong content/README.md, mục “Quyết định của người biên tập”.",
	},
	"override-document": {
		severity: "error",
		message: ({ found }) => `Không có văn bản nào mang mã “${found}”.`,
		suggestion: () => "Sửa mã cho khớp tên tệp trong content/plans (không kèm .mdx).",
	},
	"override-unit": {
		severity: "error",
		message: ({ found, document = "" }) => `Văn bản “${document}” không có đoạn “${found}”.`,
		suggestion: () => "Mở trang văn bản, bấm dấu ¶ cạnh đoạn cần chỉ để lấy mã đoạn đúng (phần sau dấu #).",
	},
	"override-field": {
		severity: "error",
		message: ({ found }) => `Không có trường nào tên “${found}”.`,
		suggestion: () => "Dùng tên trường như trong phần đầu tệp MDX, ví dụ issuer.province.",
	},
	// What convert noticed about the document as a whole.
	"kept-edited": {
		severity: "note",
		message: ({ found }) => `Giữ nguyên bản MDX đang có; khác bản chuyển mới ở ${found} đoạn.`,
		suggestion: ({ id = "" }) =>
			`Muốn lấy bản chuyển mới: npm run convert -- --replace ${id} (bản đang có được cất vào .cache/replaced).`,
	},
	"type-missing": {
		severity: "warning",
		message: () => "Không thấy tên loại văn bản (KẾ HOẠCH, CHƯƠNG TRÌNH…).",
		suggestion: () => "Kiểm tra phần đầu tệp nguồn, rồi sửa documentType trong MDX.",
	},
	"issuer-missing": {
		severity: "warning",
		message: () => "Không đọc được cơ quan ban hành.",
		suggestion: () => "Ghi issuer.name trong MDX, hoặc ghi kèm chứng cứ trong content/overrides.",
	},
	"letterhead-lost": {
		severity: "note",
		message: () => "Bản nguồn mất phần đầu: không có số, ngày và nơi ban hành.",
		suggestion: null,
	},
	// Findings about the text. The text itself stays as it is.
	"alias-mismatch": {
		severity: "warning",
		message: ({ found, code = "" }) => `${code} lại được viết tắt là ${found}.`,
		suggestion: ({ code = "" }) => `Có thể là ${code}; nguyên văn được giữ.`,
	},
	"code-variant": {
		severity: "note",
		message: ({ found, code = "" }) => `Ký hiệu “${found}” viết khác lệ thường (${code}).`,
		suggestion: null,
	},
	"code-type-unknown": {
		severity: "note",
		message: ({ found }) => `Ký hiệu loại văn bản trong “${found}” không có trong bảng ký hiệu.`,
		suggestion: ({ near = "" }) =>
			near === "" ? "Nguyên văn được giữ." : `Có thể là ${near}; nguyên văn được giữ.`,
	},
	"congress-term": {
		severity: "warning",
		message: ({ found, code = "", other = "" }) =>
			`${code} được ghi là ${found} ở đây nhưng ${other} ở chỗ khác.`,
		suggestion: () => "Nguyên văn được giữ; xin đối chiếu với bản gốc.",
	},
	"eth-letter": {
		severity: "note",
		message: ({ count = "" }) => `Có ${count} chữ “Ð” (U+00D0) thay cho “Đ”; nhìn giống nhau nhưng khác mã.`,
		suggestion: () => "Tìm kiếm và đối chiếu vẫn coi là một chữ.",
	},
	"doubled-word": {
		severity: "warning",
		message: ({ found }) => `Chữ lặp: “${found}”.`,
		suggestion: () => "Nguyên văn được giữ; có thể thừa một lần.",
	},
	"note-unfinished": {
		severity: "warning",
		message: ({ found }) => `Chú thích bị cắt ở cuối: “… ${found}”. Phần sau không còn trong bản nguồn.`,
		suggestion: null,
	},
	"note-missing": {
		severity: "warning",
		message: ({ found }) => `Có dấu chú thích “${found}” nhưng không thấy lời chú thích.`,
		suggestion: null,
	},
	"false-stop": {
		severity: "note",
		message: ({ found }) => `Đoạn bị ngắt trang sau một dấu chấm thừa: “… ${found}”.`,
		suggestion: () => "Hai phần đã được nối lại; dấu chấm được giữ.",
	},
	"number-jump": {
		severity: "warning",
		message: ({ found, before = "" }) => `Số thứ tự nhảy từ ${before} đến ${found}.`,
		suggestion: () => "Nếu bản gốc vốn vậy thì không cần sửa.",
	},
	"quote-mixed": {
		severity: "note",
		message: ({ found }) => `Dấu ngoặc kép mở một kiểu, đóng một kiểu: “${found}”.`,
		suggestion: null,
	},
} as const satisfies Record<string, CatalogueEntry>;

export type IssueCode = keyof typeof catalogue;

/**
 * An issue of the catalogue with its sentence filled in.
 *
 * @param code Key of the catalogue.
 * @param place Where it is; what is not known may be left out.
 * @param details `found`, and whatever else the sentence of this code names.
 */
export function issue(
	code: IssueCode,
	place: { file?: string | null; line?: number | null; unit?: string | null },
	details: Details & { found: string },
): Issue {
	const entry: CatalogueEntry = catalogue[code];
	return {
		code,
		severity: entry.severity,
		file: place.file ?? null,
		line: place.line ?? null,
		unit: place.unit ?? null,
		message: entry.message(details),
		found: details.found,
		suggestion: entry.suggestion?.(details) ?? null,
	};
}
