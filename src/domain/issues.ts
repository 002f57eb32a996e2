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

/** What is wrong with a field. An empty name is the file as a whole. */
function fieldSentence({ field = "", expected = "", found }: Details): string {
	if (field === "") return `Tệp phải là các dòng “tên: giá trị”, nhưng đang là ${found}.`;
	if (expected === "unknown") return `Không có trường nào tên “${field}”.`;
	if (expected === "filled") return `Trường “${field}” không được để trống.`;
	return `Trường “${field}” phải là ${expected}, nhưng đang là ${found}.`;
}

/** How a text with tracked changes is read, by the option of its reader. */
const READ_AS: Readonly<Record<string, string>> = {
	accept: "Đang đọc như đã chấp nhận thay đổi.",
	reject: "Đang đọc như đã từ chối thay đổi.",
};

/** One row a code. `details.found` is always the words concerned. */
const catalogue = {
	// Files that cannot be read: the document is left out, the others go on.
	"file-type": {
		severity: "error",
		message: ({ found }) => `Chưa đọc được loại tệp “${found}”.`,
		suggestion: () => "Lưu lại thành .docx rồi đặt vào content/sources.",
	},
	"file-empty": {
		severity: "error",
		message: () => "Tệp trống, không có chữ nào.",
		suggestion: () => "Chép lại văn bản vào tệp, hoặc xóa tệp khỏi content/sources.",
	},
	"file-encoding": {
		severity: "error",
		message: ({ found, encoding = "UTF-8" }) => `Tệp không phải ${encoding} hợp lệ (byte ${found}).`,
		suggestion: () => "Mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8.",
	},
	"file-name": {
		severity: "error",
		message: ({ found }) => `Tên tệp “${found}” không có chữ cái hay chữ số nào để làm mã văn bản.`,
		suggestion: () => "Đổi tên tệp, ví dụ ca-mau-kh-nq43.txt.",
	},
	"plan-ending": {
		severity: "warning",
		message: ({ found }) => `Tệp “${found}” bị bỏ qua, vì tên không kết thúc bằng .mdx (chữ thường).`,
		suggestion: () => "Đổi đuôi tệp thành .mdx.",
	},
	"source-missing": {
		severity: "warning",
		message: ({ found }) => `Không còn tệp nguồn “${found}”, nên không chỉ ra được đoạn nào từ dòng nào.`,
		suggestion: () => "Đặt lại tệp ấy vào content/sources, hoặc ghi source: null.",
	},
	"attestation-unit": {
		severity: "error",
		message: ({ found, document = "" }) =>
			`Đề cương “${document}” ghi mức chứng thực cho đoạn “${found}” không có trong thân văn bản.`,
		suggestion: () => "Sửa trường unit trong attestations cho khớp mã đoạn.",
	},
	"encoding-uncertain": {
		severity: "error",
		message: ({ found }) => `Không chắc bảng mã của tệp; có thể là ${found}.`,
		suggestion: () => "Mở tệp bằng phần mềm đã gõ nó, đổi sang Unicode rồi lưu lại với bảng mã UTF-8.",
	},
	"file-binary": {
		severity: "error",
		message: ({ found }) => `Tệp “${found}” không phải tệp chữ, hoặc đã hỏng.`,
		suggestion: () => "Lấy lại bản gốc của văn bản, hoặc xóa tệp khỏi content/sources.",
	},
	"file-kind": {
		severity: "error",
		message: ({ found }) => `Đây là ${found}, chưa đọc được trực tiếp.`,
		suggestion: ({ advice = "" }) => advice,
	},
	"file-disguised": {
		severity: "error",
		message: ({ found, ending = "" }) =>
			ending === ""
				? `Tên tệp không có đuôi; nội dung là ${found}.`
				: `Đuôi tệp là “.${ending}” nhưng nội dung là ${found}.`,
		suggestion: ({ advice = "" }) => advice,
	},
	"file-locked": {
		severity: "error",
		message: () => "Tệp được đặt mật khẩu nên không đọc được.",
		suggestion: () => "Mở bằng Word, gỡ mật khẩu, lưu lại thành .docx.",
	},
	"file-ignored": {
		severity: "note",
		message: ({ found }) => `Bỏ qua tệp “${found}”: tệp do máy tự tạo, không phải văn bản.`,
		suggestion: null,
	},
	// What a reader noticed about the characters of a file.
	"encoding-converted": {
		severity: "note",
		message: ({ found }) => `Tệp dùng bảng mã ${found}; chữ đã được chuyển sang Unicode.`,
		suggestion: () => "So vài dòng với bản gốc, nhất là tên riêng.",
	},
	"encoding-misread": {
		severity: "note",
		message: ({ found, savedAs = "" }) =>
			`Chữ ${found} bị đọc nhầm là chữ Tây Âu rồi lưu thành ${savedAs}; đã được chuyển lại sang Unicode.`,
		suggestion: () => "So vài dòng với bản gốc, nhất là tên riêng.",
	},
	"encoding-mixed": {
		severity: "warning",
		message: ({ count = "", encoding = "", found }) =>
			`Có ${count} dòng như dán từ bảng mã ${encoding} mà chưa đổi sang Unicode: “${found} …”.`,
		suggestion: () => "Đổi các dòng này sang Unicode trong tệp nguồn, rồi chuyển đổi lại.",
	},
	"encoding-strays": {
		severity: "warning",
		message: ({ found, encoding = "" }) =>
			`Bảng mã ${encoding} không có các ký tự “${found}”; chúng được giữ nguyên.`,
		suggestion: () => "Xem lại các chỗ có ký tự này và sửa trong bản MDX.",
	},
	"capitals-lost": {
		severity: "warning",
		message: ({ count = "", found }) =>
			`TCVN3 không ghi được chữ hoa mang dấu thanh: ${count} dòng không rõ chữ hoa hay chữ thường, như “${found}”.`,
		suggestion: () => "So với bản gốc và sửa chữ hoa trong bản MDX.",
	},
	"characters-lost": {
		severity: "warning",
		message: ({ count = "" }) => `Có ${count} ký tự đã mất từ trước, chỉ còn dấu “\ufffd”.`,
		suggestion: () => "So với bản gốc và điền lại chữ bị mất trong bản MDX.",
	},
	"docx-locked": {
		severity: "error",
		message: () => "Tệp Word có mật khẩu, không mở được.",
		suggestion: () =>
			"Mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu), rồi lưu lại thành .docx.",
	},
	"docx-legacy": {
		severity: "error",
		message: () => "Tệp này là Word đời cũ (.doc), dù tên là .docx.",
		suggestion: () => "Mở bằng Word, rồi Lưu lại thành .docx; chỉ đổi đuôi tên tệp thì không đủ.",
	},
	"docx-broken": {
		severity: "error",
		message: ({ found }) => `Tệp Word hỏng hoặc không phải .docx (${found}).`,
		suggestion: () =>
			"Mở thử bằng Word rồi lưu lại thành .docx; nếu Word cũng không mở được, xin lại bản gốc.",
	},
	"docx-doctype": {
		severity: "error",
		message: ({ found }) => `Tệp Word chứa khai báo <!DOCTYPE> (${found}), vì an toàn nên không đọc.`,
		suggestion: () => "Mở bằng Word rồi lưu lại thành .docx; Word không bao giờ ghi khai báo này.",
	},
	"docx-too-large": {
		severity: "error",
		message: ({ found }) => `Tệp Word bung ra quá lớn hoặc lồng quá sâu (${found}), nên không đọc.`,
		suggestion: () => "Kiểm tra nguồn của tệp; nếu đúng là văn bản, tách nó thành nhiều tệp nhỏ hơn.",
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
		message: fieldSentence,
		suggestion: ({ field = "" }) => `Sửa trường “${field}” ở phần đầu tệp (giữa hai dòng ---).`,
	},
	"front-matter-missing": {
		severity: "error",
		message: () => "Tệp không có phần đầu (các trường giữa hai dòng ---).",
		suggestion: () => "Chép phần đầu của một văn bản khác trong content/plans rồi sửa từng trường.",
	},
	"front-matter-syntax": {
		severity: "error",
		message: ({ found }) => `Phần đầu tệp (giữa hai dòng ---) không đọc được: ${found}.`,
		suggestion: ({ advice = "" }) => advice,
	},
	"mdx-syntax": {
		severity: "error",
		message: ({ found }) => `Không đọc được MDX: ${found}.`,
		suggestion: ({ advice = "" }) => advice,
	},
	"mdx-unsupported": {
		severity: "warning",
		message: ({ found }) => `Chỗ này không phải Markdown thường; được giữ nguyên như chữ: “${found}”.`,
		suggestion: () => "Chỉ dùng đề mục, đoạn, gạch đầu dòng, bảng và chú thích.",
	},
	"override-syntax": {
		severity: "error",
		message: fieldSentence,
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
	"override-given": {
		severity: "error",
		message: ({ found, printed = "" }) =>
			`Văn bản đã ghi trường “${found}” là “${printed}”; chỉ được điền điều văn bản không ghi.`,
		suggestion: () => "Bỏ mục này, hoặc sửa trường ấy ngay trong MDX nếu bản chuyển sai.",
	},
	"override-idle": {
		severity: "warning",
		message: ({ found }) => `Quyết định về “${found}” không có tác dụng: phần này không được ghép cặp.`,
		suggestion: () => "Chỉ ghép đoạn, gạch đầu dòng, dòng bảng hoặc đề mục của hai văn bản khác nhau.",
	},
	"override-contradiction": {
		severity: "error",
		message: ({ found, other = "" }) => `Cặp “${found}” và “${other}” vừa được ghép vừa bị cấm ghép.`,
		suggestion: () => "Bỏ một trong hai quyết định.",
	},
	"override-uncompared": {
		severity: "warning",
		message: ({ found }) =>
			`Hai văn bản này không được đối chiếu với nhau, nên quyết định về “${found}” không có tác dụng.`,
		suggestion: null,
	},
	// What convert noticed about the document as a whole.
	"kept-edited": {
		severity: "warning",
		message: ({ found }) => `Giữ nguyên bản MDX đang có, tuy khác bản chuyển mới từ ${found}.`,
		suggestion: ({ id = "", aside = "" }) =>
			`${aside === "" ? "" : `So với ${aside}. `}Muốn lấy bản chuyển mới: npm run convert -- --replace ${id} (bản đang có được cất vào .cache/replaced).`,
	},
	merged: {
		severity: "note",
		message: ({ found }) => `Đã đưa thay đổi của ${found} vào bản MDX sửa tay.`,
		suggestion: () => "Bản trước khi nhập ở .cache/replaced.",
	},
	"merge-conflict": {
		severity: "warning",
		message: ({ found }) => `Bản nguồn đổi đúng chỗ đã sửa tay (dòng ${found}); giữ bản sửa tay.`,
		suggestion: ({ aside = "" }) => `So với bản chuyển mới ở ${aside}, sửa MDX rồi xóa tệp ấy.`,
	},
	"merge-waiting": {
		severity: "warning",
		message: ({ found }) => `Bản chuyển mới của ${found} còn chờ so với bản sửa tay.`,
		suggestion: () => "So hai tệp, sửa MDX, rồi xóa tệp này.",
	},
	"replace-unknown": {
		severity: "error",
		message: ({ found }) => `Không có tệp nguồn nào cho mã “${found}”.`,
		suggestion: () => "Viết --replace <mã>; mã là tên tệp trong content/plans, không kèm .mdx.",
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
	// What the reader of Word files met. The text goes on without it, or with one of two readings.
	"tracked-change": {
		severity: "warning",
		message: ({ before = "", after = "" }) =>
			before === ""
				? `Thay đổi chưa duyệt trong Word: thêm “${after}”.`
				: after === ""
					? `Thay đổi chưa duyệt trong Word: bỏ “${before}”.`
					: `Thay đổi chưa duyệt trong Word: “${before}” thành “${after}”.`,
		suggestion: ({ mode = "" }) =>
			`${READ_AS[mode] ?? ""} Muốn chắc chắn, duyệt từng thay đổi trong Word (thẻ Xem lại) rồi lưu lại.`,
	},
	"tracked-numbering": {
		severity: "warning",
		message: ({ found }) =>
			`Số thứ tự của đoạn này có thay đổi chưa duyệt trong Word; đang đọc là “${found}”.`,
		suggestion: ({ mode = "" }) =>
			`${READ_AS[mode] ?? ""} Muốn chắc chắn, duyệt từng thay đổi trong Word (thẻ Xem lại) rồi lưu lại.`,
	},
	"word-comment": {
		severity: "warning",
		message: ({ found }) => `Có lời nhận xét trong Word: “${found}”.`,
		suggestion: () => "Lời nhận xét không thuộc văn bản nên không đưa vào; xem đã xử lý chưa.",
	},
	"object-dropped": {
		severity: "note",
		message: ({ found }) => `Ở đây có ${found}, không đọc thành chữ được.`,
		suggestion: () => "Nếu trong đó có chữ của văn bản, gõ lại chữ ấy vào Word hoặc vào bản MDX.",
	},
	equation: {
		severity: "note",
		message: ({ found }) => `Công thức được đọc thành chữ liền, có thể mất phân số, số mũ: “${found}”.`,
		suggestion: () => "So với bản Word; nếu khác, gõ lại công thức thành chữ.",
	},
	"text-box": {
		severity: "note",
		message: ({ found }) => `Chữ trong khung rời được đặt trước đoạn mà khung gắn vào: “${found}”.`,
		suggestion: () => "Xem thứ tự có đúng không; nếu sai, sửa trong bản MDX.",
	},
	"nested-table": {
		severity: "note",
		message: ({ found }) => `Bảng nằm trong ô của bảng khác được đọc thành chữ liền: “${found}”.`,
		suggestion: () => "Nếu khó đọc, tách bảng trong ra khỏi ô rồi chuyển lại.",
	},
	"symbol-unknown": {
		severity: "warning",
		message: ({ found }) => `Không biết ký hiệu này là gì nên bỏ qua: ${found}.`,
		suggestion: () => "Mở Word xem ký hiệu, rồi thay bằng chữ hoặc dấu thường dùng.",
	},
	"hidden-text": {
		severity: "warning",
		message: ({ found }) => `Chữ ẩn trong Word không được đưa vào: “${found}”.`,
		suggestion: () => "Nếu chữ ấy thuộc văn bản, bỏ định dạng ẩn (Hidden) trong Word rồi lưu lại.",
	},
	"legacy-font": {
		severity: "warning",
		message: ({ found }) => `Có chữ dùng phông mã cũ (${found}), có thể đọc ra sai chữ.`,
		suggestion: () => "Chuyển văn bản sang Unicode, ví dụ bằng UniKey (Ctrl+Shift+F6), rồi lưu lại.",
	},
	"number-format": {
		severity: "warning",
		message: ({ found, format = "" }) =>
			`Kiểu đánh số tự động “${format}” chưa được hỗ trợ; số được ghi là “${found}”.`,
		suggestion: () => "So với bản Word; nếu khác, sửa nhãn trong bản MDX.",
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
