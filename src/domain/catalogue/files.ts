/** Files that cannot be read, and what a reader noticed about their characters. */
import type { CatalogueEntry } from "./entry.ts";

export const files = {
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
} as const satisfies Record<string, CatalogueEntry>;
