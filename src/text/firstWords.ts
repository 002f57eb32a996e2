/** The beginning of a passage, where there is no room for the whole. */

const FIRST_WORDS = 18;

/** First words of a text, with an ellipsis when there are more. */
export function firstWords(text: string): string {
	const words = text.split(/\s+/u);
	if (words.length <= FIRST_WORDS) return words.join(" ");
	const start = words.slice(0, FIRST_WORDS).join(" ");
	return `${start.replace(/[.,;:…]+$/u, "")}…`;
}
