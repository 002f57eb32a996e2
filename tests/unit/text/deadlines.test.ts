import assert from "node:assert/strict";
import { test } from "node:test";
import { findDeadlines } from "../../../src/text/deadlines.ts";

type Row = readonly [
	text: string,
	written: string,
	kind: string,
	from: string | null,
	to: string | null,
	recurrence: string | null,
];
const rows: readonly Row[] = [
	[
		"định kỳ trước ngày 10/12 hằng năm, báo cáo",
		"trước ngày 10/12 hằng năm",
		"recurring",
		null,
		"--12-10",
		"yearly",
	],
	["(hoàn thành trước 10/01/2024).", "hoàn thành trước 10/01/2024", "once", null, "2024-01-10", null],
	["sơ kết, quý IV năm 2024 báo cáo", "quý IV năm 2024", "once", "2024-10", "2024-12", null],
	["Quý I, II năm 2025", "Quý I, II năm 2025", "once", "2025-01", "2025-06", null],
	["định kỳ tháng 11 hằng năm báo cáo", "định kỳ tháng 11 hằng năm", "recurring", "--11", "--11", "yearly"],
	[
		"định kỳ hằng năm (trước ngày 25/12) đánh giá",
		"định kỳ hằng năm (trước ngày 25/12)",
		"recurring",
		null,
		"--12-25",
		"yearly",
	],
	["định kỳ 6 tháng, năm; giám sát", "định kỳ 6 tháng, năm", "recurring", null, null, "half-yearly"],
	["định kỳ hàng quý, Thường trực", "định kỳ hàng quý", "recurring", null, null, "quarterly"],
	["Hàng tháng, Ban Tuyên giáo", "Hàng tháng", "recurring", null, null, "monthly"],
	["gửi trước ngày 20 hằng tháng", "trước ngày 20 hằng tháng", "recurring", null, null, "monthly"],
	["phấn đấu đến năm 2025, 100% xã", "đến năm 2025", "once", null, "2025", null],
	["tầm nhìn đến năm 2050.", "tầm nhìn đến năm 2050", "once", null, "2050", null],
	["trong năm 2024 rà soát", "trong năm 2024", "once", "2024", "2024", null],
	["từ năm 2024 đến năm 2026", "từ năm 2024 đến năm 2026", "period", "2024", "2026", null],
	["giai đoạn 2021 – 2025", "giai đoạn 2021 – 2025", "period", "2021", "2025", null],
	[
		"chậm nhất ngày 31 tháng 12 năm 2025",
		"chậm nhất ngày 31 tháng 12 năm 2025",
		"once",
		null,
		"2025-12-31",
		null,
	],
	["Tháng 6/2025", "Tháng 6/2025", "once", "2025-06", "2025-06", null],
	["6 tháng đầu năm 2024", "6 tháng đầu năm 2024", "once", "2024-01", "2024-06", null],
	["gửi trước khi họp ít nhất 3 ngày", "trước khi họp ít nhất 3 ngày", "once", null, null, null],
	["vững mạnh (thực hiện thường xuyên).", "thực hiện thường xuyên", "recurring", null, null, null],
];
for (const [text, ...expected] of rows)
	test(`“${text}” holds the deadline “${expected[0]}”`, () => {
		assert.deepEqual(
			findDeadlines(text).map(({ written, kind, from, to, recurrence }) => [
				written,
				kind,
				from,
				to,
				recurrence,
			]),
			[expected],
		);
	});

for (const text of [
	"Nghị quyết số 43-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương",
	"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020",
	"Kiên Giang, ngày tháng 6 năm 2024",
	"kế hoạch công tác hằng năm của cấp ủy",
	"bình quân hàng năm đạt 4%",
	"thường xuyên kiểm tra, đôn đốc",
	"từ 3-4 chi bộ",
])
	test(`“${text}” holds no deadline`, () => {
		assert.deepEqual(findDeadlines(text), []);
	});
