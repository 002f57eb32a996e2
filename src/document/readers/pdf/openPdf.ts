/**
 * Bytes of a PDF → pages of glyphs. The only file that knows the PDF library, which is loaded when
 * the first PDF is read. It runs without a worker, a canvas, the network or generated code; images
 * are never decoded.
 */
import { interpret, type Matrix, type Operation, type SizedFont } from "./interpret.ts";
import { isBlank, type PdfPage } from "./page.ts";

export type PdfProblem = "pdf-broken" | "pdf-encrypted" | "pdf-too-large";

export interface PdfContent {
	pages: PdfPage[];
	problem: null;
}

/**
 * A plan has a few dozen pages of 3000 letters; these bounds only keep a hostile file from taking the
 * machine. A thousand pages take a quarter of a minute and a gigabyte.
 */
const LIMITS = { bytes: 128 * 1024 * 1024, pages: 1000, glyphs: 3_000_000, glyphsOfPage: 50_000 } as const;

/** Reads all pages, or says why not. Never throws. */
export async function openPdf(bytes: Uint8Array): Promise<PdfContent | { problem: PdfProblem }> {
	if (bytes.length > LIMITS.bytes) return { problem: "pdf-too-large" };
	try {
		return await readPages(bytes);
	} catch (error) {
		const encrypted = error instanceof Error && error.name === "PasswordException";
		return { problem: encrypted ? "pdf-encrypted" : "pdf-broken" };
	}
}

async function readPages(bytes: Uint8Array): Promise<PdfContent | { problem: PdfProblem }> {
	const library = await import("unpdf/pdfjs");
	// The library takes the bytes away from whoever hands them over, and wants no Buffer: hence the copies.
	const open = (strict: boolean): ReturnType<typeof library.getDocument> =>
		library.getDocument({
			data: Uint8Array.from(bytes),
			verbosity: library.VerbosityLevel.ERRORS,
			stopAtErrors: strict,
			fontExtraProperties: true,
			disableFontFace: true,
			useSystemFonts: false,
			useWorkerFetch: false,
			useWasm: false,
			maxImageSize: 1,
		});
	const lenient = open(false);
	const strict = open(true);
	// Caught at once: nobody waits for it while the other one fails.
	const checking = strict.promise.catch(() => null);
	const names = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name]));
	try {
		const document = await lenient.promise;
		const checked = await checking;
		if (document.numPages > LIMITS.pages) return { problem: "pdf-too-large" };
		const fonts = new Map<string, SizedFont>();
		const pages: PdfPage[] = [];
		let count = 0;
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			const list = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
			const operations = list.fnArray.map((code: number, index: number): Operation => {
				const args: unknown = list.argsArray[index];
				const name = names.get(code) ?? "";
				if (!Array.isArray(args)) return { name, args: [] };
				// A path says by a code how it is painted.
				return { name, args: name === "constructPath" ? [names.get(args[0]), ...args.slice(1)] : args };
			});
			const fontOf = (id: string): SizedFont => {
				const known = fonts.get(id);
				if (known !== undefined) return known;
				const found: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
				const font = describeFont(found);
				fonts.set(id, font);
				return font;
			};
			const upright = page.getViewport({ scale: 1 });
			let drawn = interpret(operations, matrixOf(upright.transform), fontOf);
			let view = upright;
			const turn = mainTurn(drawn.glyphs);
			if (turn !== 0) {
				view = page.getViewport({ scale: 1, rotation: (page.rotate - turn + 360) % 360 });
				drawn = interpret(operations, matrixOf(view.transform), fontOf);
			}
			count += drawn.glyphs.length;
			if (count > LIMITS.glyphs || drawn.glyphs.length > LIMITS.glyphsOfPage)
				return { problem: "pdf-too-large" };
			const letters = countInk(drawn.glyphs.map((glyph) => glyph.text));
			const expected = checked === null ? null : await countLetters(checked, number);
			pages.push({
				number,
				width: view.width,
				height: view.height,
				...drawn,
				damaged: expected === null || letters < expected,
			});
			page.cleanup();
		}
		return { pages, problem: null };
	} finally {
		await Promise.allSettled([lenient.destroy(), strict.destroy()]);
	}
}

interface CheckedDocument {
	getPage(number: number): Promise<{
		getTextContent(options: { disableNormalization: boolean }): Promise<{ items: readonly object[] }>;
	}>;
}

/**
 * Letters of a page that the strict interpreter finds, to prove that nothing was skipped: the lenient
 * one passes over what it cannot read without saying so. Null when the page cannot be read whole.
 */
async function countLetters(document: CheckedDocument, number: number): Promise<number | null> {
	try {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent({ disableNormalization: true });
		return countInk(items.map((item) => ("str" in item && typeof item.str === "string" ? item.str : "")));
	} catch {
		return null;
	}
}

const countInk = (texts: readonly string[]): number =>
	texts.reduce((sum, text) => sum + [...text].filter((character) => !isBlank(character)).length, 0);

/** Quarter turn, clockwise, that most of the text of a page shares: a broad table set sideways. */
function mainTurn(glyphs: readonly { angle: number }[]): 0 | 90 | 180 | 270 {
	const turns = [90, 180, 270] as const;
	return turns.find((turn) => glyphs.filter(({ angle }) => angle === turn).length > glyphs.length / 2) ?? 0;
}

function matrixOf(transform: readonly number[]): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
	return [a, b, c, d, e, f];
}

/** Reads what matters of the library's font object. */
function describeFont(font: unknown): SizedFont {
	const read = (key: string): unknown =>
		typeof font === "object" && font !== null ? Reflect.get(font, key) : undefined;
	const name = String(read("name") ?? "").replace(/^[A-Z]{6}\+/u, "");
	const map = read("toUnicode");
	const matrix = read("fontMatrix");
	const unit: unknown = read("isType3Font") === true && Array.isArray(matrix) ? matrix[0] : 0.001;
	return {
		name,
		bold: read("bold") === true || read("black") === true || /bold|black|heavy|demi/iu.test(name),
		italic: read("italic") === true || /ital|obli/iu.test(name),
		// A composite font without a map shows glyph numbers, which the library passes off as characters.
		unmapped: read("composite") === true && typeof map === "object" && map !== null && "firstChar" in map,
		unit: typeof unit === "number" ? unit : 0.001,
		vertical: read("vertical") === true,
	};
}
