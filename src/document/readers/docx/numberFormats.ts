/** Numbers as Word writes them in labels (w:numFmt, ECMA-376, 17.18.59). */

const ROMAN: readonly (readonly [number, string])[] = [
	[1000, "M"],
	[900, "CM"],
	[500, "D"],
	[400, "CD"],
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

function roman(value: number): string {
	let rest = value;
	let written = "";
	for (const [worth, sign] of ROMAN)
		while (rest >= worth) {
			written += sign;
			rest -= worth;
		}
	return written;
}

/** a, b, c, d, e: Word counts in the English alphabet, without đ; after z comes aa, then bb. */
function letter(value: number): string {
	return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** The formats that plans use. */
const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
	["decimal", String],
	["decimalZero", (value: number) => String(value).padStart(2, "0")],
	["upperRoman", roman],
	["lowerRoman", (value: number) => roman(value).toLowerCase()],
	["upperLetter", (value: number) => letter(value).toUpperCase()],
	["lowerLetter", letter],
	["none", () => ""],
	["bullet", () => ""],
]);

/** Beyond this Word itself writes nonsense, and letters would fill the page. */
const LARGEST = 9999;

/** Can this format be written? */
export const isKnownFormat = (format: string): boolean => FORMATS.has(format);

/** A number in a format; in decimals when the format is unknown or the number out of its range. */
export function writeNumber(value: number, format: string): string {
	const write = FORMATS.get(format);
	return write === undefined || value < 1 || value > LARGEST ? String(value) : write(value);
}
