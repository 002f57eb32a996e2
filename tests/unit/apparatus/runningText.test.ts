import assert from "node:assert/strict";
import { test } from "node:test";
import { isLegible, type RunningText, runningText } from "../../../src/apparatus/runningText.ts";
import { comparisonForm } from "../../../src/text/forms.ts";
import { align, kienGiang, type PlacedWitness, phungHiep } from "../collation/corpus.ts";

/** The text with [-…-] around what was taken out and [+…+] around what was put in. */
function brief({ text, ranges }: RunningText): string {
	const marks = { del: "-", ins: "+", spelling: "~", moved: "?" } as const;
	return ranges.reduceRight(
		(said, { start, end, change }) =>
			`${said.slice(0, start)}[${marks[change]}${said.slice(start, end)}${marks[change]}]${said.slice(end)}`,
		text,
	);
}

/** The text without ranges of one kind, each with the blank before it. */
const without = ({ text, ranges }: RunningText, change: "del" | "ins"): string =>
	ranges
		.filter((range) => range.change === change)
		.reduceRight((said, { start, end }) => said.slice(0, start).replace(/\s$/u, "") + said.slice(end), text);

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
/** The letters alone: a blank more or less is spelling. */
const letters = (text: string): string => comparisonForm(text).replace(/\s+/gu, "");

test("deletions and insertions stand in one text, a deletion before what replaces it", () => {
	assert.equal(
		brief(runningText("Công an tỉnh chủ trì, phối hợp.", "Công an huyện chủ trì, phối hợp chặt chẽ.")),
		"Công an [-tỉnh-] [+huyện+] chủ trì, phối hợp [+chặt chẽ+].",
	);
});

test("what is put in at the very beginning does not stick to the words after it", () => {
	assert.match(
		brief(runningText("Tăng cường công tác dân vận.", "Tiếp tục tăng cường công tác dân vận.")),
		/^\[\+Tiếp tục\+\] /u,
	);
});

test("a phrase that moved is taken out at one place and put in at the other", () => {
	const moved = runningText(
		"Trong năm 2025, các cấp ủy đảng chỉ đạo thực hiện nghiêm túc kế hoạch này.",
		"Các cấp ủy đảng chỉ đạo thực hiện nghiêm túc kế hoạch này trong năm 2025.",
	);
	assert.deepEqual([...new Set(moved.ranges.map(({ change }) => change))].sort().slice(0, 2), ["del", "ins"]);
});

/** Texts of all edits between two plans. */
function edits(one: PlacedWitness, other: PlacedWitness): [string, string][] {
	const text = ({ units }: PlacedWitness, ids: readonly string[]): string =>
		ids.map((id) => units.find((unit) => unit.id === id)?.text ?? "").join("\n");
	return align(one, other)
		.rows.filter(({ kind, relation }) => kind === "unit" && relation === "edited")
		.map(({ a, b }) => [text(one, a), text(other, b)]);
}

test("without its deletions the running text is the departing wording, word by word", () => {
	const pairs = edits(kienGiang, phungHiep);
	assert.ok(pairs.length > 10);
	for (const [base, other] of pairs)
		assert.equal(oneLine(without(runningText(base, other), "del")), oneLine(other));
});

test("without its insertions it is the base, spelling apart", () => {
	for (const [base, other] of edits(kienGiang, phungHiep))
		assert.equal(letters(without(runningText(base, other), "ins")), letters(base));
});

test("a text of which most words changed by turns is not legible; one with a long addition is", () => {
	assert.equal(isLegible(runningText("Xây dựng đội ngũ cán bộ.", "Chăm lo đời sống nhân dân.")), false);
	const short = "Tăng cường công tác kiểm tra, giám sát việc thực hiện.";
	assert.equal(
		isLegible(
			runningText(short, `${short} Định kỳ hằng năm báo cáo kết quả với cấp trên theo quy định chung.`),
		),
		true,
	);
});
