import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonWords } from "../../../src/text/tokens.ts";
import { align, deAn08, kienGiang, type PlacedWitness, phungHiep, sonLa } from "./corpus.ts";

const textOf = (witness: PlacedWitness, ids: readonly string[]): string =>
	ids
		.map((id) => comparisonWords(witness.units.find((unit) => unit.id === id)?.text ?? "").join(" "))
		.join(" ");

test("a run that is quoted stands in both texts, word for word", () => {
	for (const [a, b] of [
		[phungHiep, kienGiang],
		[kienGiang, sonLa],
		[phungHiep, deAn08],
	] as const) {
		const { rows } = align(a, b);
		assert.ok(rows.some(({ evidence }) => evidence.runs.length > 0));
		for (const row of rows)
			for (const run of row.evidence.runs) {
				const words = comparisonWords(run).join(" ");
				assert.ok(textOf(a, row.a).includes(words), `${row.a}: ${run}`);
				assert.ok(textOf(b, row.b).includes(words), `${row.b}: ${run}`);
			}
	}
});
