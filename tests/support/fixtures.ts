/** The five plans and small made-up texts, read the way the pipeline reads them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Converted, convertReading } from "../../src/document/convert.ts";
import { fromMdx } from "../../src/document/fromMdx.ts";
import { readText } from "../../src/document/readers/text.ts";
import type { Reading } from "../../src/document/reading.ts";
import type { PlacedUnit } from "../../src/domain/document.ts";
import type { PlanMeta } from "../../src/domain/meta.ts";

const root = join(import.meta.dirname, "../..");

export const planIds = [
	"kien-giang-kh-nq43",
	"phung-hiep-kh-da08",
	"phung-hiep-kh-nq43",
	"son-la-kh-nq43",
	"tuy-phuoc-kh-xay-dung-dang",
] as const;

/** Reading of one of the five sources. */
export function readPlan(id: string): Reading {
	const file = `content/sources/${id}.txt`;
	return readText(readFileSync(join(root, file)), file);
}

/** One of the five sources, converted. */
export const convertPlan = (id: string): Converted => convertReading(readPlan(id), id, `${id}.txt`);

/**
 * Units of the outline of NQ 43 as it ships. A copy: the day its full text is dropped into content/, what
 * is measured and tested on the outline stays what it was.
 */
export function readOutlineUnits(): PlacedUnit[] {
	const file = "tests/fixtures/43-nq-tw.mdx";
	const { units } = fromMdx(readFileSync(join(root, file), "utf8"), file);
	return units.map((unit) => ({ ...unit, source: null, edited: false }));
}

/** Front-matter of the same. */
export function readOutlineMeta(): PlanMeta {
	const file = "tests/fixtures/43-nq-tw.mdx";
	const { meta } = fromMdx(readFileSync(join(root, file), "utf8"), file);
	if (meta === null) throw new Error(`${file} has no front-matter`);
	return meta;
}

/** A text made up for a test, converted. */
export function convertText(text: string): Converted {
	return convertReading(readText(new TextEncoder().encode(text), "content/sources/t.txt"), "t", "t.txt");
}

/** Lines of the source that a unit came from. */
export const linesOf = (unit: PlacedUnit | undefined): number[] =>
	unit?.source !== null && unit?.source !== undefined && "lines" in unit.source ? unit.source.lines : [];

/** The unit that starts at a line. */
export function unitAt(converted: Converted, line: number): PlacedUnit {
	const unit = converted.units.find((candidate) => linesOf(candidate)[0] === line);
	if (unit === undefined) throw new Error(`no unit starts at line ${line}`);
	return unit;
}
