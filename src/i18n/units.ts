/** Names of units; apart, because a script of the page needs them and nothing else. */
export const unitWords = {
	heading: "Mục",
	paragraph: "Đoạn",
	attachment: "Phụ lục",
	item: "Gạch đầu dòng",
	note: "Chú thích",
	preface: "Phần mở đầu",
	preamble: "Đoạn mở đầu",
	conclusion: "Kết thúc",
	table: "Bảng",
	itemShort: "gạch",
	paragraphShort: "đoạn",
	empty: "(chưa thấy lời văn)",
} as const;
