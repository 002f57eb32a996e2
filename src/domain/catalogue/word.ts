/** Word files: what cannot be opened, and what the reader met. The text goes on without it, or with one of two readings. */
import type { CatalogueEntry } from "./entry.ts";

/** How a text with tracked changes is read, by the option of its reader. */
const READ_AS: Readonly<Record<string, string>> = {
	accept: "Đang đọc như đã chấp nhận thay đổi.",
	reject: "Đang đọc như đã từ chối thay đổi.",
};

export const word = {
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
} as const satisfies Record<string, CatalogueEntry>;
