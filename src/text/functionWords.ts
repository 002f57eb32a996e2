/**
 * Function words (hư từ) of the genre: syllables that join, count or point. A term neither begins nor
 * ends with one, and one that two rewritten phrases share does not make them alike.
 * Not here, because they are halves of terms: "chính", "công", "toàn", "đại", "sở", "ban".
 */
const ROWS: readonly (readonly [why: string, words: string])[] = [
	["conjunctions", "và với hoặc hay nhưng mà thì nếu khi vì nên tuy song nhằm để"],
	[
		"prepositions",
		"của cho về trong trên dưới tại ở từ đến theo bằng qua giữa ngoài trước sau do vào tới như",
	],
	["plurals and quantity", "các những mọi mỗi từng một nhiều cả hết"],
	["pointers", "này đó đây nào kia ấy"],
	["classifiers that make nouns of verbs", "sự việc"],
	["time and degree", "đã đang sẽ được bị phải cần còn cũng đều lại rất hơn nhất không chưa càng ra lên"],
	["copulas", "là có gồm"],
];

/** The function words by comparison form. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(ROWS.flatMap(([, words]) => words.split(" ")));
