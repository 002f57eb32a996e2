import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Decoding, decodeText } from "../../../../src/document/readers/encoding.ts";
import { type LegacyEncoding, legacyEncodings } from "../../../../src/document/readers/legacyEncodings.ts";
import { isSyllable } from "../../../../src/text/syllables.ts";
import { planIds } from "../../../support/fixtures.ts";
import { bytesOf, readSourceText, utf16, withoutLossy, writeMisread } from "../../../support/legacyText.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** The parts of a decoding that a test asks for. */
function read(bytes: Uint8Array): { text: string; encoding: string; savedAs: string | null } {
	const decoding: Decoding = decodeText(bytes);
	assert.ok("text" in decoding, `refused: ${JSON.stringify(decoding)}`);
	return { text: decoding.text, encoding: decoding.encoding, savedAs: decoding.savedAs };
}

const sample =
	"KẾ HOẠCH\nthực hiện Nghị quyết số 43-NQ/TW của Ban Chấp hành Trung ương Đảng “khóa XIII” – 2024\n";

describe("Unicode", () => {
	const files: readonly (readonly [string, Uint8Array, string])[] = [
		["UTF-8", utf8(sample), "utf-8"],
		["UTF-8 with a byte order mark", join(BOM, utf8(sample)), "utf-8"],
		["UTF-16 LE with a byte order mark", join(Uint8Array.of(0xff, 0xfe), utf16(sample, "le")), "utf-16le"],
		["UTF-16 BE with a byte order mark", join(Uint8Array.of(0xfe, 0xff), utf16(sample, "be")), "utf-16be"],
		["UTF-16 LE without a mark", utf16(sample, "le"), "utf-16le"],
		["UTF-16 BE without a mark", utf16(sample, "be"), "utf-16be"],
	];
	for (const [name, bytes, encoding] of files)
		it(`should read ${name}`, () => {
			assert.deepEqual(read(bytes), { text: sample, encoding, savedAs: null });
		});

	it("should name the first byte that is not UTF-8, and its line, in a text that mostly is", () => {
		const good = utf8(`${sample}${sample}Đại`);
		assert.deepEqual(decodeText(join(good, Uint8Array.of(0xe1, 0xbb), utf8(`x${sample}`))), {
			failure: "invalid",
			encoding: "utf-8",
			offset: good.length,
			line: 5,
		});
	});

	it("should name the start of a character that the end of the file cuts off", () => {
		const bytes = utf8("một\nhai ế").subarray(0, -1);
		assert.deepEqual(decodeText(bytes), {
			failure: "invalid",
			encoding: "utf-8",
			offset: bytes.length - 2,
			line: 2,
		});
	});

	it("should name a half character of UTF-16", () => {
		const bytes = utf16(`${sample}\ud83d${sample}`, "le");
		assert.deepEqual(decodeText(bytes), {
			failure: "invalid",
			encoding: "utf-16le",
			offset: sample.length * 2,
			line: 3,
		});
	});

	it("should name a last byte that UTF-16 has too many", () => {
		const bytes = join(utf16(sample, "le"), Uint8Array.of(65));
		assert.deepEqual(decodeText(bytes), {
			failure: "invalid",
			encoding: "utf-16le",
			offset: bytes.length - 1,
			line: 3,
		});
	});

	it("should refuse bytes full of NULs as no text", () => {
		assert.deepEqual(decodeText(new Uint8Array(4096)), { failure: "binary" });
	});

	it("should refuse UTF-32 as no text", () => {
		const bytes = Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]);
		assert.deepEqual(decodeText(bytes), { failure: "binary" });
	});
});

const encodings = Object.keys(legacyEncodings) as LegacyEncoding[];

describe("the five plans in an older encoding", () => {
	for (const id of planIds) {
		const text = withoutLossy(readSourceText(id));
		for (const encoding of encodings) {
			const misread = writeMisread(text, encoding);
			// TCVN3 has no capitals with a tone: what it cannot say is not compared here.
			const comparable = (of: string): string => (encoding === "tcvn3" ? of.toLowerCase() : of);

			it(`should read ${id} from ${encoding} as it was`, () => {
				const decoded = read(bytesOf(misread));
				assert.equal(decoded.encoding, encoding);
				assert.equal(comparable(decoded.text), comparable(text));
			});

			it(`should read ${id} from ${encoding} that was misread and saved as UTF-8`, () => {
				const decoded = read(utf8(misread));
				assert.deepEqual([decoded.encoding, decoded.savedAs], [encoding, "utf-8"]);
				assert.equal(comparable(decoded.text), comparable(text));
			});
		}

		it(`should read ${id} from UTF-8 that was misread and saved as UTF-8 again`, () => {
			const twice = new TextDecoder("windows-1252").decode(utf8(text));
			assert.deepEqual(read(utf8(twice)), { text, encoding: "utf-8", savedAs: "utf-8" });
		});
	}
});

