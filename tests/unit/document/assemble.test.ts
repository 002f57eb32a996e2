import assert from "node:assert/strict";
import { test } from "node:test";
import { assemble, withDecisions } from "../../../src/document/assemble.ts";
import { fromMdx } from "../../../src/document/fromMdx.ts";
import { toMdx } from "../../../src/document/toMdx.ts";
import type { PlanRecord } from "../../../src/domain/document.ts";
import { convertPlan, linesOf } from "../../support/fixtures.ts";

const converted = convertPlan("son-la-kh-nq43");
const mdx = toMdx(converted.meta, converted.units);

function assembled(
	source: string,
	metadata: { field: string; value: string; evidence: string }[] = [],
): PlanRecord {
	const read = fromMdx(source, "content/plans/son-la-kh-nq43.mdx");
	assert.ok(read.meta !== null);
	const override = { document: "son-la-kh-nq43", metadata, pairs: [], findings: [], acts: [] };
	return assemble({ ...read, meta: read.meta }, converted, [
		{ file: "content/overrides/a.yaml", override, lineOf: () => 1 },
	]);
}

test("an untouched plan has the lines of every unit and nothing edited", () => {
	const { units } = assembled(mdx);
	assert.ok(units.every((unit) => !unit.edited && linesOf(unit).length > 0));
});

test("a corrected word marks its unit as edited and keeps its lines", () => {
	const { units } = assembled(mdx.replace("đông bào dân tộc thiểu số", "đồng bào dân tộc thiểu số"));
	const edited = units.filter((unit) => unit.edited);
	assert.deepEqual(
		edited.map((unit) => [unit.id, linesOf(unit)]),
		[["iii.3.2", [70]]],
	);
});

test("a paragraph that a person added has no lines and shifts no others", () => {
	const { units } = assembled(
		mdx.replace("## II- NHIỆM VỤ TRỌNG TÂM", "Một đoạn thêm.\n\n## II- NHIỆM VỤ TRỌNG TÂM"),
	);
	assert.deepEqual(
		units.filter((unit) => unit.source === null || unit.edited).map((unit) => unit.text),
		["Một đoạn thêm."],
	);
});

test("a field from outside evidence is filled and listed as inferred", () => {
	const entry = { field: "issuer.province", value: "Sơn La", evidence: "Báo Sơn La" };
	const record = assembled(mdx, [entry]);
	assert.deepEqual([record.meta.issuer.province, record.inferred], ["Sơn La", [entry]]);
});

test("an inferred field that does not exist is an error that names it", () => {
	const record = assembled(mdx, [{ field: "tinh", value: "Sơn La", evidence: "x" }]);
	assert.equal(record.issues.find((found) => found.code === "override-field")?.found, "tinh");
});

const decided = (
	findings: {
		code: string;
		unit: string | null;
		found: string | null;
		decision: "dismissed";
		reason: string;
	}[],
) => {
	const read = fromMdx(mdx, "content/plans/son-la-kh-nq43.mdx");
	assert.ok(read.meta !== null);
	const override = { document: "son-la-kh-nq43", metadata: [], pairs: [], findings, acts: [] };
	const file = "content/overrides/a.yaml";
	const files = [{ file, override, lineOf: () => 7 }];
	return withDecisions(assemble({ ...read, meta: read.meta }, converted, files).issues, files);
};

test("a finding that a person dismissed says so, and no other does", () => {
	const issues = decided([
		{ code: "slip-likely", unit: "iii.3.2", found: "đông bào", decision: "dismissed", reason: "thử" },
	]);
	assert.deepEqual(
		issues.filter((found) => found.decision !== null).map((found) => [found.code, found.unit]),
		[["slip-likely", "iii.3.2"]],
	);
});

test("a decision about a finding that is not there is reported with its line", () => {
	const issues = decided([
		{ code: "eth-letter", unit: "iii.3.2", found: null, decision: "dismissed", reason: "thử" },
	]);
	const [found] = issues.filter(({ code }) => code === "override-finding");
	assert.deepEqual([found?.file, found?.line, found?.found], ["content/overrides/a.yaml", 7, "eth-letter"]);
});
