/** Digits set high: the signs of notes. */

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * @example raiseDigits("12") === "¹²"
 */
export const raiseDigits = (text: string): string =>
	text.replace(/[0-9]/gu, (digit) => RAISED[Number(digit)] ?? digit);

/**
 * @example lowerDigits("¹²") === "12"
 */
export const lowerDigits = (text: string): string =>
	text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => String(RAISED.indexOf(sign)));
