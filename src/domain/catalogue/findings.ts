/** Findings about the text, for readers and editors. The text itself stays as it is. */
import type { CatalogueEntry } from "./entry.ts";

export const findings = {
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
	"slip-likely": {
		severity: "warning",
		message: ({ found, likely = "" }) => `“${found}” có thể là “${likely}”.`,
		suggestion: () => "Nguyên văn được giữ; xin đối chiếu với bản gốc.",
	},
	"bracket-open": {
		severity: "warning",
		message: ({ found }) => `Dấu ngoặc mở mà không đóng, hoặc đóng mà không mở: “${found}”.`,
		suggestion: null,
	},
	"tone-mixed": {
		severity: "note",
		message: ({ found }) => `Văn bản đặt dấu thanh theo cả hai kiểu: ${found}.`,
		suggestion: () => "Tìm kiếm và đối chiếu coi hai kiểu là một.",
	},
} as const satisfies Record<string, CatalogueEntry>;
