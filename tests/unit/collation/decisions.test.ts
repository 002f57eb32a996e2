import assert from "node:assert/strict";
import { test } from "node:test";
import { align, idAt, kienGiang, outline, phungHiep, rowAt } from "./corpus.ts";

test("a pinned pair is there though nothing speaks for it, and says that people decided it", () => {
	const [a, b] = [idAt(phungHiep, 68), idAt(kienGiang, 91)];
	const row = rowAt(align(phungHiep, kienGiang, [{ a, b, decision: "pin" }]), phungHiep, 68);
	assert.deepEqual([row?.a, row?.b, row?.origin], [[a], [b], "override"]);
});

test("a confirmed pair is marked as decided", () => {
	const [a, b] = [idAt(phungHiep, 87), idAt(kienGiang, 131)];
	const row = rowAt(align(phungHiep, kienGiang, [{ a, b, decision: "confirm" }]), phungHiep, 87);
	assert.equal(row?.origin, "override");
});

test("a forbidden pair is never there", () => {
	const [a, b] = [idAt(phungHiep, 87), idAt(kienGiang, 131)];
	const { rows } = align(phungHiep, kienGiang, [{ a, b, decision: "forbid" }]);
	assert.ok(!rows.some((row) => row.a.includes(a) && row.b.includes(b)));
});

test("a forbidden member leaves its group and the rest of the group stays", () => {
	const [a, b] = [idAt(phungHiep, 72), idAt(kienGiang, 85)];
	const row = rowAt(align(phungHiep, kienGiang, [{ a, b, decision: "forbid" }]), phungHiep, 72);
	assert.deepEqual(row?.b, [idAt(kienGiang, 83)]);
});

test("a forbidden pair of headings is never there", () => {
	const [a, b] = [idAt(phungHiep, 82), idAt(kienGiang, 123)];
	const { rows } = align(phungHiep, kienGiang, [{ a, b, decision: "forbid" }]);
	assert.ok(!rows.some((row) => row.a.includes(a) && row.b.includes(b)));
});

test("pins that share a unit are one group", () => {
	const a = idAt(phungHiep, 68);
	const [b1, b2] = [idAt(kienGiang, 91), idAt(kienGiang, 93)];
	const alignment = align(phungHiep, kienGiang, [
		{ a, b: b1, decision: "pin" },
		{ a, b: b2, decision: "pin" },
	]);
	assert.deepEqual(rowAt(alignment, phungHiep, 68)?.b, [b1, b2]);
});

test("a heading pinned to a paragraph is a section row", () => {
	const [a, b] = [idAt(phungHiep, 50), idAt(kienGiang, 71)];
	const { rows } = align(phungHiep, kienGiang, [{ a, b, decision: "pin" }]);
	const row = rows.find((one) => one.a.includes(a) && one.b.includes(b));
	assert.deepEqual([row?.kind, row?.origin], ["section", "override"]);
});

test("a decision on a unit that does not exist is left to the checks", () => {
	const decisions = [{ a: "ix.9", b: "ii.1", decision: "pin" }] as const;
	assert.deepEqual(align(phungHiep, kienGiang, decisions), align(phungHiep, kienGiang));
});

test("a unit pinned to a node of the outline carries that node out", () => {
	const a = idAt(phungHiep, 92);
	const row = rowAt(align(phungHiep, outline, [{ a, b: "iv.1", decision: "pin" }]), phungHiep, 92);
	assert.deepEqual([row?.b, row?.origin], [["iv.1"], "override"]);
});

test("a unit forbidden for a node of the outline does not carry it out", () => {
	const a = idAt(phungHiep, 92);
	const row = rowAt(align(phungHiep, outline, [{ a, b: "iv.5", decision: "forbid" }]), phungHiep, 92);
	assert.notDeepEqual(row?.b, ["iv.5"]);
});