describe("samples written by hand", () => {
	const samples: readonly (readonly [string, string, LegacyEncoding])[] = [
		["Céng hoµ x· héi", "Cộng hoà xã hội", "tcvn3"],
		["Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", "tcvn3"],
		["§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc", "tcvn3"],
		["Coäng hoøa xaõ hoäi", "Cộng hòa xã hội", "vni"],
		["Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc", "vni"],
		["COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "vni"],
		["UÛy ban nhaân daân tænh Haäu Giang", "Ủy ban nhân dân tỉnh Hậu Giang", "vni"],
		["Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "windows-1258"],
	];
	for (const [misread, text, encoding] of samples) {
		it(`should read the bytes of “${misread}” as ${encoding}`, () => {
			assert.deepEqual(read(bytesOf(misread)), { text, encoding, savedAs: null });
		});
		it(`should read “${misread}”, saved as UTF-8, as ${encoding}`, () => {
			assert.deepEqual(read(utf8(misread)), { text, encoding, savedAs: "utf-8" });
		});
	}

	it("should read “Céng hoµ”, saved as UTF-16, as TCVN3", () => {
		const { encoding, savedAs } = read(utf16("Céng hoµ x· héi chñ nghÜa", "le"));
		assert.deepEqual([encoding, savedAs], ["tcvn3", "utf-16le"]);
	});

	it("should keep the quotes and dashes of Windows in TCVN3", () => {
		assert.equal(read(bytesOf("“Céng hoµ” – x· héi chñ nghÜa…")).text, "“Cộng hoà” – xã hội chủ nghĩa…");
	});

	it("should keep a character that TCVN3 does not have, and list it", () => {
		const decoding = decodeText(bytesOf("Céng hoµ x· héi chñ nghÜa ViÖt Nam 30°"));
		assert.ok("text" in decoding);
		assert.deepEqual([decoding.text.slice(-3), decoding.strays], ["30°", ["°"]]);
	});
});

describe("what cannot be told", () => {
	it("should refuse too few words, and name the encoding that they may be in", () => {
		assert.deepEqual(decodeText(bytesOf("Céng hoµ")), { failure: "uncertain", candidates: ["tcvn3"] });
	});

	it("should refuse words that two encodings make Vietnamese of, and name both", () => {
		// E1 and F3: “á”, “ó” in Windows-1258 and “ỏ”, “ú” in TCVN3.
		const decoding = decodeText(bytesOf("má bá cá lá há ná tá mó bó có ló hó nó tó"));
		assert.deepEqual(decoding, { failure: "uncertain", candidates: ["windows-1258", "tcvn3"] });
	});

	it("should refuse Western European bytes as invalid UTF-8", () => {
		const decoding = decodeText(bytesOf("Le thé est déjà prêt à être servi près de la forêt.\nÇa y est"));
		assert.deepEqual(decoding, { failure: "invalid", encoding: "utf-8", offset: 5, line: 1 });
	});

	it("should refuse VISCII, which it has no table of", () => {
		// “Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập Tự do Hạnh phúc” in VISCII (RFC 1456).
		const bytes = bytesOf("Cµng hòa xã hµi chü nghîa Vi®t Nam, Ðµc l§p Tñ do HÕnh phúc");
		assert.ok("failure" in decodeText(bytes));
	});
});

describe("a valid UTF-8 text", () => {
	const untouched = [
		"Hà Giang là bé, xã có cô và thầy", // has ầ
		"Hà là bé, xã có cô và má, thì ý là thế kia",
		"Le thé est déjà prêt à être servi près de la forêt",
		"Não há coração, só água já à mão",
		"Đảng bộ, có một chỗ dán nhầm: Céng hoµ x· héi chñ nghÜa ViÖt Nam",
		"2 m² ± 3 °C § 5 «x» × ÷",
		"CAFÉ»",
		"Ðáng kể",
	];
	for (const text of untouched)
		it(`should stay as it is: ${text}`, () => {
			assert.deepEqual(read(utf8(text)), { text, encoding: "utf-8", savedAs: null });
		});

	for (const id of planIds)
		it(`should stay as it is, line by line: ${id}`, () => {
			for (const text of readSourceText(id).split("\n"))
				assert.deepEqual(read(utf8(text)), { text, encoding: "utf-8", savedAs: null });
		});

	/** Syllables of the plans; the ones that Western European can write are the ones to go wrong with. */
	const syllables = [
		...new Set(planIds.flatMap((id) => readSourceText(id).match(/\p{L}+/gu) ?? []).filter(isSyllable)),
	];
	const western = syllables.filter((syllable) =>
		/^[\u0020-\u00ff]*[\u00c0-\u00ff][\u0020-\u00ff]*$/u.test(syllable),
	);

	it("should stay as it is, whatever Vietnamese words it is made of", () => {
		const word = fc.oneof(fc.constantFrom(...syllables), fc.constantFrom(...western));
		fc.assert(
			fc.property(fc.array(word, { maxLength: 40 }), fc.boolean(), (words, apart) => {
				const text = apart ? words.join(" ").normalize("NFD") : words.join(" ");
				assert.deepEqual(read(utf8(text)), { text, encoding: "utf-8", savedAs: null });
			}),
			{ seed: 43, numRuns: 500 },
		);
	});

	it("should stay as it is when Western European could write all of it", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...western), { maxLength: 40 }), (words) => {
				const text = words.join(" ");
				assert.equal(read(utf8(text)).text, text);
			}),
			{ seed: 43, numRuns: 500 },
		);
	});
});

it("should never throw, whatever the bytes", () => {
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 400 }),
		fc
			.array(fc.constantFrom(0, 10, 65, 0xc3, 0xb5, 0xe1, 0xbb, 0xd8, 0xff, 0xfe))
			.map(Uint8Array.from.bind(Uint8Array)),
	);
	fc.assert(
		fc.property(bytes, (input) => {
			decodeText(input);
		}),
		{ seed: 43, numRuns: 2000 },
	);
});
