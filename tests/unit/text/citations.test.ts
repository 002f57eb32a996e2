import assert from "node:assert/strict";
import { test } from "node:test";
import { findCitations } from "../../../src/text/citations.ts";

test("a citation gives type, date, issuer and quoted subject", () => {
	const [found] = findCitations(
		"Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị ban hành “Quy chế giám sát và phản biện xã hội”;",
	);
	assert.deepEqual(
		[found?.typeName, found?.issuedOn, found?.issuerName, found?.subject],
		["Quyết định", "2013-12-12", "Bộ Chính trị", "Quy chế giám sát và phản biện xã hội"],
	);
});

test("an alias in brackets is no citation of its own", () => {
	const found = findCitations(
		"Chương trình số 226-CTr/TU ngày 12/01/2024 của Ban Chấp hành Đảng bộ tỉnh về thực hiện Nghị quyết số 43-NQ/TW (viết tắt là Chương trình số 151-CTr/TU)",
	);
	assert.deepEqual(
		found.map(({ code, aliasOf }) => [code, aliasOf !== null]),
		[
			["226-CTr/TU", false],
			["43-NQ/TW", false],
			["151-CTr/TU", true],
		],
	);
});

test("the subject of an act that carries out another ends with that act", () => {
	const [found] = findCitations(
		"Chương trình hành động số 51-CTr/TU ngày 19/3/2024 của Tỉnh ủy thực hiện Nghị quyết số 43-NQ/TW ngày 24/11/2023",
	);
	assert.equal(found?.subject, "thực hiện Nghị quyết số 43-NQ/TW");
});

test("what follows an office is not part of its name", () => {
	const [found] = findCitations(
		"Chương trình hành động số 06-CTr/HU của Huyện ủy chủ trì phối hợp với các cơ quan",
	);
	assert.equal(found?.issuerName, "Huyện ủy");
});

test("a comma before “ngày” does not hide the date", () => {
	assert.equal(
		findCitations("Nghị quyết số 41-NQ/TW, ngày 10/10/2023 của Bộ Chính trị")[0]?.issuedOn,
		"2023-10-10",
	);
});

test("an alias stands for the act of its own type, not for the nearest number", () => {
	const found = findCitations(
		"Chương trình số 226-CTr/TU về thực hiện Nghị quyết số 43-NQ/TW (viết tắt là Chương trình số 151-CTr/TU)",
	);
	assert.equal(found.at(-1)?.aliasOf, "226-CTr/TU");
});

test("a law is cited by its name and its number of the National Assembly", () => {
	const [found] = findCitations(
		"Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022 của Quốc hội",
	);
	assert.deepEqual(
		[found?.code, found?.typeName, found?.subject, found?.issuedOn, found?.issuerName],
		["10/2022/QH15", "Luật", "Thực hiện dân chủ ở cơ sở", "2022-11-10", "Quốc hội"],
	);
});

test("a second number of a list has the type of the first", () => {
	assert.deepEqual(
		findCitations("các Kết luận số 21-KL/TW, 50-KL/TW").map(({ typeName }) => typeName),
		["Kết luận", "Kết luận"],
	);
});

test("the issuer may stand before the number", () => {
	const [found] = findCitations("Nghị quyết của Bộ Chính trị số 41-NQ/TW");
	assert.deepEqual([found?.typeName, found?.issuerName], ["Nghị quyết", "Bộ Chính trị"]);
});

test("a place is part of the issuer's name", () => {
	assert.equal(
		findCitations("Kế hoạch số 129-KH/TU của Ban Thường vụ Tỉnh ủy Sơn La về tuyên truyền")[0]?.issuerName,
		"Ban Thường vụ Tỉnh ủy Sơn La",
	);
});

test("the subject ends where the sentence goes on with who acts", () => {
	assert.equal(
		findCitations(
			"Nghị quyết số 43-NQ/TW về phát huy sức mạnh, hạnh phúc, Ủy ban nhân dân tỉnh Kiên Giang ban hành Kế hoạch",
		)[0]?.subject,
		"về phát huy sức mạnh, hạnh phúc",
	);
});
