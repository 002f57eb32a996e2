/** A plan that tries to become part of the page that shows it: the same lines in every format that is read. */
import { makeDocx, paragraph, run } from "./docx.ts";
import { linesAt, makePdf } from "./makePdf.ts";

/** Each is one line of a page of PDF. */
export const ATTACKS: readonly string[] = [
	"<script>window.hacked = 1</script> tuyên truyền",
	'<img src="x" onerror="window.hacked = 1"> vận động',
	"[kiều bào](javascript:window.hacked=1) về quê hương",
	"{window.hacked = 1} và {hacked()} của Nhân dân",
	'"><svg onload="window.hacked = 1"> đại đoàn kết',
	"</p></template><script>window.hacked = 1</script> hết",
	'<a href="javascript:window.hacked=1">bấm</a> tại đây',
	"&lt;script&gt;window.hacked = 1&lt;/script&gt; mã lệnh",
	'import hacked from "https://ngoai.example/a.js"',
	"export const hacked = window.hacked = 1",
	"https://ngoai.example/a và ![ảnh](//ngoai.example/a.png)",
	"<!-- <script>window.hacked = 1</script> --> chú thích",
	"$" + "{window.hacked = 1} và `{window.hacked = 1}` và $1",
	'<iframe src="//ngoai.example"></iframe> khung',
	"<style>main { display: none }</style> trình bày",
	":::note{onclick=hacked} và <Counterparts /> thành phần",
];

/** Lines of the plan of a province; the title attacks as well. */
export function hostileLines(province: string): string[] {
	return [
		`ỦY BAN NHÂN DÂN TỈNH ${province.toUpperCase()}`,
		"KẾ HOẠCH",
		"Thực hiện Nghị quyết số 43-NQ/TW ngày 24/11/2023",
		'về <img src="x" onerror="window.hacked = 1">',
		"I. MỤC ĐÍCH, YÊU CẦU",
		"Nâng cao nhận thức về đại đoàn kết toàn dân tộc.",
		"II. NHIỆM VỤ <script>window.hacked = 1</script>",
		...ATTACKS.flatMap((attack, index) => [`${index + 1}. Nhiệm vụ`, attack]),
	];
}

export const hostileText = (province: string): string => `${hostileLines(province).join("\n\n")}\n`;

export const hostileDocx = (province: string): Uint8Array =>
	makeDocx({
		body: hostileLines(province)
			.map((line) => paragraph(run(line)))
			.join(""),
	});

/** Lines of a page of PDF. */
const PAGE_LINES = 36;

export function hostilePdf(province: string): Uint8Array {
	// ">" says to the maker of the file that the first line is indented: a paragraph of its own.
	const lines = hostileLines(province).map((line) => `>${line}`);
	const pages = Array.from({ length: Math.ceil(lines.length / PAGE_LINES) }, (_, page) => ({
		runs: linesAt(80, lines.slice(page * PAGE_LINES, (page + 1) * PAGE_LINES)),
	}));
	return makePdf(pages);
}
