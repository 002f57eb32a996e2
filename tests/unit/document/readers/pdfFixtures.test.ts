/** Three plans set as offices set them: what is read is what was set (tests/fixtures/pdf/README.md). */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Reading } from "../../../../src/document/reading.ts";
import { readSource } from "../../../../src/document/readSource.ts";
import { readPdfFixture, readTypeset, type Typeset } from "../../../support/typeset.ts";

const single = (text: string): string => text.replace(/\s+/gu, " ").trim();

for (const name of ["kien-giang", "tuy-phuoc", "phung-hiep"]) {
	describe(`${name}.pdf`, () => {
		const set: Typeset = readTypeset(name);
		const head = [
			...(set.letterhead?.left ?? []),
			...(set.letterhead?.right ?? []),
			set.type,
			...set.subject,
		].flatMap((line) => single(line) || []);
		let reading: Reading;
		before(async () => {
			reading = await readSource(readPdfFixture(name), `${name}.pdf`);
		});
		const bodyOf = ({ lines }: Reading): Reading["lines"] =>
			lines.slice(head.length, head.length + set.body.length);

		it("should have the letterhead column by column, the type and the subject", () => {
			assert.deepEqual(
				reading.lines.slice(0, head.length).map(({ text }) => text),
				head,
			);
		});

		it("should have every paragraph of the body, whole and in order", () => {
			assert.deepEqual(
				bodyOf(reading).map(({ text }) => text),
				set.body.map(({ text }) => single(text)),
			);
		});

		it("should have every heading, and no paragraph, bold as a whole", () => {
			assert.deepEqual(
				bodyOf(reading).map(({ emphatic }) => emphatic === true),
				set.body.map(({ bold }) => bold),
			);
		});

		it("should have italics and note numbers where they stood", () => {
			assert.deepEqual(
				bodyOf(reading).map(({ marks = [] }) => marks),
				set.body.map(({ marks }) => marks),
			);
		});

		it("should have the notes apart", () => {
			assert.deepEqual(
				reading.notes.map(({ key, text }) => ({ key, text })),
				set.notes,
			);
		});

		it("should have the recipients and then the signature", () => {
			// A line of a column is a line; the parser of the conclusions joins wrapped recipients.
			const end = reading.lines.slice(head.length + set.body.length).map(({ text }) => text);
			assert.equal(end.join(" "), [...set.recipients, ...set.signature].map(single).join(" "));
		});

		it("should have dropped a page number a page after the first, and nothing else", () => {
			const dropped = reading.normalisations.filter(({ code }) => code.endsWith("-dropped"));
			const last = reading.lines.at(-1)?.page ?? 0;
			assert.deepEqual(
				dropped.map(({ found }) => found),
				Array.from({ length: last - 1 }, (_, index) => String(index + 2)),
			);
		});

		it("should give no cause for complaint", () => {
			assert.deepEqual(reading.issues, []);
		});
	});
}
