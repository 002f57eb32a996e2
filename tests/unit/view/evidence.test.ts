import assert from "node:assert/strict";
import { test } from "node:test";
import { NAMED_GROUPS } from "../../../src/collation/groups.ts";
import { THEMES } from "../../../src/collation/themes.ts";
import type { Row } from "../../../src/domain/alignment.ts";
import { viThemes } from "../../../src/i18n/themes.ts";
import { vi } from "../../../src/i18n/vi.ts";
import { evidenceInWords } from "../../../src/view/evidence.ts";

const NOTHING: Row["evidence"] = { runs: [], acts: [], figures: [], groups: [], themes: [], views: {} };
const inWords = (evidence: Partial<Row["evidence"]>) =>
	evidenceInWords({ evidence: { ...NOTHING, ...evidence } }, () => null);

test("every group that the engine knows has its words, and no other", () => {
	assert.deepEqual(Object.keys(vi.groups).sort(), NAMED_GROUPS.map(({ id }) => id).sort());
});

test("every theme that the engine knows has its words, and no other", () => {
	assert.deepEqual(Object.keys(viThemes).sort(), THEMES.map(({ id }) => id).sort());
});

test("views become reasons, strongest first; three counts of words are one reason", () => {
	const views = { cosine: 0.6, containment: 0.5, mutual: 0.4, theme: 1.4, clause: 2, section: 0.1 };
	assert.deepEqual(inWords({ views })?.reasons, [
		"có câu, vế gần như trùng",
		"nhiều từ ngữ chung",
		"cùng đề tài",
	]);
});

test("what speaks against the pair is said apart", () => {
	const found = inWords({ views: { otherGroup: -0.8, clause: 2 } });
	assert.deepEqual([found?.reasons, found?.against], [["có câu, vế gần như trùng"], ["đối tượng khác nhau"]]);
});

test("people and bodies are named in words", () => {
	assert.deepEqual(inWords({ groups: ["workers", "diaspora"] })?.groups, [
		"công nhân, người lao động",
		"người Việt Nam ở nước ngoài",
	]);
});

test("an act that has a place on the site is a link", () => {
	const found = evidenceInWords({ evidence: { ...NOTHING, acts: ["43-NQ/TW", "1-KH/TU"] } }, (code) =>
		code === "43-NQ/TW" ? { url: "/van-ban/43-nq-tw/", held: true } : null,
	);
	assert.deepEqual(
		found?.acts.map(({ url }) => url),
		["/van-ban/43-nq-tw/", null],
	);
});

test("a row without evidence, or with weak reasons only, has none to tell", () => {
	assert.equal(inWords({}), null);
	assert.equal(inWords({ views: { position: 0.1 } }), null);
});
