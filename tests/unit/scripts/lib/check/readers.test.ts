import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isAllowed } from "../../../../../scripts/lib/check/namespaces.ts";
import { forbidden, readPolicies, weaknesses } from "../../../../../scripts/lib/check/policy.ts";
import { readCss } from "../../../../../scripts/lib/check/readers/css.ts";
import { readHtml } from "../../../../../scripts/lib/check/readers/html.ts";
import { readScript } from "../../../../../scripts/lib/check/readers/script.ts";
import { PAGE_POLICY } from "../../../../../scripts/lib/hosting/headers.ts";

const addressesOf = (html: string): string[] => readHtml(html).links.map(({ address }) => address);

describe("readHtml", () => {
	const rows: readonly (readonly [html: string, addresses: readonly string[]])[] = [
		["<a HREF=a.html>a</a>", ["a.html"]],
		['<a href="?a=1&amp;b=2">a</a>', ["?a=1&b=2"]],
		['<img src="a.png" srcset="b.png 1x, c.png 2x">', ["a.png", "b.png", "c.png"]],
		['<meta http-equiv="Refresh" content="0; URL=\'a.html\'">', ["a.html"]],
		['<p data-a="https://b.vn/c">a</p>', ["https://b.vn/c"]],
		['<svg xmlns="http://www.w3.org/2000/svg"><use xlink:href="#a"/></svg>', ["#a"]],
		['<!-- <a href="a"> --><textarea><a href="b"></textarea>', []],
		['<script>"<a href=a>"</script>', []],
	];
	for (const [html, addresses] of rows)
		it(`should find ${addresses.length} address(es) in ${html}`, () => {
			assert.deepEqual(addressesOf(html), addresses);
		});

	it("should let data stand in a script", () => {
		assert.deepEqual(readHtml('<script type="application/json">{}</script>').inline, []);
	});
});

describe("readCss", () => {
	const rows: readonly (readonly [css: string, addresses: readonly string[]])[] = [
		["a { background: url( b.png ) }", ["b.png"]],
		['a { background: URL("b.png") }', ["b.png"]],
		["@import 'a.css' layer(b) screen;", ["a.css"]],
		['@import url("a.css");', ["a.css"]],
		['a { background: image-set("b.png" type("image/png") 1x) }', ["b.png"]],
		["a { background: u\\72l(b.png) }", ["b.png"]],
		['/* url(a.png) */ a::after { content: "url(b.png)" }', []],
	];
	for (const [css, addresses] of rows)
		it(`should find ${addresses.length} address(es) in ${css}`, () => {
			assert.deepEqual(readCss(css), addresses);
		});
});

describe("readScript", () => {
	it("should tell what is imported first, what later, and which hosts are named", () => {
		const found = readScript(
			'import a from"./a.js";export*from"./b.js";import(`./c.js`).then(x=>`https://d.vn/`+x);// https://e.vn\nconst f="//g.vn/h",i=/https:\\/\\/j.vn/;',
		);
		assert.deepEqual(found, {
			imports: ["./a.js", "./b.js"],
			later: ["./c.js"],
			addresses: ["https://d.vn/", "//g.vn/h"],
		});
	});
});

describe("isAllowed", () => {
	const rows: readonly (readonly [address: string, allowed: boolean])[] = [
		["http://www.w3.org/2000/svg", true],
		["https://example.com", true],
		["https://example.com/a", true],
		["https://example.com.vn/", false],
		["https://example.comics/", false],
		["https://answers.microsoft.com/", false],
	];
	for (const [address, allowed] of rows)
		it(`should ${allowed ? "accept" : "refuse"} ${address}`, () => {
			assert.equal(isAllowed(address), allowed);
		});
});

describe("policies", () => {
	const weak = (text: string): string[] => readPolicies(text).flatMap(weaknesses);

	it("should find the site's own policy strict", () => {
		assert.deepEqual(weak(PAGE_POLICY), []);
	});

	const rows: readonly (readonly [change: readonly [string, string], weakness: string])[] = [
		[["default-src 'none'", "default-src 'self'"], "default-src 'self'"],
		[["style-src 'self'", "style-src 'self' 'unsafe-inline'"], "style-src 'unsafe-inline'"],
		[["'wasm-unsafe-eval'", "'unsafe-eval'"], "script-src 'unsafe-eval'"],
		[["img-src 'self'", "img-src *"], "img-src *"],
		[["img-src 'self'", "img-src 'self' data:"], "img-src data:"],
		[["connect-src 'self'", "connect-src 'self' https://a.vn"], "connect-src https://a.vn"],
		[["; base-uri 'none'", ""], "base-uri (không có)"],
	];
	for (const [[from, to], weakness] of rows)
		it(`should find that ${weakness} is weaker`, () => {
			assert.deepEqual(weak(PAGE_POLICY.replace(from, to)), [weakness]);
		});

	it("should find what a policy of the host keeps the site from", () => {
		const needs = (text: string): string[] =>
			readPolicies(text).flatMap((policy) => forbidden(policy, "http://a.vn:8080"));
		assert.deepEqual(needs(PAGE_POLICY), []);
		assert.deepEqual(needs("frame-ancestors 'none'"), []);
		assert.deepEqual(needs("default-src http: 'unsafe-eval'"), []);
		assert.deepEqual(needs("script-src a.vn:8080"), ["script-src 'wasm-unsafe-eval'"]);
		assert.deepEqual(needs("font-src https://b.vn"), ["font-src 'self'"]);
	});
});
