/** PDF files: what cannot be read, and what their pages do not say. */
import type { CatalogueEntry } from "./entry.ts";

export const pdf = {
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
} as const satisfies Record<string, CatalogueEntry>;
