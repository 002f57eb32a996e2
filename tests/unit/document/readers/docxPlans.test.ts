/** Real plans, written by a word processor, say the same as their texts (see tests/fixtures/docx). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { convertReading } from "../../../../src/document/convert.ts";
import type { Reading } from "../../../../src/document/reading.ts";
import { readSource } from "../../../../src/document/readSource.ts";
import { textsOf } from "../../../support/docx.ts";
import { convertPlan, readPlan } from "../../../support/fixtures.ts";

const folder = join(import.meta.dirname, "../../../fixtures/docx");
const read = async (name: string): Promise<Reading> =>
	await readSource(new Uint8Array(readFileSync(join(folder, name))), `content/sources/${name}`);

/** Asterisks of the texts are italics in the Word files. */
const withoutStars = (text: string): string => (text === "*" ? text : text.replaceAll("*", ""));

for (const id of ["kien-giang-kh-nq43", "phung-hiep-kh-nq43"])
	for (const variant of ["typed", "automatic"]) {
		const name = `${id}.${variant}.docx`;
		test(`the lines of ${name} are those of the text`, async () => {
			assert.deepEqual(textsOf(await read(name)), textsOf(readPlan(id)).map(withoutStars));
		});

		test(`the units of ${name} are those of the text`, async () => {
			const converted = convertReading(await read(name), id, `${id}.txt`);
			const shown = ({ units }: typeof converted): unknown[] =>
				units.map((unit) => [unit.id, unit.kind, unit.label, unit.printed, unit.text]);
			assert.deepEqual(shown(converted), shown(convertPlan(id)));
		});
	}

test("headings set in bold are emphatic, sentences are not", async () => {
	const { lines } = await read("kien-giang-kh-nq43.automatic.docx");
	const emphatic = (text: string): boolean | undefined =>
		lines.find((line) => line.text.startsWith(text))?.emphatic;
	assert.equal(emphatic("I. MỤC ĐÍCH"), true);
	assert.equal(emphatic("1. Giao Sở"), undefined);
});

test("italics within a sentence are a mark over the same words", async () => {
	const { lines } = await read("kien-giang-kh-nq43.automatic.docx");
	const marked = lines.flatMap(({ text, marks = [] }) =>
		marks.map(({ start, end }) => text.slice(start, end)),
	);
	assert.ok(marked.includes("Ngày hội đại đoàn kết toàn dân tộc"));
});
