import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { toBom } from "../../../../../scripts/lib/package/bom.ts";
import { describeDepartures, PLACES } from "../../../../../scripts/lib/package/packSite.ts";
import {
	fillGuide,
	foldersOf,
	GUIDE_FILE,
	inOrder,
	releaseOf,
} from "../../../../../scripts/lib/package/release.ts";

const EDITION = { name: "doi-chieu", version: "0.1.0", licence: "MIT", date: "2026-01-02", base: "/kho/" };
const BOM = JSON.stringify(toBom(EDITION, []));
const entry = (path: string) => ({ path, source: { text: "" } });

test("a release is named by version, date and the first digits of the sum of sums", () => {
	const { name, version, date, base } = releaseOf(BOM, "");
	// SHA-256 of nothing: e3b0c442…
	assert.equal(name, "doi-chieu-0.1.0-20260102-e3b0c442");
	assert.deepEqual([version, date, base], ["0.1.0", "2026-01-02", "/kho/"]);
});

test("two contents of one day bear two times, on that day and on an even second, as ZIP keeps it", () => {
	const times = Array.from({ length: 50 }, (_, n) => releaseOf(BOM, `${n}`).time);
	assert.ok(new Set(times).size > 45);
	for (const time of times) assert.match(time, /^2026-01-02T(?:0[6-9]|1\d|2[01]):[0-5]\d:[0-5][02468]$/u);
});

test("the guide is filled whole, with the date as it is written in Vietnamese", () => {
	const template = readFileSync(`${PLACES.templates}/${GUIDE_FILE}`, "utf8");
	const guide = fillGuide(template, releaseOf(BOM, ""));
	assert.match(guide, /Bản 0\.1\.0, nội dung ngày 02\/01\/2026, dựng cho địa chỉ `\/kho\/`/u);
	assert.match(guide, /tar -xzf doi-chieu-0\.1\.0-20260102-e3b0c442\.tar\.gz -C/u);
	assert.doesNotMatch(guide, /\{\{/u);
});

test("a blank of the guide that nobody fills is named", () => {
	assert.throws(() => fillGuide("{{nguoi-lap}}", releaseOf(BOM, "")), /\{\{nguoi-lap\}\}/u);
});

test("entries stand in the order of their code units, folders from the outside in", () => {
	const entries = inOrder([entry("a/b.c/x"), entry("a/b/x"), entry("a/.x")]);
	assert.deepEqual(
		entries.map(({ path }) => path),
		["a/.x", "a/b.c/x", "a/b/x"],
	);
	assert.deepEqual(foldersOf(entries), ["a/", "a/b.c/", "a/b/"]);
});

test("a site that departs from its sums is described by kind, three files of each by name", () => {
	const departures = { missing: ["a"], changed: ["b", "c", "d", "e"], added: [] };
	assert.equal(describeDepartures(departures), "thiếu a; đã bị sửa b, c, d và 1 tệp nữa");
	assert.equal(describeDepartures({ missing: [], changed: [], added: [] }), null);
});
