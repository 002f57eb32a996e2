/** What people edit: front-matter, MDX, decisions, and how convert treated their work. */
import type { CatalogueEntry, Details } from "./entry.ts";

/** What is wrong with a field. An empty name is the file as a whole. */
function fieldSentence({ field = "", expected = "", found }: Details): string {
	if (field === "") return `Tệp phải là các dòng “tên: giá trị”, nhưng đang là ${found}.`;
	if (expected === "unknown") return `Không có trường nào tên “${field}”.`;
	if (expected === "filled") return `Trường “${field}” không được để trống.`;
	return `Trường “${field}” phải là ${expected}, nhưng đang là ${found}.`;
}

export const editing = {
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
	"override-finding": {
		severity: "warning",
		message: ({ found }) => `Không còn nhận xét “${found}” ở chỗ này để xác nhận hay bác bỏ.`,
		suggestion: () => "Chép lại mã và đoạn từ npm run check, hoặc bỏ mục này.",
	},
	"override-uncompared": {
		severity: "warning",
		message: ({ found }) =>
			`Hai văn bản này không được đối chiếu với nhau, nên quyết định về “${found}” không có tác dụng.`,
		suggestion: null,
	},
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
} as const satisfies Record<string, CatalogueEntry>;
