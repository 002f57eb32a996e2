/** Sheets for the tests of what writes them; the texts are those of the plans. */
import type { Cell, Paragraph, Run, Sheet } from "../../../../src/elements/export/sheet.ts";

/** Words that look like any others. */
export const run = (text: string, look: Partial<Run> = {}): Run => ({
	text,
	change: null,
	strong: false,
	aside: false,
	...look,
});

/** A cell of unmarked paragraphs. */
export const plain = (...paragraphs: readonly string[]): Cell =>
	paragraphs.map((text): Paragraph => [run(text)]);

/** Phụng Hiệp and Kiên Giang: a heading and two rows of their comparison. */
export const comparison: Sheet = {
	title: "Kế hoạch Phụng Hiệp (43-NQ/TW) và Kế hoạch Kiên Giang (43-NQ/TW)",
	lines: ["Còn là dự thảo, chưa phải văn bản chính thức: Phụng Hiệp."],
	address: "https://example.vn/so-sanh/phung-hiep-kh-nq43/kien-giang-kh-nq43/?an=dau-cau",
	columns: ["Kế hoạch Phụng Hiệp (43-NQ/TW)", "Quan hệ", "Kế hoạch Kiên Giang (43-NQ/TW)"],
	rows: [
		{
			kind: "heading",
			cells: [
				[
					[
						run("I. MỤC ĐÍCH", { strong: true }),
						run(",", { strong: true, change: "del" }),
						run(" YÊU CẦU", { strong: true }),
					],
				],
				plain("sửa câu chữ"),
				[
					[
						run("I. MỤC ĐÍCH ", { strong: true }),
						run("VÀ", { strong: true, change: "ins" }),
						run(" YÊU CẦU", { strong: true }),
					],
				],
			],
		},
		{
			kind: "row",
			cells: [
				[[run("xây dựng đất nước "), run("ta ", { change: "del" }), run("ngày càng phồn vinh, hạnh phúc.")]],
				plain("sửa câu chữ", "gợi ý, độ tin cậy cao"),
				[
					[
						run("- "),
						run("Thực hiện hiệu quả ", { change: "ins" }),
						run("Nghị quyết số 43-NQ/TW", { change: "ins", strong: true }),
						run(" ngày càng phồn vinh, hạnh phúc."),
						run("đẩy mạnh tuyên truyền", { change: "moved" }),
					],
				],
			],
		},
		{
			kind: "row",
			cells: [
				[[run("Không thấy đoạn tương ứng.", { aside: true })]],
				plain("không có tương ứng"),
				plain('Phong trào "Dân vận khéo"'),
			],
		},
	],
};
