import assert from "node:assert/strict";
import { test } from "node:test";
import { pairAddress, severalAddress } from "../../../src/elements/pairAddress.ts";

const PAIRS = [{ a: "kien-giang-kh-nq43", b: "phung-hiep-kh-nq43" }];
const open = (search: string, hash = ""): string | null =>
	pairAddress(new URLSearchParams(search), hash, PAIRS);

test("the text that is asked for first is the spine, in whichever order the pair is known", () => {
	assert.equal(open("?a=kien-giang-kh-nq43&b=phung-hiep-kh-nq43"), "kien-giang-kh-nq43/phung-hiep-kh-nq43/");
	assert.equal(open("?a=phung-hiep-kh-nq43&b=kien-giang-kh-nq43"), "phung-hiep-kh-nq43/kien-giang-kh-nq43/");
});

test("every other parameter and the place in the page are kept", () => {
	assert.equal(
		open("?an=dau-cau&a=kien-giang-kh-nq43&b=phung-hiep-kh-nq43&hien=chinh-ta", "#iii.2.g11"),
		"kien-giang-kh-nq43/phung-hiep-kh-nq43/?an=dau-cau&hien=chinh-ta#iii.2.g11",
	);
});

test("a pair without a page has no address", () => {
	assert.equal(open("?a=kien-giang-kh-nq43&b=son-la-kh-nq43"), null);
	assert.equal(open("?a=kien-giang-kh-nq43"), null);
});

test("three or four texts have a page of their own, which keeps the way of looking", () => {
	const asked = new URLSearchParams("a=x&b=y&c=z&xem=doc");
	assert.equal(severalAddress(asked, "#iii"), "nhieu-van-ban/?v=x&v=y&v=z&xem=doc#iii");
	assert.equal(severalAddress(new URLSearchParams("a=x&b=y"), ""), null);
});
